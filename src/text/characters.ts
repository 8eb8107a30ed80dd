/** What a UTF-16 unit can be in a word; worked out from Unicode properties, so it holds for every script. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
const OTHER = 4

const classes = new Uint8Array(65536)
const LETTER_LIKE = /[\p{L}\p{M}\p{Nl}\p{No}\p{Cf}_]/u
const DIGIT_LIKE = /\p{Nd}/u
const SPACE_LIKE = /\s/

const classify = (ch: string): number =>
  SPACE_LIKE.test(ch) ? SPACE : DIGIT_LIKE.test(ch) ? DIGIT : LETTER_LIKE.test(ch) ? LETTER : OTHER

/** The class of the character at `i`; 0 past the end. Both halves of a pair get the class of the whole character. */
export function classAt(text: string, i: number): number {
  if (i < 0 || i >= text.length) return 0
  const unit = text.charCodeAt(i)
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const from = unit >= 0xdc00 && i > 0 ? i - 1 : i
    return classify(String.fromCodePoint(text.codePointAt(from) ?? 0))
  }
  const known = classes[unit]!
  if (known > 0) return known
  const found = classify(text.charAt(i))
  classes[unit] = found
  return found
}

export const isApostrophe = (ch: string): boolean => ch === "'" || ch === '\u2019' || ch === '\u02bc'
export const isHyphen = (ch: string): boolean => ch === '-' || ch === '\u2010' || ch === '\u2011'

/** True for a cased letter in its capital form. */
export const isCapital = (ch: string): boolean => ch !== '' && ch !== ch.toLowerCase()

/** True for a cased letter in its small form. */
export const isSmall = (ch: string): boolean => ch !== '' && ch !== ch.toUpperCase()

/** Small letters and straight apostrophes and hyphens: the form in which words are looked up in lists. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
