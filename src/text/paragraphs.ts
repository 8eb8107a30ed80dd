import type { Span } from '../model/span.ts'

interface Line extends Span {
  readonly indented: boolean
}

/** Lines longer than this were never wrapped by a typist or a telex. */
const WIDEST_WRAP = 110
const FINAL = /[.!?…:;]["'»”’)\]]*$/

/** The lines of each block between blank lines, trimmed. */
function blocks(text: string): Line[][] {
  const found: Line[][] = []
  let block: Line[] = []
  for (let at = 0; at <= text.length; ) {
    const stop = text.indexOf('\n', at)
    const next = stop < 0 ? text.length : stop
    const raw = text.slice(at, next)
    const trimmed = raw.trim()
    if (trimmed === '') {
      if (block.length > 0) found.push(block)
      block = []
    } else {
      const start = at + raw.length - raw.trimStart().length
      block.push({ start, end: start + trimmed.length, indented: start - at >= 2 })
    }
    at = next + 1
  }
  if (block.length > 0) found.push(block)
  return found
}

const firstWordLength = (text: string, line: Line): number => {
  let i = line.start
  while (i < line.end && i < line.start + WIDEST_WRAP && !/\s/.test(text.charAt(i))) i++
  return i - line.start
}

/** A line break is forced when the next line's first word had no room left. */
const isForced = (text: string, line: Line, next: Line, width: number): boolean =>
  line.end - line.start + 1 + firstWordLength(text, next) > width - 4

const goesOn = (text: string, line: Line, next: Line): boolean =>
  !FINAL.test(text.slice(Math.max(line.start, line.end - 6), line.end)) &&
  /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))

/** The column at which the whole text was wrapped, or 0 when its line breaks mean something. */
function wrapWidth(text: string, all: readonly Line[][]): number {
  let width = 0
  for (const block of all) for (const line of block) width = Math.max(width, line.end - line.start)
  if (width > WIDEST_WRAP || width < 30) return 0
  let open = 0
  let forced = 0
  for (const block of all) {
    for (let i = 0; i + 1 < block.length; i++) {
      if (FINAL.test(text.slice(Math.max(block[i]!.start, block[i]!.end - 6), block[i]!.end))) continue
      open++
      if (isForced(text, block[i]!, block[i + 1]!, width)) forced++
    }
  }
  return open >= 2 && forced >= 0.7 * open ? width : 0
}

/**
 * Paragraphs: blocks between blank lines, or single lines where lines are long. In a text wrapped at a column a line
 * break is only a space, unless the next word would still have fitted or the next line is indented.
 */
export function findParagraphs(text: string): Span[] {
  const all = blocks(text)
  const width = wrapWidth(text, all)
  const paragraphs: Span[] = []
  for (const block of all) {
    let start = block[0]!.start
    for (let i = 0; i + 1 < block.length; i++) {
      const line = block[i]!
      const next = block[i + 1]!
      const wrapped = width > 0 && isForced(text, line, next, width) && !(next.indented && !line.indented)
      if (wrapped || goesOn(text, line, next)) continue
      paragraphs.push({ start, end: line.end })
      start = next.start
    }
    paragraphs.push({ start, end: block.at(-1)!.end })
  }
  return paragraphs
}
