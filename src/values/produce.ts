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
import type { CalendarUnit, DateRules, Gives } from './date-rules.ts'
import { foldForm, type Lexeme } from './lexemes.ts'
import type { Match, Reading } from './match.ts'
import type { Clock, ClockNode, DateNode, DurationNode, Node, RangeNode, Told } from './nodes.ts'
import { readCount } from './numbers.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Reads what a match captured. */
class Captured {
  readonly reading: Reading
  readonly match: Match

  constructor(reading: Reading, match: Match) {
    this.reading = reading
    this.match = match
  }

  lexeme(role: string): Lexeme | undefined {
    const place = this.match.captures.get(role)
    const item = place === undefined ? undefined : this.reading.items[place.from]
    return item !== undefined && 'lexeme' in item ? item.lexeme : undefined
  }

  node(role: string): Node | undefined {
    const place = this.match.captures.get(role)
    const item = place === undefined ? undefined : this.reading.items[place.from]
    return item !== undefined && 'node' in item ? item.node : undefined
  }

  count(): number | undefined {
    const place = this.match.captures.get('count')
    const item = place === undefined ? undefined : this.reading.items[place.from]
    return item === undefined ? undefined : readCount(this.reading.lexemes, item.at, this.reading.rules.numbers)?.value
  }

  unit(): CalendarUnit | undefined {
    const lexeme = this.lexeme('unit')
    return lexeme === undefined ? undefined : this.reading.rules.units.get(lexeme.form)
  }

  /** The captured count and unit by themselves. */
  length(unit: CalendarUnit, count: number): DurationNode | undefined {
    const first = this.match.captures.get('count')
    const last = this.match.captures.get('unit')
    if (first === undefined || last === undefined) return undefined
    const { items } = this.reading
    const place = { from: items[first.from]!.at, to: items[last.to - 1]!.at + 1 }
    return { ...place, kind: 'duration', length: { count, unit }, rule: this.match.rule.id }
  }

  /** The words of a phrase, as one string between its first and last lexeme. */
  phrase(role: string): { start: number; end: number } | undefined {
    const place = this.match.captures.get(role)
    if (place === undefined) return undefined
    const first = this.reading.items[place.from]
    const last = this.reading.items[place.to - 1]
    if (first === undefined || last === undefined || !('lexeme' in first) || !('lexeme' in last)) return undefined
    return { start: first.lexeme.start, end: last.lexeme.end }
  }
}

/**
 * Turns a match into a node, by what its rule gives.
 * @returns undefined where the captures make no sense together ("le 31 février" is caught later, in resolving)
 */
export function produce(reading: Reading, start: number, match: Match, text: string): Node | undefined {
  const { rule } = match
  const captured = new Captured(reading, match)
  const from = reading.items[start]!
  const last = reading.items[match.end - 1]!
  const place = {
    from: 'node' in from ? from.node.from : from.at,
    to: 'node' in last ? last.node.to : last.at + 1,
    rule: rule.id,
  }
  const node = give(rule.gives, captured, reading.rules, text)
  return node === undefined ? undefined : ({ ...place, ...node } as Node)
}

type Bare<N> = N extends Node ? Omit<N, 'from' | 'to' | 'rule'> : never

function give(gives: Gives, captured: Captured, rules: DateRules, text: string): Bare<Node> | undefined {
  const date = captured.node('date') as DateNode | RangeNode | undefined
  switch (gives.op) {
    case 'calendar': {
      const told = calendar(captured, rules)
      if (gives.direction !== undefined) told.direction = gives.direction
      if (gives.years !== undefined) told.years = gives.years
      return { kind: 'date', told, weak: gives.weak === true }
    }
    case 'shift': {
      const unit = gives.unit ?? captured.unit()
      const count = captured.count()
      const by = gives.by ?? (count === undefined ? undefined : count * (gives.sign ?? 1))
      if (unit === undefined || by === undefined || !Number.isInteger(by)) return undefined
      const event = rules.events.get(captured.lexeme('event')?.form ?? '')
      if (gives.from === 'event' && event === undefined) return undefined
      const anchor = gives.from === 'event' ? { event: event! } : gives.from
      const length = anchor === gives.from || count === undefined ? undefined : captured.length(unit, count)
      return {
        kind: 'date',
        told: { shift: { unit, by, from: anchor, whole: gives.whole ?? gives.by !== undefined } },
        weak: gives.weak === true,
        ...(length === undefined ? {} : { otherwise: length }),
      }
    }
    case 'recent': {
      const unit = gives.unit ?? captured.unit()
      const count = captured.count() ?? 1
      return unit === undefined
        ? undefined
        : { kind: 'date', told: { recent: { unit, count, sign: gives.sign } }, weak: false }
    }
    case 'clock': {
      const clock = clockOf(gives, captured, text)
      return clock === undefined ? undefined : { kind: 'clock', clock }
    }
    case 'duration': {
      const unit = gives.unit ?? captured.unit()
      const hours = captured.lexeme('hours')
      const count = captured.count() ?? (hours === undefined ? undefined : hoursOf(hours))
      if (unit === undefined || count === undefined) return undefined
      return { kind: 'duration', length: { count: gives.half === true ? count + 0.5 : count, unit } }
    }
    case 'part':
      return date?.kind === 'date' && hasPart(date.told, gives.part)
        ? { kind: 'date', told: { ...date.told, part: gives.part }, weak: false }
        : undefined
    case 'direct':
      return date === undefined ? undefined : direct(date, gives)
    case 'range':
    case 'pair': {
      // "du 3 au 5 mai" and "May 3 to 5": one of the two may be a bare figure.
      const left = (captured.node('left') ?? dayOnly(captured, rules)) as DateNode | undefined
      const right = (captured.node('right') ?? shortYearAfter(left, captured) ?? dayOnly(captured, rules)) as
        | DateNode
        | undefined
      if (left?.kind !== 'date' || right?.kind !== 'date') return undefined
      // "the summer and winter solstices": two dates too weak to stand alone are no stronger together.
      if (gives.op === 'pair' && left.weak && right.weak) return undefined
      return { kind: 'range', left, right, pair: gives.op === 'pair' }
    }
    case 'bound': {
      const of =
        date ??
        (captured.node('duration') as DurationNode | undefined) ??
        dayOnly(captured, rules) ??
        lastTold(captured)
      return {
        kind: 'bound',
        bound: gives.bound,
        of,
        ...(gives.direction === undefined ? {} : { direction: gives.direction }),
      }
    }
    case 'clocked': {
      const clock = captured.node('clock') as ClockNode | undefined
      if (clock === undefined || date?.kind !== 'date') return undefined
      return { kind: 'date', told: { ...date.told, clock: clock.clock }, weak: false }
    }
    case 'ignore':
      return { kind: 'ignored' }
  }
}

/** The end of a span of years whose century is told with its first: "1992-95". */
function shortYearAfter(left: DateNode | undefined, captured: Captured): DateNode | undefined {
  const short = captured.lexeme('shortyear')?.value
  const first = left?.told.year
  if (short === undefined || first === undefined) return undefined
  const year = first - (first % 100) + short
  return year > first ? dateOfWord(captured, 'shortyear', { year }) : undefined
}

/** A date told by one word alone. */
function dateOfWord(captured: Captured, role: string, told: Told): DateNode | undefined {
  const place = captured.match.captures.get(role)
  if (place === undefined) return undefined
  const at = captured.reading.items[place.from]!.at
  return { kind: 'date', told, weak: false, from: at, to: at + 1, rule: captured.match.rule.id }
}

function direct(date: DateNode | RangeNode, gives: Gives & { op: 'direct' }): Bare<Node> {
  const turn = (told: Told): Told =>
    gives.from === undefined
      ? { ...told, direction: gives.direction }
      : { ...told, direction: gives.direction, from: gives.from }
  if (date.kind === 'date') return { kind: 'date', told: turn(date.told), weak: false }
  const both = {
    left: { ...date.left, told: turn(date.left.told) },
    right: { ...date.right, told: turn(date.right.told) },
  }
  return { kind: 'range', pair: date.pair, ...both }
}

/** Days have mornings, longer periods have starts and ends. */
function hasPart(told: Told, part: string): boolean {
  const day = told.day !== undefined || told.weekday !== undefined || (told.shift?.unit ?? '') === 'day'
  return (part === 'of-day') === day
}

/** "depuis lors", "since then". */
function lastTold(captured: Captured): DateNode {
  return { kind: 'date', told: { again: true }, weak: false, from: 0, to: 0, rule: captured.match.rule.id }
}

/** "les 29 et 30 novembre": the first day is a bare figure. */
function dayOnly(captured: Captured, rules: DateRules): DateNode | undefined {
  const role = ['nth', 'figureday', 'day'].find((name) => captured.match.captures.has(name)) ?? 'day'
  const lexeme = captured.lexeme(role)
  const day = lexeme === undefined ? undefined : dayOf(lexeme, rules)
  if (day === undefined) return undefined
  const weekday = weekdayIn(captured, rules)
  return dateOfWord(captured, role, weekday === undefined ? { day } : { day, weekday })
}

const weekdayIn = (captured: Captured, rules: DateRules): number | undefined => {
  const lexeme = captured.lexeme('weekday')
  return lexeme === undefined ? undefined : weekdayOfLexeme(lexeme, rules)
}

function calendar(captured: Captured, rules: DateRules): Mutable<Told> {
  const told: Mutable<Told> = {}
  const set = <K extends keyof Told>(key: K, value: Told[K] | undefined): void => {
    if (value !== undefined) told[key] = value
  }
  const of = <T>(role: string, read: (lexeme: Lexeme) => T | undefined): T | undefined => {
    const lexeme = captured.lexeme(role)
    return lexeme === undefined ? undefined : read(lexeme)
  }
  set('weekday', weekdayIn(captured, rules))
  set(
    'day',
    of('day', (lexeme) => dayOf(lexeme, rules)) ??
      of('nth', (lexeme) => dayOf(lexeme, rules)) ??
      of('figureday', (lexeme) => dayOf(lexeme, rules)),
  )
  set(
    'month',
    of('month', (lexeme) => monthOfLexeme(lexeme, rules)),
  )
  set('year', of('year', yearOf) ?? of('shortyear', shortYearOf))
  set(
    'season',
    of('season', ({ form }) => rules.seasons.get(form)),
  )
  set('decade', of('decade', decadeOf) ?? of('decades', decadeOf))
  const numeric = of('numericdate', (lexeme) => numericDateOf(lexeme, rules))
  if (numeric !== undefined) {
    set('year', numeric.year)
    set('month', numeric.month)
    set('day', numeric.day)
  }
  const feast = of('feast', ({ form }) => rules.feasts.get(form))
  if (feast !== undefined) {
    set('month', feast.month)
    set('day', feast.day)
  }
  return told
}

function clockOf(gives: Gives & { op: 'clock' }, captured: Captured, text: string): Clock | undefined {
  const hourLexeme = captured.lexeme('hour')
  const minuteLexeme = captured.lexeme('minute')
  const written = captured.lexeme('time')
  const four = captured.lexeme('fourdigits')
  const read = written !== undefined ? timeOf(written) : four !== undefined ? fourDigitsOf(four) : undefined
  let hour = gives.hour ?? read?.hour ?? numberOf(hourLexeme, captured)
  const minute = gives.minute ?? read?.minute ?? numberOf(minuteLexeme, captured) ?? 0
  if (hour === undefined) return undefined
  // 12 a.m. is midnight and 12 p.m. noon.
  if (gives.add !== undefined) hour = (hour % 12) + gives.add
  const zone = captured.phrase('zone')
  const clock = { hour: hour % 24, minute }
  return zone === undefined ? clock : { ...clock, zone: text.slice(zone.start, zone.end) }
}

const numberOf = (lexeme: Lexeme | undefined, captured: Captured): number | undefined =>
  lexeme === undefined ? undefined : (lexeme.value ?? captured.reading.rules.numbers.words.get(foldForm(lexeme.form)))
