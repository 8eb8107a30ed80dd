import type { TrainConfig } from './config.ts'
import type { GoldWord } from './harmonise.ts'
import { Random } from './random.ts'
import type { GoldTree } from './treebank.ts'

type Token = GoldTree['tokens'][number]

/** A run of whole tokens with its words; heads count from the run's start, -1 for what hangs outside. */
interface Piece {
  readonly words: GoldWord[]
  readonly tokens: Token[]
}

/**
 * New sentences in the shape of reported speech, which treebanks hardly have: a sentence of one tree, a verb of saying
 * and a subject taken from another ("X, a déclaré Y."; "X, said Y."). Deterministic for a seed.
 */
export function augmentAttribution(trees: readonly GoldTree[], config: TrainConfig, seed: number): GoldTree[] {
  const random = new Random(seed)
  const said = trees.filter(isStatement)
  const subjects = trees.filter((t) => !t.weak).flatMap(subjectsOf)
  const wanted = Math.floor(trees.length * config.attribution.share)
  if (said.length === 0 || subjects.length === 0) return []
  return Array.from({ length: wanted }, () => {
    const tree = said[random.below(said.length)]!
    const subject = subjects[random.below(subjects.length)]!
    return report(tree, subject, config, random)
  })
}

/** A sentence with a verb at its root that ends in a full stop and holds no reported speech yet. */
function isStatement({ words, tokens }: GoldTree): boolean {
  const root = words.find((w) => w.head < 0)
  if (!root || words.length < 4 || words.length > 30 || words.at(-1)!.form !== '.') return false
  if (tokens.at(-1)!.first !== words.length - 1) return false
  const verbal = root.upos === 'VERB' || words.some((w) => w.deprel === 'cop')
  return verbal && !words.some((w) => w.deprel.startsWith('parataxis') || /["«»“”:?!]/.test(w.form))
}

function subjectsOf(tree: GoldTree): Piece[] {
  return tree.words.flatMap((word, head) => {
    if (word.deprel !== 'nsubj' || !['NOUN', 'PROPN'].includes(word.upos)) return []
    const piece = subtree(tree, head)
    if (piece === null || piece.words.length > 12 || piece.words.some((w) => /["«»“”:?!()]/.test(w.form))) return []
    return [piece]
  })
}

/** The words under `head` where they stand together and cut no token. */
function subtree(tree: GoldTree, head: number): Piece | null {
  const inside = tree.words.map((_, i) => {
    let at = i
    for (let k = 0; at >= 0 && at !== head && k < tree.words.length; k++) at = tree.words[at]!.head
    return at === head
  })
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  for (let i = first; i <= last; i++) if (!inside[i]) return null
  return slice(tree, first, last)
}

function slice(tree: GoldTree, first: number, last: number): Piece | null {
  const tokens = tree.tokens.filter((t) => t.last >= first && t.first <= last)
  if (tokens[0]!.first !== first || tokens.at(-1)!.last !== last) return null
  return {
    words: tree.words.slice(first, last + 1).map((w) => {
      const outside = w.head < first || w.head > last
      return { ...w, head: outside ? -1 : w.head - first }
    }),
    tokens: tokens.map((t) => ({ ...t, first: t.first - first, last: t.last - first })),
  }
}

function report(tree: GoldTree, subject: Piece, config: TrainConfig, random: Random): GoldTree {
  const { attribution } = config
  const out: Piece = { words: [], tokens: [] }
  const body = slice(tree, 0, tree.words.length - 2)!
  const root = append(out, body)
  const comma = append(out, single(',', ',', 'PUNCT', '', 'punct'))
  const plural = subject.words.some((w) => w.head < 0 && w.feats.includes('Number=Plur'))
  const [lemma, participle, singular, several] = attribution.verbs[random.below(attribution.verbs.length)]!
  const aux = attribution.auxiliary
  const compound = aux !== undefined && random.next() < 0.7
  const pronoun =
    compound && random.next() < 0.15 ? attribution.pronouns[random.below(attribution.pronouns.length)] : undefined
  const subjectFirst = aux === undefined && random.next() < 0.4
  let nsubj = -1
  let auxiliary = -1
  if (subjectFirst) nsubj = append(out, subject)
  const number = plural && !pronoun ? 'Plur' : 'Sing'
  const finite = (tense: string): string => `Mood=Ind|Number=${number}|Person=3|Tense=${tense}|VerbForm=Fin`
  if (compound) {
    const form = number === 'Plur' ? aux.plural : aux.singular
    auxiliary = append(out, single(form, aux.lemma, 'AUX', finite('Pres'), aux.deprel))
  }
  if (pronoun) nsubj = append(out, single(pronoun.form, pronoun.lemma, 'PRON', pronoun.feats, 'nsubj'))
  const past = aux === undefined && random.next() < 0.85
  const form = compound || past ? participle : number === 'Plur' ? several : singular
  const feats = compound ? 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part' : finite(past ? 'Past' : 'Pres')
  const verb = append(
    out,
    single(
      form,
      lemma,
      'VERB',
      past ? feats.replace(/Number=[A-Za-z]+\|Person=3\|/, `Number=${number}|Person=3|`) : feats,
      config.insertRelation,
    ),
  )
  if (nsubj < 0) nsubj = append(out, subject)
  const stop = append(out, single('.', '.', 'PUNCT', '', 'punct'))
  hang(out, nsubj, verb, 'nsubj')
  if (auxiliary >= 0) hang(out, auxiliary, verb)
  hang(out, comma, verb)
  if (attribution.quotedFirst) {
    hang(out, verb, root, config.insertRelation)
    hang(out, root, -1, 'root')
    hang(out, stop, root)
  } else {
    hang(out, root, verb, 'ccomp')
    hang(out, verb, -1, 'root')
    hang(out, stop, verb)
  }
  // The id of the tree that it is made of, so that both fall into one fold.
  return {
    id: tree.id,
    source: 'made',
    weak: tree.weak,
    words: out.words,
    raw: out.words,
    text: '',
    tokens: out.tokens,
  }
}

function single(form: string, lemma: string, upos: string, feats: string, deprel: string): Piece {
  return {
    words: [{ form, lemma, upos, feats, head: -1, deprel, either: null }],
    tokens: [{ form, first: 0, last: 0 }],
  }
}

/** Adds a piece at the end and returns where its top word stands. */
function append(out: Piece, piece: Piece): number {
  const base = out.words.length
  let top = base
  piece.words.forEach((w, i) => {
    if (w.head < 0) top = base + i
    out.words.push({ ...w, head: w.head < 0 ? -1 : w.head + base })
  })
  for (const t of piece.tokens) out.tokens.push({ ...t, first: t.first + base, last: t.last + base })
  return top
}

function hang(out: Piece, child: number, head: number, deprel?: string): void {
  const word = out.words[child]!
  word.head = head
  if (deprel !== undefined) word.deprel = deprel
}
