import type { Nominal } from './nominals.ts'

/** A place in the text where somebody is said to say something. */
export interface Report {
  readonly sentence: number
  /** Head of the cue: the reporting verb or noun, the source noun of a prepositional cue, the speaker of a label. */
  readonly word: number
  readonly cue: { readonly start: number; readonly end: number }
  readonly lemma: string
  readonly shape: 'verb' | 'inverted' | 'near' | 'heard' | 'beside' | 'preposition' | 'noun' | 'label' | 'voice'
  readonly source: Nominal
  /** Others who say it with the source: "the Kremlin and the presidency said". */
  readonly others: readonly Nominal[]
}

/** A report of whoever speaks without a word of saying. */
export function spoken(source: Nominal, shape: 'label' | 'voice', lemma: string): Report {
  const { sentence, head, start } = source
  return { sentence, word: head, cue: { start, end: start }, lemma, shape, source, others: [] }
}
