import { stripVTControlCharacters } from 'node:util'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]|\p{Emoji_Presentation}/u
const PLAIN = /^[\x20-\x7e]*$/

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length
  let columns = 0
  for (const { segment } of segmenter.segment(stripVTControlCharacters(text))) columns += WIDE.test(segment) ? 2 : 1
  return columns
}

/** The text, cut with `…` where it takes more columns than there are. */
export function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 1
  for (const { segment } of segmenter.segment(text)) {
    used += WIDE.test(segment) ? 2 : 1
    if (used > columns) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
