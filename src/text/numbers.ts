import { classAt, DIGIT, isApostrophe, isHyphen, LETTER } from './characters.ts'
import type { TextRules } from './rules.ts'

const LONGEST_CODE = 20
const GROUP_SPACES = ' \u00a0\u202f\u2009\u2007'

const digitsEnd = (text: string, from: number): number => {
  let i = from
  while (classAt(text, i) === DIGIT) i++
  return i
}

/** End of the thousands groups that follow a head of one to three digits: `1 250 000`. */
function groupsEnd(text: string, start: number, end: number): number {
  if (end - start > 3 || text[start] === '0') return end
  let i = end
  while (i < text.length && GROUP_SPACES.includes(text.charAt(i))) {
    const after = digitsEnd(text, i + 1)
    if (after - i !== 4) break
    i = after
  }
  return i
}

const isInner = (ch: string): boolean => ch === '.' || ch === ',' || ch === ':' || ch === '/' || isApostrophe(ch)

/**
 * End of the number that starts at `start`, with its inner spaces and separators: `1 250`, `13.000`, `10:30`, `9/11`,
 * `2006-08-07`. Letters written against it (`3e`, `20h30`, `1980s`) belong to it unless they are a known unit (`5pm`).
 */
export function numberEnd(text: string, start: number, rules: TextRules): number {
  let end = groupsEnd(text, start, digitsEnd(text, start))
  while (isInner(text.charAt(end)) && classAt(text, end + 1) === DIGIT) end = digitsEnd(text, end + 1)
  if (isHyphen(text.charAt(end)) && classAt(text, end + 1) === DIGIT) {
    const whole = hyphenatedEnd(text, end, rules.splitHyphens ? start + LONGEST_CODE + 1 : text.length)
    if (!rules.splitHyphens || isCode(text.slice(start, whole))) end = whole
  }
  if (classAt(text, end) !== LETTER) return end
  let letters = end
  while (classAt(text, letters) === LETTER || classAt(text, letters) === DIGIT) letters++
  const unit = text.slice(end, letters + 2).toLowerCase()
  return rules.gluedUnits.has(unit) || rules.gluedUnits.has(text.slice(end, letters).toLowerCase()) ? end : letters
}

function hyphenatedEnd(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit && isHyphen(text.charAt(i)) && classAt(text, i + 1) === DIGIT) i = digitsEnd(text, i + 1)
  return i
}

/** Dates and telephone numbers stay whole even where ranges ("18-19") are split. */
const isCode = (run: string): boolean =>
  run.length <= LONGEST_CODE && (/^\d{1,4}-\d{1,2}-\d{1,4}$/.test(run) || /^(\d-)?(\d{3}-)?\d{3}-\d{4}$/.test(run))
