import { monthOfDay, type Today, type ToldDate } from './anchor.ts'
import { civil, weekdayOf } from './calendar.ts'
import type { CalendarUnit } from './date-rules.ts'
import { dayMoment, decadeMoment, type Moment, monthMoment, spanMoment, yearMoment } from './moment.ts'
import type { Told } from './nodes.ts'
import type { Resolved, Setting } from './setting.ts'

interface Start {
  readonly first: number
  readonly last: number
  readonly from: 'document' | ToldDate
}

const asStart = (one: Today | undefined): Start | undefined =>
  one === undefined ? undefined : { first: one.day, last: one.day, from: one.from }

const DAY: ReadonlySet<string> = new Set(['day'])
const MONTH: ReadonlySet<string> = new Set(['day', 'month'])
const YEAR: ReadonlySet<string> = new Set(['day', 'month', 'season', 'year'])

/** How exact a told date must be for so many units to be counted from it. */
const AS_EXACT: Readonly<Partial<Record<CalendarUnit, ReadonlySet<string>>>> = {
  minute: DAY,
  hour: DAY,
  day: DAY,
  week: DAY,
  weekend: DAY,
  month: MONTH,
  year: YEAR,
  decade: YEAR,
}

/** How far back a date still belongs to the story that the dispatch tells, in days. */
const STORY = 10

/**
 * The last day told that is not ahead of the dispatch, or the dispatch's day where none was. A new paragraph goes back
 * to the story of these days, past an older date that the one before told as background.
 */
function lastTold(setting: Setting, unit: CalendarUnit): Start | undefined {
  const now = setting.today?.day ?? setting.document?.last
  const days = setting.told.filter(
    ({ moment }) => AS_EXACT[unit]?.has(moment.precision) === true && (now === undefined || moment.first <= now),
  )
  // "since the landing of 2016 ... the day after": what lasts since long ago is not what the next day follows.
  const here = days.findLast(
    ({ paragraph, since, moment }) =>
      paragraph === setting.paragraph && !(since && now !== undefined && now - moment.first > STORY),
  )
  const story = now === undefined ? undefined : days.findLast(({ moment }) => now - moment.first <= STORY)
  const last = here ?? story ?? days.at(-1)
  if (last === undefined) return asStart(setting.today)
  return { first: last.moment.first, last: last.moment.last, from: last }
}

/** "since then": the last date told up to the dispatch's day. */
export function resolveAgain(setting: Setting): Resolved | undefined {
  const now = setting.today?.day ?? setting.document?.last
  const last = setting.told.findLast(({ moment }) => now === undefined || moment.first <= now)
  return last === undefined ? undefined : { moment: last.moment, stated: false, from: last, flags: [] }
}

/** "hier", "la veille", "il y a six ans", "last month", "this week". */
export function resolveShift(shift: NonNullable<Told['shift']>, setting: Setting): Resolved | undefined {
  const coarse = shift.unit === 'year' || shift.unit === 'month' || shift.unit === 'decade' || shift.unit === 'century'
  const start =
    typeof shift.from === 'object'
      ? eventStart(setting.dated(shift.from.event), shift.unit)
      : shift.from === 'told'
        ? lastTold(setting, shift.unit)
        : (asStart(setting.today) ?? (coarse ? rough(setting) : undefined))
  if (start === undefined) return undefined
  const day = shift.by < 0 ? start.first : start.last
  const moment = moved(day, shift.unit, shift.by, shift.whole)
  return moment === undefined ? undefined : { moment, stated: false, from: start.from, flags: [] }
}

/** The date of an event that is told by its noun: "two days after the truce". */
const eventStart = (date: ToldDate | undefined, unit: CalendarUnit): Start | undefined =>
  date === undefined || AS_EXACT[unit]?.has(date.moment.precision) !== true
    ? undefined
    : { first: date.moment.first, last: date.moment.last, from: date }

/** Years and months can be counted from a dispatch known only by its month. */
const rough = ({ document }: Setting): Start | undefined =>
  document === undefined || document.precision === 'year'
    ? undefined
    : { first: document.first, last: document.first, from: 'document' }

/**
 * A day moved by so many units, as exactly as the unit is. Whole units ("last week") are calendar weeks; counted ones
 * ("a week ago") are measured from the day, to the month beyond two weeks.
 */
function moved(day: number, unit: CalendarUnit, by: number, whole: boolean): Moment | undefined {
  switch (unit) {
    case 'minute':
      return dayMoment(day)
    case 'hour':
      return dayMoment(Math.abs(by) < 24 ? day : day + Math.trunc(by / 24))
    case 'day':
      return dayMoment(day + by)
    case 'week': {
      if (whole) return spanMoment(monday(day) + by * 7, monday(day) + by * 7 + 6, 'week')
      return Math.abs(by) <= 2 ? dayMoment(day + by * 7) : monthMoment(monthOfDay(day + by * 7))
    }
    case 'weekend': {
      // Early in the week "the weekend" is the one just past.
      if (!whole) return weekend(weekdayOf(day) <= 3 ? monday(day) - 2 : monday(day) + 5)
      return weekend(monday(day) + 5 + by * 7)
    }
    case 'month':
      return monthMoment(monthOfDay(day) + by)
    case 'year': {
      // Years before the first are no news.
      const year = civil(day).year + by
      return year < 1000 ? undefined : yearMoment(year)
    }
    case 'decade':
      return whole
        ? decadeMoment(Math.floor(civil(day).year / 10) * 10 + by * 10)
        : yearMoment(civil(day).year + by * 10)
    default:
      return undefined
  }
}

const weekend = (saturday: number): Moment => spanMoment(saturday, saturday + 1, 'day')
const monday = (day: number): number => day - weekdayOf(day) + 1

/** From one month to another, by their numbers. */
function months(from: number, to: number): Moment {
  const [{ first, edtf }, { last, edtf: end }] = [monthMoment(from), monthMoment(to)]
  return { first, last, edtf: from === to ? edtf : `${edtf}/${end}`, precision: 'month' }
}

/** "over the past 12 months", "ces trois derniers jours", "the next two weeks". */
export function resolveRecent(recent: NonNullable<Told['recent']>, setting: Setting): Resolved | undefined {
  const { unit, count, sign } = recent
  const now = setting.today
  if (now === undefined || !Number.isInteger(count)) return undefined
  const result = (moment: Moment): Resolved => ({ moment, stated: false, from: now.from, flags: [] })
  if (unit === 'year' && count === 1) {
    const here = monthOfDay(now.day)
    return result(sign < 0 ? months(here - 12, here) : months(here, here + 12))
  }
  if (unit === 'year') {
    const { year } = civil(now.day)
    const [a, b] = sign < 0 ? [year - count, year] : [year, year + count]
    return result({
      ...spanMoment(yearMoment(a).first, yearMoment(b).last, 'longer'),
      edtf: `${yearMoment(a).edtf}/${yearMoment(b).edtf}`,
    })
  }
  if (unit === 'month') {
    const here = monthOfDay(now.day)
    return result(sign < 0 ? months(here - count, here - 1) : months(here, here + count))
  }
  const days =
    unit === 'week' ? count * 7 : unit === 'day' ? count : unit === 'hour' ? Math.max(1, Math.ceil(count / 24)) : 0
  if (days === 0) return undefined
  return result(sign < 0 ? spanMoment(now.day - days, now.day, 'day') : spanMoment(now.day, now.day + days, 'day'))
}
