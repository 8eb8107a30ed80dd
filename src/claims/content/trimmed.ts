import type { Mention, Span } from '../../model/span.ts'
import type { ClaimContext } from '../context.ts'

/** The words of a span, less the marks at its ends, and a closing quotation mark whose fellow lies outside. */
export function trimmedMention({ dispatch }: ClaimContext, span: Span): Mention {
  const whole = dispatch.text.slice(span.start, span.end)
  const opened = whole.replace(/^[\s,;:.–—-]+/, '')
  const text = opened.replace(/[\s,;:.!?–—-]+$/, '')
  const inner = /[«“"]/.test(text.slice(0, -1)) ? text : text.replace(/\s*["”»]$/, '')
  const start = span.start + whole.length - opened.length
  return { start, end: start + inner.length, text: inner }
}
