import type { Span } from '../model/span.ts'
import type { Token } from '../model/text.ts'
import { isCapital, isSmall } from './characters.ts'
import type { TextRules } from './rules.ts'

const LONGEST = 30
/** Small words that no list knows, allowed only after a place in capitals and before a date. */
const MOST_STRANGE = 2
const DASH = /^(-+|–|—)$/

interface Head {
  /** Whether a dash (or a colon after the agency) closes it. */
  readonly dashed: boolean
  readonly strange: number
  /** Index after the last token of the place, date and agency. */
  readonly stop: number
  readonly dated: boolean
  readonly agency: boolean
}

/** Reads place, date and agency up to the dash; undefined when a word stands there that no dateline holds. */
function readHead(tokens: readonly Token[], first: number, end: number, rules: TextRules): Head | undefined {
  let dated = false
  let agency = false
  let depth = 0
  let strange = 0
  for (let i = first; i < end; i++) {
    const { text, kind } = tokens[i]!
    if (text === '(') depth++
    else if (text === ')') {
      depth--
      agency = true
    } else if (depth > 0) continue
    else if (DASH.test(text) || (text === ':' && agency))
      return i > first ? { stop: i, dated, agency, dashed: true, strange } : undefined
    else if (kind === 'number') dated = dated || isDateNumber(tokens, i, first, end, rules)
    else if (kind === 'word' && isSmall(text.charAt(0)) && !isDatelineWord(text, rules)) {
      // "JUBA, southern Sudan, Aug. 28 -"
      strange++
      if (strange > MOST_STRANGE || i === first) return undefined
    } else if (kind === 'punct' && !/^[,./]$/.test(text)) return undefined
  }
  return { stop: end, dated, agency, dashed: false, strange }
}

/** A line that holds only a place and a date ("Belmont, le 19 mars 2021"), as communiqués have. */
export function isDateLine(tokens: readonly Token[], first: number, end: number, rules: TextRules): boolean {
  if (end - first > LONGEST || end - first < 2) return false
  const head = readHead(tokens, first, end, rules)
  return head?.dated === true && head.strange === 0 && end - head.stop <= 1
}

const isDatelineWord = (text: string, rules: TextRules): boolean =>
  rules.datelineWords.has(text.toLowerCase()) || rules.datelineMonths.has(text.toLowerCase())

const isDateNumber = (tokens: readonly Token[], i: number, first: number, end: number, rules: TextRules): boolean => {
  const before = i > first ? tokens[i - 1]!.text.toLowerCase() : ''
  const after = i + 1 < end ? tokens[i + 1]!.text.toLowerCase() : ''
  return rules.datelineMonths.has(before) || rules.datelineMonths.has(after)
}

/**
 * The dateline at the start of a paragraph ("BAKOU, 10 oct (Agence) -", "PARIS (Reuters) —", "4 janvier 2016 . –"),
 * with the bracketed notes of monitoring services after it ("[Text]").
 * @returns the index after its last token, or `first` when there is none
 */
export function datelineEnd(tokens: readonly Token[], first: number, end: number, rules: TextRules): number {
  const limit = Math.min(end, first + LONGEST)
  if (limit - first < 3) return first
  const opening = tokens[first]!
  const head = readHead(tokens, first, limit, rules)
  if (head === undefined || !head.dashed) return first
  const shouted =
    opening.text.length > 1 && isCapital(opening.text.charAt(0)) && opening.text === opening.text.toUpperCase()
  // A dash without spaces joins words; one after a bare name not in capitals may be any aside.
  const dash = tokens[head.stop]!
  const after = tokens[head.stop + 1]
  const spaced = dash.text !== '-' || (after !== undefined && after.start > dash.end)
  if (!spaced || !(head.dated || head.agency || (shouted && head.stop - first <= 6) || hangs(tokens, first, head.stop)))
    return first
  if (opening.kind === 'number' && !head.dated) return first
  if (head.strange > 0 && !(shouted && head.dated && tokens[first + 1]!.text === ',')) return first
  return notesEnd(tokens, head.stop + 1, limit)
}

/** "Mirena- The council": a hyphen that hangs on a short place name, with a new sentence after it. */
function hangs(tokens: readonly Token[], first: number, dash: number): boolean {
  const after = tokens[dash + 1]
  const name = tokens.slice(first, dash)
  return (
    tokens[dash]!.text === '-' &&
    name.at(-1)!.end === tokens[dash]!.start &&
    name.length <= 2 &&
    name.every(({ kind, text }) => kind === 'word' && isCapital(text.charAt(0))) &&
    after !== undefined &&
    isCapital(after.text.charAt(0))
  )
}

function notesEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from
  while (end < limit && tokens[end]!.text === '[') {
    let close = end + 1
    while (close < limit && tokens[close]!.text !== ']') close++
    if (close >= limit) break
    end = close + 1
  }
  return end
}

export const spanOf = (tokens: readonly Token[], first: number, end: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})
