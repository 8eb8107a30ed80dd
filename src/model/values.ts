import type { Mention, Span } from './span.ts'

/** `stated`: a full date in the text; `resolved`: worked out against an anchor; `document`: the dispatch's own date. */
export type TimeBasis = 'stated' | 'resolved' | 'document'

export type DatePrecision = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'longer'

/** A date, period or bound told in the text, as EDTF (ISO 8601-2). */
export interface DateMention extends Mention {
  /** `2020-11-07`, `2020-09-27/..` (since), `../2020-11-10` (until), `2020-10-24/2020-10-25`, `2019-12`, `2022-06~`. */
  readonly edtf: string
  readonly basis: TimeBasis
  readonly precision: DatePrecision
  /** `since` and `until` are bounds that the words give ("depuis", "d'ici"); `by` marks a deadline. */
  readonly bound?: 'since' | 'until' | 'by'
  /** Clock time with zone where the text has it: `00:00`, `zone` as written ("GMT", "heure locale"). */
  readonly clock?: { readonly time: string; readonly zone?: string }
  /** What a resolved date hangs on: the dispatch's date, or the span of an earlier date. */
  readonly anchor?: 'document' | Span
  /** The EDTF of the other reading where the words leave past or future open ("vendredi"); a later stage may know the tense. */
  readonly alternative?: string
  /**
   * Things a reader should know: `weekday-disagrees`, `year-assumed`, `weekday-direction-open`, `part-end`, `clock-only`; of a
   * claim's time also `moment` (the start of what is told to last since) and `counted-since` (figures from a beginning on).
   */
  readonly flags?: readonly string[]
  /** Id of the grammar rule that read it. */
  readonly rule: string
}

/** A length of time ("en six ans", "for 72 hours"), as an ISO 8601 duration. */
export interface DurationMention extends Mention {
  readonly iso: string
  readonly rule: string
}

/** Bounds of a counted quantity; a field the text does not give is absent. */
export interface Quantity {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** `more-than` `less-than` `at-least` `at-most` `about` `nearly` `dozens` `hundreds` `thousands` `between` `up-to` `none` … */
  readonly qualifier?: string
  /** What is counted, as a lemma ("mort", "civilian", "soldat"); absent for a bare number. */
  readonly unit?: string
}

/** A number with its hedges; the span covers hedge and number ("plus de 1 250"), not the counted noun. */
export interface QuantityMention extends Mention, Quantity {
  /** Index into `TextAnalysis.tokens` of the numeral (or "trentaine", "dozens") itself. */
  readonly token: number
  readonly rule: string
}

export interface ValueAnalysis {
  readonly dates: readonly DateMention[]
  readonly durations: readonly DurationMention[]
  readonly quantities: readonly QuantityMention[]
}
