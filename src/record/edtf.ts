import { parse } from '@edtf-ts/core'

/** Days since 1970-01-01 (UTC), both ends included; open ends are infinite. */
export interface Days {
  readonly lo: number
  readonly hi: number
}

const MS_PER_DAY = 86_400_000
const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const CLOCK = /T[\d:.,]+(?:Z|[+-]\d{2}(?::?\d{2})?)?/g
const CACHE_LIMIT = 100_000
const cache = new Map<string, Days | undefined>()

/**
 * The days that an EDTF string may cover: `2020-11` is the whole month, `2020-09-27/..` has no end. Qualifiers
 * (`~`, `?`) do not widen it. @returns undefined for a string that is not EDTF.
 */
export function daysOf(edtf: string | undefined): Days | undefined {
  if (edtf === undefined) return undefined
  if (cache.has(edtf)) return cache.get(edtf)
  const days = read(edtf)
  if (cache.size < CACHE_LIMIT) cache.set(edtf, days)
  return days
}

function read(edtf: string): Days | undefined {
  // Clock times don't matter to a record of days, and `T12:00` without seconds is common but not EDTF.
  const plain = edtf.replace(CLOCK, '')
  if (plain.includes('/')) return readInterval(plain)
  const day = PLAIN_DAY.exec(plain)
  if (day) {
    const ms = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))
    if (new Date(ms).toISOString().slice(0, 10) === plain) return { lo: ms / MS_PER_DAY, hi: ms / MS_PER_DAY }
    return undefined
  }
  const result = parse(plain)
  if (!result.success) return undefined
  // Sets and lists are read as the stretch from their first to their last member.
  const lo = Math.floor(result.value.min.getTime() / MS_PER_DAY)
  const hi = Math.floor(result.value.max.getTime() / MS_PER_DAY)
  return Number.isFinite(lo) && Number.isFinite(hi) ? { lo, hi } : undefined
}

function readInterval(edtf: string): Days | undefined {
  const [from = '', to = ''] = edtf.split('/')
  const start = from === '' || from === '..' ? { lo: Number.NEGATIVE_INFINITY, hi: 0 } : daysOf(from)
  const end = to === '' || to === '..' ? { lo: 0, hi: Number.POSITIVE_INFINITY } : daysOf(to)
  if (!start || !end || start.lo > end.hi) return undefined
  return { lo: start.lo, hi: end.hi }
}

/** `2020-11-07` for a day number. */
export function dayText(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The EDTF of a stretch of days: one day, an interval, or one open at an end. */
export function edtfOf({ lo, hi }: Days): string {
  if (lo === hi) return dayText(lo)
  const from = Number.isFinite(lo) ? dayText(lo) : '..'
  return `${from}/${Number.isFinite(hi) ? dayText(hi) : '..'}`
}

export function overlaps(a: Days, b: Days, slack = 0): boolean {
  return a.lo - slack <= b.hi && b.lo - slack <= a.hi
}

/** Days between two stretches; 0 when they touch or overlap. */
export function gap(a: Days, b: Days): number {
  return Math.max(0, a.lo - b.hi, b.lo - a.hi)
}

/** Every day of the second is one of the first. */
export function contains(whole: Days, part: Days): boolean {
  return whole.lo <= part.lo && part.hi <= whole.hi
}

export function intersection(a: Days, b: Days): Days | undefined {
  const lo = Math.max(a.lo, b.lo)
  const hi = Math.min(a.hi, b.hi)
  return lo <= hi ? { lo, hi } : undefined
}

/** Number of days covered; infinite for an open stretch. */
export function length({ lo, hi }: Days): number {
  return hi - lo + 1
}

/** `P14D`, `PT72H`, `P2W`, `P1M` in days from a start; months and years by the calendar. @returns the last day covered. */
export function lastDayOfTerm(start: number, duration: string): number | undefined {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)
  if (!parts || duration === 'P') return undefined
  const [years, months, weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0))
  const date = new Date(start * MS_PER_DAY)
  date.setUTCFullYear(date.getUTCFullYear() + (years ?? 0), date.getUTCMonth() + (months ?? 0))
  const byCalendar = date.getTime() / MS_PER_DAY
  const byClock = (hours ?? 0) / 24 + (minutes ?? 0) / 1440
  const end = byCalendar + (weeks ?? 0) * 7 + (days ?? 0) + byClock
  // A term of whole days ends with the day before the same hour comes round; part of a day keeps that day.
  return Math.max(start, Math.ceil(end) - (byClock > 0 ? 0 : 1))
}
