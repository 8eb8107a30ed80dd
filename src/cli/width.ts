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

/** Up to the last space, hyphen between letters or slash before a figure: dates stay whole. */
const BREAK = /^.*\S(?: |\p{L}-(?=\p{L})|\/(?=\d))/u

/** The text on at most so many lines of so many columns, broken between words; what is left over ends in `…`. */
export function wrap(text: string, columns: number, lines: number): readonly string[] {
  const wrapped: string[] = []
  let rest = text.trim()
  while (rest !== '' && wrapped.length < lines - 1 && width(rest) > columns) {
    const start = startOf(rest, columns)
    const end = rest[start.length] === ' ' ? start.length : (BREAK.exec(start)?.[0].length ?? start.length)
    wrapped.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...wrapped, shorten(rest, columns)]
}

/** As much of the text as so many columns hold, and one character at least. */
function startOf(text: string, columns: number): string {
  let used = 0
  let kept = ''
  for (const { segment } of segmenter.segment(text)) {
    used += WIDE.test(segment) ? 2 : 1
    if (used > columns && kept !== '') break
    kept += segment
  }
  return kept
}
