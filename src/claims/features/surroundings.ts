import { type ClaimContext, quotationAt } from '../context.ts'
import type { Draft } from '../draft.ts'
import { exp } from '../learn/exp.ts'
import type { Subject } from '../subject.ts'
import { ancestors, type Tree, universal } from '../tree.ts'
import { nounOf } from './tense.ts'

/** What the last layer knows of the dispatch around a draft. */
export interface Surroundings {
  /** Drafts of the same kind and type before this one. */
  readonly toldBefore: number
  readonly sameSentence: number
  readonly rivals: number
  /** How the draft's word is told: its tag, relation, noun and place in the text. */
  readonly word: readonly string[]
  /** What it has in common with drafts before it and after it. */
  readonly retold: string
  readonly toldAgain: boolean
  /** The surest draft of the same kind in its sentence, and how the two words stand to each other. */
  readonly beside: string
  /** How sure the surest draft of another kind at its word is. */
  readonly against: number
  readonly sentenceKind: string
  readonly drafts: number
  readonly sentences: number
  readonly subject: Subject
}

/** Odds at which the next level begins, in steps of half a natural logarithm from e^-5 to e^5. */
const ODDS = Array.from({ length: 21 }, (_, i) => (i < 10 ? exp((i - 10) / 2) : 1 / exp((10 - i) / 2)))

/** How sure the trigger layer is, as one of 22 levels of its odds. */
export function level(probability: number): number {
  const odds = probability / Math.max(1e-9, 1 - probability)
  return ODDS.filter((o) => odds >= o).length
}

/** Who, where and how many a draft tells: what a second telling of the same event has in common with it. */
function tokensOf(draft: Draft): string[] {
  const roles = draft.roles.map(({ nominal }) => {
    const { mention, text } = nominal.standsFor ?? nominal
    return mention?.actor ?? mention?.place ?? text.toLowerCase()
  })
  return draft.quantity ? [...roles, `#${draft.quantity.best ?? draft.quantity.low ?? ''}`] : roles
}

/** The surroundings of every draft of a dispatch; linear in the drafts and in what they tell. */
export function surroundingsOf(drafts: readonly Draft[], context: ClaimContext): Surroundings[] {
  const sentenceKinds = context.trees.map((t) => t.sentence.kind)
  const told = new Map<string, number>()
  const word = (d: Draft) => `${d.sentence}.${d.index}`
  const bySentence = Map.groupBy(drafts, (d) => d.sentence)
  const surest = surestOf(drafts)
  const byWord = Map.groupBy(drafts, word)
  const lemmaOf = (d: Draft) => context.trees[d.sentence]!.words[d.index]!.lemma.toLowerCase()
  const keysOf = drafts.map((d) => {
    const type = `${d.kind}/${d.type}`
    return { type, tokens: tokensOf(d).map((t) => `${type} ${t}`), lemma: `${type} lemma ${lemmaOf(d)}` }
  })
  const last = new Map<string, number>()
  drafts.forEach((d, i) => {
    for (const key of keysOf[i]!.tokens) last.set(key, d.sentence)
  })
  const before = new Map<string, number>()
  return drafts.map((d, i) => {
    const { type, tokens, lemma } = keysOf[i]!
    const toldBefore = told.get(type) ?? 0
    told.set(type, toldBefore + 1)
    const earlier = (key: string): boolean => (before.get(key) ?? d.sentence) < d.sentence
    const shared = tokens.filter(earlier).length
    const retold = `${Math.min(2, shared)}/${Math.min(2, tokens.length)}+${earlier(lemma)}`
    const toldAgain = tokens.some((key) => last.get(key)! > d.sentence)
    for (const key of [...tokens, lemma]) if (!before.has(key)) before.set(key, d.sentence)
    const tree = context.trees[d.sentence]!
    const here = tree.words[d.index]!
    return {
      toldBefore,
      sameSentence: bySentence.get(d.sentence)!.length - 1,
      rivals: byWord.get(word(d))!.length - 1,
      word: [
        `u=${here.upos}`,
        `d=${universal(here.deprel)}`,
        `noun=${nounOf(tree, d.index)}`,
        `place=${Math.min(2, d.sentence)}`,
        `quoted=${quotationAt(context.analysis.quotations, here.start) !== undefined}`,
      ],
      retold,
      toldAgain,
      beside: besideOf(tree, d, surest),
      against: level(Math.max(0, ...byWord.get(word(d))!.map((o) => (o === d ? 0 : o.evoked)))),
      sentenceKind: sentenceKinds[d.sentence] ?? 'prose',
      drafts: drafts.length,
      sentences: sentenceKinds.length,
      subject: context.subject,
    }
  })
}

/** The two surest words of each kind in each sentence. */
function surestOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const surest = new Map<string, Draft[]>()
  for (const d of [...drafts].sort((a, b) => b.evoked - a.evoked)) {
    const key = `${d.kind} ${d.sentence}`
    const list = surest.get(key)
    if (list === undefined) surest.set(key, [d])
    else if (list.length < 2 && list[0]!.index !== d.index) list.push(d)
  }
  return surest
}

/** The surest other word of the kind in the sentence: surer or not, of the type or not, over the word, under it or apart. */
function besideOf(tree: Tree, draft: Draft, surest: ReturnType<typeof surestOf>): string {
  const best = surest.get(`${draft.kind} ${draft.sentence}`)!.find((d) => d.index !== draft.index)
  if (best === undefined) return 'none'
  const stands = ancestors(tree, draft.index).includes(best.index)
    ? 'over'
    : ancestors(tree, best.index).includes(draft.index)
      ? 'under'
      : 'apart'
  return `${best.evoked > draft.evoked}+${best.type === draft.type}+${stands}`
}
