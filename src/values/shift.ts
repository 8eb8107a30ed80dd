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

/** The last day told, or the dispatch's day where none was. */
function lastTold(setting: Setting): Start | undefined {
  const last = setting.told.findLast(({ moment }) => moment.precision === 'day')
  if (last === undefined) return asStart(setting.today)
  return { first: last.moment.first, last: last.moment.last, from: last }
}

/** "hier", "la veille", "il y a six ans", "last month", "this week". */
export function resolveShift(shift: NonNullable<Told['shift']>, setting: Setting): Resolved | undefined {
  const coarse = shift.unit === 'year' || shift.unit === 'month' || shift.unit === 'decade' || shift.unit === 'century'
  const start =
    shift.from === 'told' ? lastTold(setting) : (asStart(setting.today) ?? (coarse ? rough(setting) : undefined))
  if (start === undefined) return undefined
  const day = shift.by < 0 ? start.first : start.last
  const moment = moved(day, shift.unit, shift.by, shift.whole)
  return moment === undefined ? undefined : { moment, stated: false, from: start.from, flags: [] }
}

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
      const saturday = monday(day) + 5 + by * 7
      return spanMoment(saturday, saturday + 1, 'day')
    }
    case 'month':
      return monthMoment(monthOfDay(day) + by)
    case 'year':
      return yearMoment(civil(day).year + by)
    case 'decade':
      return whole
        ? decadeMoment(Math.floor(civil(day).year / 10) * 10 + by * 10)
        : yearMoment(civil(day).year + by * 10)
    default:
      return undefined
  }
}

const monday = (day: number): number => day - weekdayOf(day) + 1

/** "over the past 12 months", "ces trois derniers jours", "the next two weeks". */
export function resolveRecent(recent: NonNullable<Told['recent']>, setting: Setting): Resolved | undefined {
  const { unit, count, sign } = recent
  const now = setting.today
  if (now === undefined || !Number.isInteger(count)) return undefined
  const result = (moment: Moment): Resolved => ({ moment, stated: false, from: now.from, flags: [] })
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
    const [a, b] = sign < 0 ? [here - count, here - 1] : [here, here + count]
    const [first, last] = [monthMoment(a), monthMoment(b)]
    return result({
      first: first.first,
      last: last.last,
      edtf: a === b ? first.edtf : `${first.edtf}/${last.edtf}`,
      precision: 'month',
    })
  }
  const days =
    unit === 'week' ? count * 7 : unit === 'day' ? count : unit === 'hour' ? Math.max(1, Math.ceil(count / 24)) : 0
  if (days === 0) return undefined
  return result(sign < 0 ? spanMoment(now.day - days, now.day, 'day') : spanMoment(now.day, now.day + days, 'day'))
}
