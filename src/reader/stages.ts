import { buildContext, type ClaimContext } from '../claims/context.ts'
import { readClaims } from '../claims/read.ts'
import type { Claim } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { NameAnalysis } from '../model/names.ts'
import type { ParsedSentence } from '../model/syntax.ts'
import type { TextAnalysis } from '../model/text.ts'
import type { ValueAnalysis } from '../model/values.ts'
import { readNames } from '../names/index.ts'
import { analyseText } from '../text/index.ts'
import { readValues } from '../values/index.ts'
import type { Language } from './language.ts'

/** What the stages have found so far; each adds its own part. */
export interface Work {
  readonly dispatch: Dispatch
  analysis: TextAnalysis
  sentences: readonly ParsedSentence[]
  values: ValueAnalysis
  names: NameAnalysis
  context: ClaimContext
  claims: readonly Claim[]
}

/** One step of reading. `because` says why it stands where it stands. */
export interface Stage {
  readonly name: 'text' | 'syntax' | 'values' | 'names' | 'claims'
  readonly because: string
  run(work: Work, language: Language): void
}

/** The reader: these steps in this order, and nothing else. */
export const STAGES: readonly Stage[] = [
  {
    name: 'text',
    because: 'everything after it speaks of tokens, sentences and quotations',
    run(work, language) {
      work.analysis = analyseText(work.dispatch.text, language.text)
    },
  },
  {
    name: 'syntax',
    because: 'needs sentences; a slug or stamp is no sentence, and parsing one would only invent a tree',
    run(work, language) {
      const { tokens, sentences } = work.analysis
      work.sentences = sentences.map((s) =>
        s.kind === 'slug' ? { ...s, words: [] } : language.syntax.parse(tokens, s),
      )
    },
  },
  {
    name: 'values',
    because: 'needs tokens only; before names, so that a year or a toll is never taken for part of a name',
    run(work, language) {
      work.values = readValues(work.analysis, language.values, dateOf(work))
    },
  },
  {
    name: 'names',
    because: 'needs heads and subjects from the tree; the dispatch’s date tells who held an office',
    run(work, language) {
      const { analysis, sentences } = work
      work.names = readNames(
        { analysis, sentences, lang: language.lang, ...dateOf(work) },
        language.knowledge,
        language.names,
      )
    },
  },
  {
    name: 'claims',
    because: 'joins all of the others: who says what happened, to whom, when and where',
    run(work, language) {
      const { analysis, sentences, values, names } = work
      const dispatch = { ...work.dispatch, ...dateOf(work) }
      work.context = buildContext({ dispatch, analysis, sentences, values, names }, language.claims.language)
      work.claims = readClaims(work.context, language.claims)
    },
  },
]

/** The dispatch's own date, or the stamp that opens its text. */
function dateOf({ dispatch, analysis }: Work): { date?: string } {
  const date = dispatch.date ?? analysis.stamp?.edtf
  return date === undefined ? {} : { date }
}
