import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { RecordKnowledge, ReviewDecision, TruceRecord } from '../model/record.ts'
import type { ParsedSentence } from '../model/syntax.ts'
import type { KnownNames } from '../server/index.ts'

/** The two times of a query: the day looked at, and the day by which dispatches were published; EDTF. */
export interface TwoTimes {
  readonly on?: string
  readonly asKnown?: string
}

/** Everything that the commands need of the reading engine, so that a test can hand in a small one of its own. */
export interface Engine {
  /** Codes of the languages that can be read. */
  readonly languages: readonly string[]
  /** Version of engine and data for a language, as `Reading.engine` has it. */
  version(lang: string): string
  /** Loads what reading a language takes, once. What it throws is no dispatch's fault, and ends a run. */
  prepare(lang: string): void
  detectLanguage(text: string): string | undefined
  /** EDTF of a publication stamp at the start of a text. */
  stampOf(text: string, lang: string): string | undefined
  read(dispatch: Dispatch): Reading
  /** How a claim came to be: its rule, over which syntax. */
  explain(dispatch: Dispatch, claimId: string): string
  /** Why a sentence (from 1), or each that gave nothing, told no claim. */
  explainSilence(dispatch: Dispatch, sentence?: number): string
  /** @param decisions of reviewers; without them it is what the engine alone read */
  record(readings: Iterable<Reading>, times?: TwoTimes, decisions?: Iterable<ReviewDecision>): TruceRecord
  /** What the record knows beforehand: by it names are resolved and filters reach who speaks for whom. */
  knowledge(): RecordKnowledge
  /** Display names of the actors and places that the shipped data knows. */
  names(): KnownNames
  parse(text: string, lang: string): readonly ParsedSentence[]
  /** Parses sentences whose words are given in CoNLL-U, and writes them back with their trees. */
  parsePretokenized(conllu: string, lang: string): string
  /** CoNLL-U of sentences of a text; `id` begins their `sent_id`s. */
  toConllu(sentences: readonly ParsedSentence[], text: string, id: string): string
  drawTree(sentence: ParsedSentence): string
}
