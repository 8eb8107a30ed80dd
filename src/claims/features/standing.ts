import type { ClaimContext } from '../context.ts'
import type { Nominal } from '../nominals.ts'
import { related } from '../relations.ts'
import { classTest } from '../rules.ts'
import { barePath, dependents, feature, path, type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import { between, type Phrases, type Related } from './phrases.ts'
import { lemmaAt, runBetween } from './run.ts'

/** Relations that tell a participant whatever the voice and the clause: `related` has what each means. */
const RELATIONS = ['agent', 'patient', 'iobject', 'possessor', 'compound', 'apposition'] as const

/** What stands in one of these relations to a word. */
export function relatedTo(context: ClaimContext, tree: Tree, index: number, { related: known }: Phrases): Related {
  const asked = known.get(index)
  if (asked) return asked
  const found = new Map<number, string[]>()
  known.set(index, found)
  const inClass = classTest(context.language)
  for (const name of RELATIONS) {
    for (const i of related(tree, index, name, context.language.prepositions, inClass)) {
      const names = found.get(i)
      if (names) names.push(name)
      else found.set(i, [name])
    }
  }
  return found
}

const NEITHER = ['none'] as const

/** What a noun phrase is to the claim's word, and to the word over a claim's noun ("mener une offensive": who leads it). */
export function relatedFeatures(
  context: ClaimContext,
  tree: Tree,
  { index, type }: Anchor,
  nominal: Nominal,
  own: Related,
  above: Related | undefined,
): string[] {
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  const kind = nominal.kind ?? 'plain'
  const out: string[] = []
  for (const r of own.get(nominal.head) ?? NEITHER)
    out.push(`lr=${r}`, `lr+t=${r}+${type}`, `lr+l=${r}+${lemma}`, `lr+k+t=${r}+${kind}+${type}`)
  if (!above) return out
  const over = tree.words[word.head]!.lemma.toLowerCase()
  for (const r of above.get(nominal.head) ?? NEITHER) {
    const core = `${r}+${universal(word.deprel)}`
    out.push(`or=${core}`, `or+t=${core}+${type}`, `or+l=${core}+${over}`)
    for (const c of context.language.classesOf.get(over) ?? []) out.push(`or+c=${core}+${c}+${type}`)
  }
  return out
}

/** Steps up to the noun phrase that another stands in. */
const UP = 3

/** What a noun phrase stands in, and what stands in it: "the president of the republic" is one participant. */
export function nestingFeatures(
  context: ClaimContext,
  tree: Tree,
  { index, type }: Anchor,
  { head }: Nominal,
  { byHead }: Phrases,
): string[] {
  const { classesOf } = context.language
  const rel = tree.words[head]!.deprel
  let up = tree.words[head]!.head
  for (let step = 0; step < UP && up >= 0 && up !== index && !byHead.has(up); step++) up = tree.words[up]!.head
  const over = up < 0 ? undefined : byHead.get(up)
  const sort = over ? (over.kind ?? 'plain') : up === index ? 'anchor' : 'none'
  const out = [`up=${sort}+${universal(rel)}`]
  if (over) {
    const lemma = tree.words[up]!.lemma.toLowerCase()
    const way = barePath(path(tree, index, up))
    out.push(`up+t=${sort}+${rel}+${type}`, `upl=${lemma}+${universal(rel)}`, `upp=${way}+${universal(rel)}+${type}`)
    for (const c of classesOf.get(lemma) ?? []) out.push(`upc=${c}+${universal(rel)}+${type}`)
  }
  for (const child of tree.children[head]!) {
    const inner = byHead.get(child)
    if (!inner) continue
    const core = `${inner.kind ?? 'plain'}+${universal(tree.words[child]!.deprel)}`
    out.push(`in=${core}`, `in+t=${core}+${type}`)
  }
  return out
}

/** Words between a claim's word and a noun phrase up to which they are told in their order. */
const SHORT = 3

/** How a noun phrase stands in the run of words: its number and article, its neighbours, what lies between it and the claim's word. */
export function surfaceFeatures(tree: Tree, { index, type }: Anchor, nominal: Nominal, phrases: Phrases): string[] {
  const { words } = tree
  const { head } = nominal
  const kind = nominal.kind ?? 'plain'
  const after = head > index
  const many = Math.min(3, between(phrases.before, index, head))
  const named = Math.min(3, between(phrases.named, index, head))
  const marks = Math.min(2, between(phrases.marks, index, head))
  const article = dependents(tree, head, 'det')
    .map((d) => feature(words[d]!, 'Definite') || feature(words[d]!, 'PronType'))
    .join('')
  const number = `${dependents(tree, head, 'nummod').length > 0}+${feature(words[head]!, 'Number')}+${article}`
  const [before, behind] = neighbours(tree, nominal)
  const out = [
    `bt=${many}+${after}`,
    `btn=${named}+${after}+${kind}`,
    `btn+t=${named}+${after}+${type}`,
    `bm=${marks}+${after}`,
    `bt+bm=${Math.min(2, many)}+${marks}+${after}+${kind}`,
    `nb=${number}`,
    `nb+t=${number}+${type}`,
    `hu=${words[head]!.upos}+${type}`,
    `pw=${before}`,
    `pw+t=${before}+${type}`,
    `nw=${behind}`,
    `nw+t=${behind}+${type}`,
    `pw+nw=${before}+${behind}`,
    `aw=${lemmaAt(tree, index - 1)}+${after}`,
    `an=${lemmaAt(tree, index + 1)}+${after}`,
  ]
  const run = runBetween(tree, index, head, SHORT)
  if (run !== undefined) out.push(`run=${after}+${run}`)
  return out
}

/** Lemmas of the words before and behind a phrase. */
function neighbours({ words }: Tree, { start, end, head }: Nominal): [string, string] {
  let first = head
  while (first > 0 && words[first - 1]!.start >= start) first--
  let last = head
  while (last + 1 < words.length && words[last + 1]!.end <= end) last++
  return [words[first - 1]?.lemma.toLowerCase() ?? '^', words[last + 1]?.lemma.toLowerCase() ?? '$']
}
