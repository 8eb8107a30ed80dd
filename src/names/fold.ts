const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ə: 'e',
  þ: 'th',
  ð: 'd',
}
const MARKS = /\p{M}+/gu
const LETTERS_TO_SPELL = /[œæßøłđıəþð]/g
const PLAIN = /^[a-z0-9]*$/

/** Small letters without accents: the form in which names are compared. */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small
  return small
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LETTERS_TO_SPELL, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[\u2019\u02bc]/g, "'")
}

/** A piece of a token or of a name's form, between white space, hyphens, apostrophes and full stops. */
export interface Piece {
  readonly folded: string
  /** Whether it begins with a capital. */
  readonly capital: boolean
  /** Offset and length within the text it was cut from. */
  readonly offset: number
  readonly length: number
}

const PIECE = /[^\s\-‐‑'’ʼ.]+/gu

export const isCapital = (text: string): boolean => {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** Whether every letter is a capital and there are at least two: an acronym, or a word of a shouted line. */
export const isShouted = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && /\p{L}.*\p{L}/u.test(text)

/** Cuts a text into pieces, so that "Haut-Karabakh" and "Haut Karabakh" compare equal. */
export function piecesOf(text: string): Piece[] {
  if (/^[\p{L}\p{N}]+$/u.test(text))
    return [{ folded: fold(text), capital: isCapital(text), offset: 0, length: text.length }]
  return Array.from(text.matchAll(PIECE), (found) => ({
    folded: fold(found[0]),
    capital: isCapital(found[0]),
    offset: found.index,
    length: found[0].length,
  }))
}

/** Folded pieces joined by spaces, as the gazetteer keeps names: `tel abiad`. */
export const nameKey = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.folded)
    .join(' ')

/** An id made of a text's own words, for what no list holds: `text:mouvement-pour-le-salut`. */
export const textId = (text: string): string =>
  `text:${piecesOf(text)
    .map((piece) => piece.folded)
    .join('-')}`
