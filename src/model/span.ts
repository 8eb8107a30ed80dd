/** A stretch of a dispatch's stored text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether a span lies within another. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** A span together with its exact words; `text` always equals `dispatch.text.slice(start, end)`. */
export interface Mention extends Span {
  readonly text: string
}
