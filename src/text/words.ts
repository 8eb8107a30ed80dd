import { classAt, DIGIT, fold, isApostrophe, isCapital, isHyphen, isSmall, LETTER } from './characters.ts'
import type { TextRules } from './rules.ts'

const SPACE_RUN = /\s/
const TRAILING = /[.,;:!?)\]}»”"'’]/

function addressEnd(text: string, start: number): number {
  let i = start
  while (i < text.length && !SPACE_RUN.test(text.charAt(i))) i++
  while (i > start + 1 && TRAILING.test(text.charAt(i - 1))) i--
  return i
}

/** A full stop inside a word: `U.S`, `lemonde.fr`, but not a sentence end whose space was lost (`fin.Le`). */
function innerStop(text: string, segment: number, i: number): boolean {
  const next = text.charAt(i + 1)
  if (classAt(text, i + 1) !== LETTER) return false
  if (i - segment === 1 && isCapital(text.charAt(i - 1)) === isCapital(next)) return true
  return !isCapital(text.charAt(i - 1)) && isSmall(next)
}

/** A full stop that belongs to the word before it: a known abbreviation, letters with stops, or an initial. */
function finalStop(text: string, start: number, segment: number, i: number, rules: TextRules): boolean {
  if (text.charAt(i + 1) === '.') return false
  const word = text.slice(start, i + 1)
  const use = rules.abbreviations.get(word) ?? (word.length > 2 ? upperUse(word, rules) : undefined)
  let next = i + 1
  if (use !== undefined) {
    if (use !== 'before-number') return true
    while (next < i + 3 && classAt(text, next) === 1) next++
    return classAt(text, next) === DIGIT
  }
  if (i - segment !== 1) return false
  if (segment > start && text.charAt(segment - 1) === '.') return true
  if (!isCapital(text.charAt(i - 1)) || (segment !== start && !isHyphen(text.charAt(segment - 1)))) return false
  while (next < i + 3 && classAt(text, next) === 1) next++
  return isCapital(text.charAt(next)) || isHyphen(text.charAt(next))
}

/** Texts in capitals keep their abbreviations: `OCT.` is `Oct.`. */
function upperUse(word: string, rules: TextRules) {
  if (word.length > 8 || word !== word.toUpperCase()) return undefined
  const lower = word.toLowerCase()
  return rules.abbreviations.get(word.charAt(0) + lower.slice(1)) ?? rules.abbreviations.get(lower)
}

const inWord = (cls: number): boolean => cls === LETTER || cls === DIGIT

/** End of the run of letters, digits and inner marks that starts at `start`; `splitWord` cuts it into tokens. */
export function wordEnd(text: string, start: number, rules: TextRules): number {
  let i = start
  let segment = start
  let address = false
  for (;;) {
    while (inWord(classAt(text, i))) i++
    const ch = text.charAt(i)
    const next = classAt(text, i + 1)
    if (isApostrophe(ch)) {
      if (inWord(next)) segment = i + 1
      else return rules.elisions.has(fold(text.slice(segment, i))) ? i + 1 : i
    } else if (isHyphen(ch) && inWord(next)) segment = i + 1
    else if (ch === '.') {
      if (address ? inWord(next) : innerStop(text, segment, i)) segment = i + 1
      else if (finalStop(text, start, segment, i, rules)) {
        // "J.-C." goes on after its first full stop.
        if (!isHyphen(text.charAt(i + 1)) || classAt(text, i + 2) !== LETTER) return i + 1
        i++
        segment = i + 1
      } else return i
    } else if (ch === '°' && i - start <= 2) return i + 1
    else if (ch === '@' && inWord(next)) address = true
    else if (ch === '&' && next === LETTER && isCapital(text.charAt(i - 1))) segment = i + 1
    else if (ch === ':' && text.startsWith('://', i) && i - start < 8) return addressEnd(text, start)
    else if (ch === '/' && i - start <= 6) {
      let after = i + 1
      while (after < i + 6 && classAt(text, after) === LETTER) after++
      return rules.wholeWords.has(fold(text.slice(start, after))) ? after : i
    } else return i
    i++
  }
}
