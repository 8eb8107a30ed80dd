import { contains, type Span } from '../../model/span.ts'
import type { Quotation } from '../../model/text.ts'
import type { ContentOption } from '../content/options.ts'
import { type ClaimContext, quotationAt, wordKey } from '../context.ts'
import { barePath, feature, marker, path, type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'

/** A phrase that has a role in a claim. */
export interface RoleSpan extends Span {
  readonly role: string
}

/** Relations in which what is held or promised stands to the word that tells it. */
const COMPLEMENTS = ['ccomp', 'xcomp', 'obj', 'obl', 'acl', 'nmod', 'advcl', 'parataxis']

/** Feature names, for each run of words, that tell whether it is the content of a claim whose roles are known. */
export function contentFeatures(
  context: ClaimContext,
  anchor: Anchor,
  roles: readonly RoleSpan[],
  options: readonly ContentOption[],
): string[][] {
  const tree = context.trees[anchor.sentence]!
  const word = tree.words[anchor.index]!
  const lemma = word.lemma.toLowerCase()
  const type = `${anchor.kind}/${anchor.type}`
  const below = new Set(tree.children[anchor.index]!.map((c) => universal(tree.words[c]!.deprel)))
  const complements = `${COMPLEMENTS.filter((r) => below.has(r)).join('+')}|${word.upos}`
  const quotedIn = quotationAt(context.analysis.quotations, word.start)
  const heads = new Map<number, HeadView>()
  return options.map((option) => {
    const { sentence, from, to, cut } = option
    const its = context.trees[sentence]!
    const head = its.words[option.head]!
    const here = sentence === anchor.sentence
    const where = whereIs(option, anchor)
    const key = wordKey(sentence, option.head)
    const view = heads.get(key) ?? viewOf(context, option, here ? anchor.index : undefined)
    heads.set(key, view)
    const { mark, quoted } = view
    const way = view.way ?? where
    const bare = view.bare ?? where
    const words = its.words.slice(from, to + 1)
    const next = its.words[to + 1]
    const previous = its.words[from - 1]?.lemma.toLowerCase() ?? 'START'
    const finite = words.some((w) => feature(w, 'VerbForm') === 'Fin')
    const shape = `${cut}|${head.upos}`
    const nearEdge = from > anchor.index ? from : to
    const out = [
      `sh+where=${shape}|${where}`,
      `sh+k=${cut}|${anchor.kind}`,
      `sh+rel=${cut}|${head.deprel}`,
      `way+sh=${way}|${shape}`,
      `bare+cut=${bare}|${cut}`,
      `bare+t=${bare}|${type}`,
      `bare+l=${bare}|${lemma}`,
      `bare+c=${bare}|${complements}`,
      `where+c=${where}|${complements}`,
      `where+t=${where}|${type}`,
      `where+l=${where}|${lemma}`,
      `rel+u=${head.deprel}|${word.upos}|${where}`,
      `mark+bare=${mark}|${bare}`,
      `mark+l=${mark}|${lemma}`,
      `mark+u=${mark}|${head.upos}|${where}`,
      `len=${band(words.length)}|${head.upos}|${where}`,
      `share=${Math.round((6 * words.length) / its.words.length)}|${where}`,
      `fin=${finite}|${head.upos}|${where}`,
      `fin+t=${finite}|${type}`,
      `away=${here ? band(Math.abs(nearEdge - anchor.index)) : ''}|${where}`,
      `next=${next?.upos ?? 'END'}|${next?.deprel ?? ''}|${cut}`,
      `nextl=${next?.lemma.toLowerCase() ?? 'END'}`,
      `prevl=${previous}|${where}`,
      `prevrel=${its.words[from - 1]?.deprel ?? 'START'}|${head.upos}`,
      `hl=${head.lemma.toLowerCase()}|${where}`,
      `q=${quoted ? quoted === quotedIn : quotedIn ? 'out' : 'none'}|${where}|${cut === 'quote'}`,
      `q+c=${quoted !== undefined}|${quotedIn !== undefined}|${complements}|${where}`,
      `depth=${its.depth[option.head]! - (here ? its.depth[anchor.index]! : 0)}|${where}`,
      `first=${words[0]!.upos}|${words[0]!.deprel}`,
      `firstl=${words[0]!.lemma.toLowerCase()}`,
      `last=${words.at(-1)!.upos}|${words.at(-1)!.deprel}`,
    ]
    if (here && option.head === anchor.index) out.push(`self+c=${complements}|${cut}`, `self+t=${type}|${cut}`)
    out.push(...roleFeatures(option, head, roles, `${where}|${head.upos}`, type, shape))
    return out
  })
}

/** What is the same for all runs of words around one head. */
interface HeadView {
  /** The path to it from the word that tells the claim, with its prepositions and without; in that word's own sentence. */
  readonly way: string | undefined
  readonly bare: string | undefined
  readonly mark: string
  readonly quoted: Quotation | undefined
}

function viewOf(context: ClaimContext, { sentence, head }: ContentOption, anchor: number | undefined): HeadView {
  const tree = context.trees[sentence]!
  const way = anchor === undefined ? undefined : path(tree, anchor, head, 6)
  return {
    way,
    bare: way === undefined ? undefined : barePath(way),
    mark: marker(tree, head),
    quoted: quotationAt(context.analysis.quotations, tree.words[head]!.start),
  }
}

function whereIs({ sentence, from, to }: ContentOption, anchor: Anchor): string {
  if (sentence !== anchor.sentence) return sentence < anchor.sentence ? '<<' : '>>'
  if (from <= anchor.index && anchor.index <= to) return 'in'
  return from > anchor.index ? 'after' : 'before'
}

/** Who is named in a run of words, and whether the run is but that name. */
function roleFeatures(
  option: ContentOption,
  head: Tree['words'][number],
  roles: readonly RoleSpan[],
  where: string,
  type: string,
  shape: string,
): string[] {
  const named = roles.filter((r) => contains(r, head))
  const inside = roles.filter((r) => contains(option, r) && !named.includes(r))
  if (named.length + inside.length === 0) return [`free=${where}`]
  return [
    ...named.flatMap(({ role }) => [`own=${role}|${type}`, `own+sh=${role}|${shape}`]),
    ...inside.flatMap(({ role }) => [`has=${role}|${option.cut}|${where}`, `has+t=${role}|${type}|${where}`]),
  ]
}

/** Lower bound of the band that a number of words lies in. */
function band(n: number): number {
  return BANDS.findLast((least) => n >= least) ?? 0
}

const BANDS = [0, 1, 2, 3, 4, 7, 12, 20, 32]
