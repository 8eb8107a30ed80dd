import type { Lexeme } from './lexemes.ts'
import { type ReadNumber, readNumber } from './numbers.ts'
import type { Hedge, QuantityRules } from './quantity-rules.ts'

/** The hedge that starts at `i`, longest first. */
export function hedgeAt(
  lexemes: readonly Lexeme[],
  i: number,
  hedges: ReadonlyMap<string, readonly Hedge[]>,
): Hedge | undefined {
  const candidates = hedges.get(lexemes[i]?.form ?? '')
  return candidates?.find(({ words }) => words.every((word, k) => lexemes[i + k]?.form === word))
}

const year = (lexeme: Lexeme): boolean => /^(19|20)\d\d$/.test(lexeme.form)

/** Figures that count nothing: labels, scores, formats, percentages, years, ages, names. */
export function isNoCount(lexemes: readonly Lexeme[], i: number, number: ReadNumber, rules: QuantityRules): boolean {
  const before = lexemes[i - 1]
  const first = lexemes[i]!
  const next = lexemes[number.end]
  if (before !== undefined && (rules.labels.has(before.form) || rules.notCounted.has(`${before.form} ${first.form}`)))
    return true
  if (next !== undefined && isNoCountEnd(lexemes, number.end, rules)) return true
  if (isAge(lexemes, i, number, rules)) return true
  const glued = (a: Lexeme | undefined, b: Lexeme | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.end === b.start &&
    !a.word &&
    !b.word &&
    a.value === undefined &&
    '+/-:*='.includes(a.form)
  if (number.digits) {
    if (before !== undefined && before.end === first.start && '+/-:*=.'.includes(before.form)) return true
    if (next !== undefined && next.start === lexemes[number.end - 1]!.end && '+/*=:'.includes(next.form)) return true
    if (glued(before, first)) return true
    // "19 1/2 years"
    if (next?.value !== undefined && lexemes[number.end + 1]?.form === '/') return true
    const counted = next?.word === true && !next.capital && !rules.unit.stops.has(next.form)
    if (i === 0 && next !== undefined && (next.form === '.' || next.form === ')')) return true
    if (year(first) && number.end === i + 1 && !counted) return true
    // "décret présidentiel 13769"
    if (before?.word === true && !counted && rules.labels.has(lexemes[i - 2]?.form ?? '')) return true
    // "Boeing 737", "Euro 2016"
    return before?.capital === true && before.word && !counted && i - 1 > 0
  }
  if (first.capital && opened(lexemes, i)) return true
  const stops = rules.doubtful.get(first.form)
  return stops !== undefined && number.end === i + 1 && (next === undefined || !next.word || stops.has(next.form))
}

/** "A boy of 10": a figure behind who bears it, with nothing after it that it could count. */
function isAge(
  lexemes: readonly Lexeme[],
  i: number,
  { end }: ReadNumber,
  { aged, numbers, unit }: QuantityRules,
): boolean {
  if (!numbers.links.has(lexemes[i - 1]?.form ?? '') || !aged.has(lexemes[i - 2]?.form ?? '')) return false
  const next = lexemes[end]
  return next === undefined || !next.word || unit.stops.has(next.form)
}

/** "50 %", "pour cent", "deux tiers". */
const isNoCountEnd = (lexemes: readonly Lexeme[], at: number, { notCounted }: QuantityRules): boolean => {
  const one = lexemes[at]!.form
  return notCounted.has(one) || notCounted.has(`${one} ${lexemes[at + 1]?.form ?? ''}`)
}

/** A capital inside a sentence makes a number word a name ("Groupe des Six"); shouted headlines aside. */
const opened = (lexemes: readonly Lexeme[], i: number): boolean =>
  lexemes.slice(Math.max(0, i - 3), i).some(({ word, capital }) => word && !capital)

/** The second figure of a range whose first ends at `end`. */
export function rangeAfter(
  lexemes: readonly Lexeme[],
  start: number,
  first: ReadNumber,
  rules: QuantityRules,
): { second: ReadNumber; opened: boolean } | 'score' | undefined {
  const join = lexemes[first.end]
  if (join === undefined) return undefined
  const opener = lexemes[start - 1]?.form
  if ([2, 3].some((back) => rules.changes.has(lexemes[start - back]?.form ?? ''))) return undefined
  for (const { opens, joins } of rules.ranges) {
    if (!joins.has(join.form) || (opens !== undefined && opens !== opener)) continue
    const second = readNumber(lexemes, first.end + 1, rules.numbers)
    if (second === undefined || second.collective?.plural === true) continue
    const low = first.value
    const scale = second.value >= 1000 && low < 1000 && opens !== undefined ? lastScale(lexemes, second, rules) : 1
    if (low * scale < second.value) return { second: { ...second }, opened: opens !== undefined }
    if (first.digits && second.digits && opens === undefined && low < 100) return 'score'
  }
  return undefined
}

/** "entre 8 et 10 millions": the large unit of the second figure holds for the first. */
export const lastScale = (lexemes: readonly Lexeme[], second: ReadNumber, rules: QuantityRules): number => {
  const unit = rules.numbers.words.get(lexemes[second.end - 1]?.form ?? '') ?? 1
  return unit >= 1000 ? unit : 1
}
