import type { Token, TokenKind } from '../model/text.ts'
import { classAt, DIGIT, fold, isCapital, LETTER, SPACE } from './characters.ts'
import { numberEnd } from './numbers.ts'
import type { TextRules } from './rules.ts'
import { splitWord } from './split.ts'
import { wordEnd } from './words.ts'

const SYMBOL = /[\p{S}%°#@*]/u
const REPEATED = '.!?-=*_'

const markKind = (ch: string): TokenKind => (SYMBOL.test(ch) ? 'symbol' : 'punct')
const wordKind = (text: string): TokenKind =>
  /^\p{Nd}[^\p{L}]*$/u.test(text) ? 'number' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'punct'

/** End of a mark: runs such as `...`, `?!`, `--`, `''` and `<<` are one token. */
function markEnd(text: string, start: number): number {
  const ch = text.charAt(start)
  if (ch === '.' || ch === '!' || ch === '?' || ch === '…') {
    let i = start + 1
    while ('.!?…'.includes(text.charAt(i)) && i < text.length) i++
    return i
  }
  if (REPEATED.includes(ch)) {
    let i = start + 1
    while (text.charAt(i) === ch) i++
    return i
  }
  if (ch === '°' && classAt(text, start + 1) === LETTER && classAt(text, start + 2) !== LETTER) return start + 2
  if (
    (ch === "'" || ch === '’' || ch === '‘' || ch === '`' || ch === '<' || ch === '>') &&
    text.charAt(start + 1) === ch
  )
    return start + 2
  return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length
}

/** A contracted ending cut off from its word by a space or a quotation mark: `'s`. */
function looseEnding(text: string, start: number, rules: TextRules): number {
  let end = start + 1
  while (end < start + 4 && classAt(text, end) === LETTER) end++
  return end > start + 1 && rules.contractions.includes(fold(text.slice(start, end))) ? end : 0
}

/**
 * Cuts a text into tokens; what stands between two tokens is white space only.
 * One pass, linear in the text's length.
 */
export function tokenise(text: string, rules: TextRules): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number, kind?: TokenKind): void => {
    const piece = text.slice(start, end)
    tokens.push({ start, end, text: piece, kind: kind ?? wordKind(piece) })
  }
  let i = 0
  while (i < text.length) {
    const cls = classAt(text, i)
    if (cls === SPACE) i++
    else if (cls === DIGIT) {
      const end = numberEnd(text, i, rules)
      push(i, end)
      i = end
    } else if (cls === LETTER) {
      const end = wordEnd(text, i, rules)
      const before = tokens.at(-1)
      const afterName = before?.kind === 'word' && isCapital(before.text.charAt(0))
      for (const length of splitWord(text.slice(i, end), rules, afterName)) {
        push(i, i + length)
        i += length
      }
    } else {
      const loose = text.charAt(i) === "'" || text.charAt(i) === '’' ? looseEnding(text, i, rules) : 0
      const end = loose > 0 && classAt(text, loose) !== LETTER ? loose : markEnd(text, i)
      push(i, end, end === loose ? 'word' : markKind(text.slice(i, end)))
      i = end
    }
  }
  return tokens
}
