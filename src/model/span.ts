/** A stretch of a dispatch's stored text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with its exact words; `text` always equals `dispatch.text.slice(start, end)`. */
export interface Mention extends Span {
  readonly text: string
}
