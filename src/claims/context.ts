import type { Dispatch } from '../model/dispatch.ts'
import type { NameAnalysis, NameMention } from '../model/names.ts'
import type { Span } from '../model/span.ts'
import type { ParsedSentence } from '../model/syntax.ts'
import type { Quotation, TextAnalysis } from '../model/text.ts'
import type { ValueAnalysis } from '../model/values.ts'
import { passing } from './bisect.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { ClaimLanguage } from './rules.ts'
import { type Subject, subjectOf } from './subject.ts'
import { topicWordsOf } from './topics.ts'
import { buildTree, type Tree } from './tree.ts'

/** What the stages before this one found in a dispatch. */
export interface ClaimInput {
  readonly dispatch: Dispatch
  readonly analysis: TextAnalysis
  readonly sentences: readonly ParsedSentence[]
  readonly values: ValueAnalysis
  readonly names: NameAnalysis
}

/** A dispatch with the look-ups that reading claims needs; built once, in linear time. */
export interface ClaimContext extends ClaimInput {
  readonly language: ClaimLanguage
  readonly trees: readonly Tree[]
  /** Widest mention that has its head at a word: key from `wordKey`. */
  readonly mentionOf: ReadonlyMap<number, NameMention>
  /** What each clause holds, by sentence and head word. */
  readonly clauses: readonly ReadonlyMap<number, Clause>[]
  readonly subject: Subject
  /** Sentences in which a folded lemma stands, in order. */
  readonly lemmaSentences: ReadonlyMap<string, readonly number[]>
  /** Which topics it has words for, as features. */
  readonly topicWords: readonly string[]
}

/** One number for a word of a dispatch: sentence and index (src/text keeps sentences far under 4,096 words). */
export function wordKey(sentence: number, word: number): number {
  return sentence * 4096 + word
}

export function buildContext(input: ClaimInput, language: ClaimLanguage): ClaimContext {
  const mentionOf = new Map<number, NameMention>()
  for (const mention of input.names.mentions) {
    const key = wordKey(mention.sentence, mention.head)
    const other = mentionOf.get(key)
    if (!other || mention.end - mention.start > other.end - other.start) mentionOf.set(key, mention)
  }
  const lemmaSentences = new Map<string, number[]>()
  input.sentences.forEach((sentence, s) => {
    for (const word of sentence.words) {
      const lemma = word.lemma.toLowerCase()
      const list = lemmaSentences.get(lemma)
      if (!list) lemmaSentences.set(lemma, [s])
      else if (list.at(-1) !== s) list.push(s)
    }
  })
  const trees = input.sentences.map(buildTree)
  return {
    ...input,
    language,
    subject: subjectOf(input.sentences, input.names.mentions, language.classes, language.classesOf),
    trees,
    clauses: clausesOf(trees, input.values.dates, language.classesOf),
    mentionOf,
    lemmaSentences,
    topicWords: topicWordsOf(trees, language),
  }
}

/** From the start of the sentence before one to the end of the one behind it. */
export function passageAround({ trees }: Pick<ClaimContext, 'trees'>, sentence: number): Span {
  const { start } = (trees[sentence - 1] ?? trees[sentence]!).sentence
  const { end } = (trees[sentence + 1] ?? trees[sentence]!).sentence
  return { start, end }
}

/** The outermost quotation around an offset. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  const before = passing(quotations, ({ start }) => start <= offset)
  for (let i = before - 1; i >= 0 && i > before - 6; i--) {
    const q = quotations[i]!
    if (q.end > offset && q.depth === 0) return q
  }
  return undefined
}
