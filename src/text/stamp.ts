import type { Span } from '../model/span.ts'
import type { Token } from '../model/text.ts'
import type { TextRules } from './rules.ts'

export interface Stamp extends Span {
  readonly edtf: string
  /** Index after its last token. */
  readonly endToken: number
}

const STAMP_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** A publication stamp that an archive put before the text: ` date 2020-11 `. */
export function findStamp(text: string, tokens: readonly Token[], rules: TextRules): Stamp | undefined {
  const word = tokens[0]
  if (word === undefined || !rules.stampWords.has(word.text.toLowerCase())) return undefined
  const at = tokens[1]?.text === ':' ? 2 : 1
  let last = at
  if (tokens[at] === undefined) return undefined
  // Where hyphens are split, "2020-11" came as three tokens.
  while (last + 1 < tokens.length && last < at + 4 && tokens[last + 1]!.start === tokens[last]!.end) last++
  const edtf = text.slice(tokens[at]!.start, tokens[last]!.end)
  return STAMP_DATE.test(edtf) ? { start: word.start, end: tokens[last]!.end, edtf, endToken: last + 1 } : undefined
}
