/** Language codes are BCP 47 primary subtags (`fr`, `en`); the set is open: a language is data plus a model. */
export type LanguageCode = string

/**
 * A text as it was published, with what is known about it from outside the text.
 * `text` is the body as given: decoded, byte-order mark dropped, line ends `\n`, nothing else changed.
 */
export interface Dispatch {
  /** The caller's id where one was given, otherwise derived from the content. */
  readonly id: string
  readonly text: string
  readonly lang: LanguageCode
  readonly title?: string
  /** Publication date as EDTF (`2020-11-07`, or only `2020-11`). */
  readonly date?: string
  readonly url?: string
  /** Who published it (an agency, a ministry, a newsroom), where a header says so. */
  readonly source?: string
  /** Where the bytes came from (a path, a URL, `-` for standard input), for messages. */
  readonly origin?: string
}
