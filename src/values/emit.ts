import type { DateMention, DatePrecision, DurationMention } from '../model/values.ts'
import { monthOfDay } from './anchor.ts'
import { addMonths } from './calendar.ts'
import type { CalendarUnit, Direction } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'
import type { Moment } from './moment.ts'
import { dayMoment, monthMoment, spanMoment } from './moment.ts'
import type { BoundNode, Clock, DateNode, DurationNode, Length, RangeNode, Told } from './nodes.ts'
import { between, resolve } from './resolve.ts'
import type { Resolved, Setting } from './setting.ts'

export type Bound = 'since' | 'until' | 'by'

/** What a node comes to: what it means, and the clock time that its words give. */
export interface Meaning {
  readonly resolved: Resolved
  readonly edtf: string
  readonly alternative?: string
  readonly clock?: Clock
  readonly bound?: Bound
}

const LEAN: Readonly<Record<Bound, Direction | undefined>> = { since: undefined, until: 'future', by: 'future' }

/** @returns undefined to abstain */
export function meaningOf(node: DateNode | RangeNode | BoundNode, setting: Setting): Meaning | undefined {
  if (node.kind === 'bound') return boundMeaning(node, setting)
  if (node.kind === 'range') return rangeMeaning(node, setting)
  const resolved = resolve(node.told, setting)
  if (resolved === undefined) return undefined
  return {
    resolved,
    edtf: resolved.moment.edtf,
    ...(resolved.alternative === undefined ? {} : { alternative: resolved.alternative.edtf }),
    ...(node.told.clock === undefined ? {} : { clock: node.told.clock }),
  }
}

/** Fields that one date leaves to the other: "du 27 septembre au 10 novembre 2020", "du 3 au 5 mai", "May 3 to 5". */
function completed(one: Told, other: Told): Told {
  const month = one.month ?? (one.day === undefined ? undefined : other.month)
  const year = one.year ?? (one.month === undefined && one.day === undefined ? undefined : other.year)
  const direction = one.direction ?? other.direction
  return {
    ...one,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    ...(direction === undefined ? {} : { direction }),
  }
}

function rangeMeaning(node: RangeNode, setting: Setting): Meaning | undefined {
  const right = resolve(completed(node.right.told, node.left.told), setting)
  const left = resolve(completed(node.left.told, node.right.told), setting)
  if (left === undefined || right === undefined) return undefined
  let [a, b] = [left.moment, right.moment]
  // "de vendredi à dimanche" with an open direction: the end follows the start.
  if (b.first < a.first && node.right.told.weekday !== undefined && b.precision === 'day') {
    if (left.alternative === undefined && right.alternative === undefined) return undefined
    if (setting.leaning === 'future') b = dayMoment(b.first + 7)
    else a = dayMoment(a.first - 7)
  }
  if (b.last < a.first && node.left.told.year === undefined) a = earlierYear(a)
  if (b.last < a.first) return undefined
  const moment = between(a, b)
  const flags = [...new Set([...left.flags, ...right.flags])]
  const resolved = {
    moment,
    stated: left.stated && right.stated,
    flags,
    ...(right.from === undefined ? {} : { from: right.from }),
  }
  return { resolved, edtf: moment.edtf }
}

/** "de décembre à mars 2019": the start is in the year before the end. */
const earlierYear = (moment: Moment): Moment =>
  moment.precision === 'day'
    ? dayMoment(addMonths(moment.first, -12))
    : moment.precision === 'month'
      ? monthMoment(monthOfDay(moment.first) - 12)
      : moment

/** A length measured from the dispatch's day: "depuis deux ans", "d'ici un mois". */
function measured(node: BoundNode, length: Length, setting: Setting): Meaning | undefined {
  const sign = node.bound === 'since' ? -1 : 1
  const count = Number.isInteger(length.count) ? length.count : Math.round(length.count)
  const resolved = resolve({ shift: { unit: length.unit, by: sign * count, from: 'document', whole: false } }, setting)
  if (resolved === undefined) return undefined
  if (node.bound === 'since') return { resolved, edtf: `${resolved.moment.edtf}/..`, bound: 'since' }
  const now = setting.today
  if (now === undefined) return undefined
  const end = endOf(length, now.day) ?? resolved.moment.last
  const moment = spanMoment(now.day, end, 'day')
  return { resolved: { ...resolved, moment }, edtf: moment.edtf, bound: 'by' }
}

/** The same day so many months or years on. */
function endOf({ count, unit }: Length, day: number): number | undefined {
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : undefined
  if (months === undefined || !Number.isInteger(months))
    return unit === 'week' ? day + Math.round(count * 7) : undefined
  return addMonths(day, months)
}

function boundMeaning(node: BoundNode, setting: Setting): Meaning | undefined {
  if (node.of.kind === 'duration') return measured(node, node.of.length, setting)
  const leaning = node.direction ?? LEAN[node.bound] ?? setting.leaning
  const inner = meaningOf(node.of, { ...setting, leaning })
  if (inner === undefined) return undefined
  return { ...inner, ...bounded(inner, node.bound), bound: node.bound }
}

/** The open interval of a bound: `X/..` from its start, `../X` to its end. */
export function bounded(inner: Meaning, bound: Bound): Pick<Meaning, 'edtf' | 'alternative'> {
  const { moment } = inner.resolved
  const write = (edtf: string): string => {
    if (bound === 'since') return `${edtf.split('/')[0]}/..`
    return `../${lateEnd(moment, inner.resolved.flags) ?? edtf.split('/').at(-1)}`
  }
  const edtf = write(inner.edtf)
  return inner.alternative === undefined ? { edtf } : { edtf, alternative: write(inner.alternative) }
}

/** "avant la fin août" ends on the 31st; "d'ici à la mi-septembre" on the 15th. */
function lateEnd(moment: Moment, flags: readonly string[]): string | undefined {
  if (moment.precision === 'year') return flags.includes('part-end') ? dayMoment(moment.last).edtf : undefined
  if (moment.precision !== 'month') return undefined
  if (flags.includes('part-end')) return dayMoment(moment.last).edtf
  return flags.includes('part-middle') ? dayMoment(moment.first + 14).edtf : undefined
}

const TIME_UNITS: Readonly<Record<CalendarUnit, string>> = {
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  week: '#W',
  weekend: '#W',
  month: '#M',
  season: '#M',
  year: '#Y',
  decade: '#Y',
  century: '#Y',
}
const TIMES: Readonly<Partial<Record<CalendarUnit, number>>> = { decade: 10, century: 100, season: 3 }

/** Half a unit in the next smaller one, where it is as much always; months have no half. */
const HALVES: Readonly<Partial<Record<CalendarUnit, string>>> = { hour: '30M', day: 'T12H', year: '6M' }

export function durationMention(node: DurationNode, lexemes: readonly Lexeme[], text: string): DurationMention {
  const { count, unit } = node.length
  const span = spanOf(node, lexemes, text)
  const whole = Math.floor(count * (TIMES[unit] ?? 1))
  const half = Number.isInteger(count) ? '' : (HALVES[unit] ?? '')
  return { ...span, iso: `P${TIME_UNITS[unit].replace('#', String(whole))}${half}`, rule: node.rule }
}

export function spanOf(node: { from: number; to: number }, lexemes: readonly Lexeme[], text: string) {
  const start = lexemes[node.from]!.start
  const end = lexemes[node.to - 1]!.end
  return { start, end, text: text.slice(start, end) }
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** A mention from its meaning; optional fields only where the words give them. */
export function dateMention(
  span: { start: number; end: number; text: string },
  meaning: Meaning,
  rule: string,
): DateMention {
  const { resolved, edtf, alternative, clock, bound } = meaning
  const precision: DatePrecision = clock === undefined ? resolved.moment.precision : 'minute'
  const from = resolved.from
  return {
    ...span,
    edtf,
    basis: resolved.stated ? 'stated' : 'resolved',
    precision,
    ...(bound === undefined ? {} : { bound }),
    ...(clock === undefined ? {} : { clock: clockOf(clock) }),
    ...(from === undefined ? {} : { anchor: from === 'document' ? from : { start: from.start, end: from.end } }),
    ...(alternative === undefined ? {} : { alternative }),
    ...(resolved.flags.length === 0 ? {} : { flags: resolved.flags }),
    rule,
  }
}

const clockOf = (clock: Clock): { time: string; zone?: string } => {
  const time = `${pad(clock.hour)}:${pad(clock.minute)}`
  return clock.zone === undefined ? { time } : { time, zone: clock.zone }
}
