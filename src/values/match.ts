import {
  dayOf,
  decadeOf,
  fourDigitsOf,
  hoursOf,
  monthOfLexeme,
  numericDateOf,
  shortYearOf,
  timeOf,
  weekdayOfLexeme,
  yearOf,
} from './classes.ts'
import type { DateRule, DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'
import type { Item } from './nodes.ts'
import { readCount } from './numbers.ts'
import type { Element, Pattern } from './pattern.ts'

/** Where a role's items stand: `[from, to)` in the sequence of items. */
export type Captures = ReadonlyMap<string, { readonly from: number; readonly to: number }>

export interface Match {
  readonly rule: DateRule
  readonly end: number
  readonly captures: Captures
}

/** The items of a sentence and what is needed to read them. */
export interface Reading {
  readonly items: readonly Item[]
  readonly lexemes: readonly Lexeme[]
  readonly rules: DateRules
}

const NONE: readonly Match[] = []

const lexemeAt = (reading: Reading, i: number): Lexeme | undefined => {
  const item = reading.items[i]
  return item !== undefined && 'lexeme' in item ? item.lexeme : undefined
}

/** Index after the items that the class takes at `i`, or -1. */
function takeClass(reading: Reading, name: string, i: number): number {
  const item = reading.items[i]
  if (item === undefined) return -1
  const { rules } = reading
  if ('node' in item) {
    const { kind } = item.node
    const fits = name === 'date' ? kind === 'date' || kind === 'range' : name === kind
    return fits ? i + 1 : -1
  }
  const { lexeme } = item
  const phrase = rules.phrases.get(name)
  if (phrase !== undefined) return longest(reading, phrase, i)
  return name === 'count' ? takeCount(reading, i) : isOf(lexeme, name, rules) ? i + 1 : -1
}

/** Counts are read over lexemes; what follows in the sequence must be those same lexemes. */
function takeCount(reading: Reading, i: number): number {
  const item = reading.items[i]!
  const found = readCount(reading.lexemes, item.at, reading.rules.numbers)
  if (found === undefined) return -1
  const end = i + found.end - item.at
  return reading.items[end - 1]?.at === found.end - 1 ? end : -1
}

/** A day in figures, with or without its ending; "first" and "premier" alone are no days. */
const isWrittenDay = (lexeme: Lexeme, rules: DateRules): boolean =>
  /^\d/.test(lexeme.form) && dayOf(lexeme, rules) !== undefined

function isOf(lexeme: Lexeme, name: string, rules: DateRules): boolean {
  switch (name) {
    case 'weekday':
      return weekdayOfLexeme(lexeme, rules) !== undefined
    case 'day':
      return dayOf(lexeme, rules) !== undefined
    case 'month':
      return monthOfLexeme(lexeme, rules) !== undefined
    case 'year':
      return yearOf(lexeme) !== undefined
    case 'shortyear':
      return shortYearOf(lexeme) !== undefined
    case 'season':
      return rules.seasons.has(lexeme.form)
    case 'decade':
      return decadeOf(lexeme) !== undefined
    case 'decades':
      return lexeme.form.endsWith('s') && decadeOf(lexeme) !== undefined
    case 'nth':
      return lexeme.value === undefined && isWrittenDay(lexeme, rules)
    case 'figureday':
      return isWrittenDay(lexeme, rules)
    case 'feast':
      return rules.feasts.has(lexeme.form)
    case 'unit':
      return rules.units.has(lexeme.form)
    case 'hour':
      return lexeme.value !== undefined
        ? lexeme.form.length <= 2 && lexeme.value <= 24
        : (rules.numbers.words.get(lexeme.form) ?? 25) <= 24
    case 'hours':
      return hoursOf(lexeme) !== undefined
    case 'event':
      return rules.events.has(lexeme.form)
    case 'minute':
      return lexeme.value !== undefined
        ? lexeme.form.length <= 2 && lexeme.value < 60
        : (rules.numbers.words.get(lexeme.form) ?? 60) < 60
    case 'time':
      return timeOf(lexeme) !== undefined
    case 'fourdigits':
      return fourDigitsOf(lexeme) !== undefined
    case 'numericdate':
      return numericDateOf(lexeme, rules) !== undefined
    case 'name':
      return lexeme.capital && lexeme.word
    case 'word':
      return lexeme.word
    default:
      return false
  }
}

function longest(reading: Reading, patterns: readonly Pattern[], i: number): number {
  let best = -1
  for (const { elements } of patterns) best = Math.max(best, takeAll(reading, elements, 0, i, undefined))
  return best
}

/** Matches elements from `e` at item `i`; the longest reading wins. Patterns are short, so the search is too. */
function takeAll(
  reading: Reading,
  elements: readonly Element[],
  e: number,
  i: number,
  captures: Map<string, { from: number; to: number }> | undefined,
): number {
  const element = elements[e]
  if (element === undefined) return i
  const { matcher } = element
  const end =
    matcher.kind === 'words'
      ? matcher.words.has(lexemeAt(reading, i)?.form ?? '')
        ? i + 1
        : -1
      : takeClass(reading, matcher.name, i)
  if (end >= 0) {
    const rest = takeAll(reading, elements, e + 1, end, captures)
    if (rest >= 0) {
      if (captures !== undefined && matcher.kind === 'class') captures.set(matcher.role, { from: i, to: end })
      return rest
    }
  }
  return element.optional ? takeAll(reading, elements, e + 1, i, captures) : -1
}

const follows = (reading: Reading, rule: DateRule, end: number): boolean => {
  const next = reading.items[end]
  if (rule.notFollowedBy.size > 0 && next !== undefined && 'lexeme' in next) {
    const { form } = next.lexeme
    if (rule.followedBy.has(form)) return true
    return !rule.notFollowedBy.has(form) && !rule.notFollowedEndings.some((ending) => form.endsWith(ending))
  }
  if (rule.followedBy.size === 0) return true
  return next === undefined ? rule.followedBy.has('end') : 'lexeme' in next && rule.followedBy.has(next.lexeme.form)
}

/** The matches of the given rules at item `i`, longest first; the earlier rule wins a tie. */
export function matchesAt(
  reading: Reading,
  candidates: readonly (readonly [DateRule, Pattern])[],
  i: number,
): readonly Match[] {
  let found: Match[] | undefined
  for (const [rule, pattern] of candidates) {
    const captures = new Map<string, { from: number; to: number }>()
    const end = takeAll(reading, pattern.elements, 0, i, captures)
    if (end <= i || !follows(reading, rule, end)) continue
    found ??= []
    found.push({ rule, end, captures })
  }
  return found === undefined ? NONE : found.length === 1 ? found : found.sort((a, b) => b.end - a.end)
}
