import { monthOfDay } from './anchor.ts'
import { civil, dayNumber, isDate, monthIndex, monthLength, monthOf, weekdayOf } from './calendar.ts'
import type { Direction } from './date-rules.ts'
import { dayMoment, decadeMoment, type Moment, monthMoment, seasonMoment, spanMoment, yearMoment } from './moment.ts'
import type { Told } from './nodes.ts'
import type { Resolved, Setting } from './setting.ts'
import { resolveAgain, resolveRecent, resolveShift } from './shift.ts'

/** Unwritten years and bare weekdays point back, except to dates at most this many days ahead. */
const NEAR_FUTURE = 50
/** And a clause that looks ahead looks no further than this. */
const FAR_FUTURE = 200

/** Works out what the words of one date mean. @returns undefined to abstain */
export function resolve(told: Told, setting: Setting): Resolved | undefined {
  const found = resolveWhole(told, setting)
  if (found === undefined || told.part === undefined) return found
  return { ...found, moment: partOf(found.moment, told.part), flags: [...found.flags, `part-${told.part}`] }
}

function resolveWhole(told: Told, setting: Setting): Resolved | undefined {
  if (told.shift !== undefined) return resolveShift(told.shift, setting)
  if (told.again === true) return resolveAgain(setting)
  if (told.recent !== undefined) return resolveRecent(told.recent, setting)
  if (told.decade !== undefined) return { moment: decadeMoment(told.decade), stated: true, flags: [] }
  if (told.season !== undefined) return season(told, told.season, setting)
  if (told.month !== undefined && told.day !== undefined) return dayMonth(told, told.month, told.day, setting)
  if (told.day !== undefined) return dayOnly(told, told.day, setting)
  if (told.month !== undefined) return month(told, told.month, setting)
  if (told.year !== undefined) return { moment: yearMoment(told.year), stated: true, flags: [] }
  if (told.weekday === undefined) return undefined
  return weekday(told.weekday, told.direction, told.from === 'told' ? hangingOnTold(setting) : setting)
}

/** "the following Wednesday" counts from the last day told. */
function hangingOnTold(setting: Setting): Setting {
  const last = setting.told.findLast(({ moment }) => moment.precision === 'day')
  return last === undefined ? setting : { ...setting, today: { day: last.moment.first, from: last } }
}

const partOf = (moment: Moment, part: string): Moment => {
  // The middle of a year or decade is a point that EDTF can name, roughly.
  if (part !== 'middle') return moment
  if (moment.precision === 'year') return { ...moment, edtf: `${moment.edtf}-06~` }
  if (moment.edtf.endsWith('X')) return { ...moment, edtf: `${moment.edtf.slice(0, 3)}5~` }
  return moment
}

const lastKnownDay = (setting: Setting): number | undefined => setting.today?.day ?? setting.document?.last

function dayMonth(told: Told, month: number, day: number, setting: Setting): Resolved | undefined {
  if (told.year !== undefined) {
    const date = { year: told.year, month, day }
    if (!isDate(date)) return undefined
    const days = dayNumber(date)
    const disagrees = told.weekday !== undefined && told.weekday !== weekdayOf(days)
    return { moment: dayMoment(days), stated: true, flags: disagrees ? ['weekday-disagrees'] : [] }
  }
  const anchor = lastKnownDay(setting)
  if (anchor === undefined) return undefined
  const base = civil(anchor).year
  if (told.years !== undefined) {
    const date = { year: base + told.years, month, day }
    return isDate(date) ? { moment: dayMoment(dayNumber(date)), stated: false, from: 'document', flags: [] } : undefined
  }
  const inherited = inheritedYear(month, base, setting)
  if (inherited !== undefined && told.direction === undefined && isDate({ year: inherited.year, month, day })) {
    const days = dayNumber({ year: inherited.year, month, day })
    if (told.weekday === undefined || told.weekday === weekdayOf(days)) {
      return { moment: dayMoment(days), stated: false, from: inherited.from, flags: ['year-assumed'] }
    }
  }
  const years = [base - 1, base, base + 1]
    .map((year) => ({ year, month, day }))
    .filter(isDate)
    .map(dayNumber)
  const back = years.filter((days) => days <= anchor).at(-1)
  const ahead = years.find((days) => days > anchor)
  const [chosen, other] = pick(back, ahead, anchor, told.direction, setting.leaning)
  if (chosen === undefined) return undefined
  const flags = ['year-assumed']
  if (told.weekday !== undefined && told.weekday !== weekdayOf(chosen)) {
    if (other !== undefined && told.weekday === weekdayOf(other)) {
      return { moment: dayMoment(other), stated: false, from: 'document', flags }
    }
    flags.push('weekday-disagrees')
  }
  const agreed = told.weekday !== undefined && flags.length === 1
  const alternative =
    other === undefined || agreed || told.direction !== undefined ? {} : { alternative: dayMoment(other) }
  return { moment: dayMoment(chosen), stated: false, from: 'document', flags, ...alternative }
}

/** The likelier of a date behind and a date ahead of the anchor, and the other one. */
function pick(
  back: number | undefined,
  ahead: number | undefined,
  anchor: number,
  direction: Direction | undefined,
  leaning: Direction | undefined,
): [number | undefined, number | undefined] {
  if (direction === 'past') return [back, ahead]
  if (direction === 'future') return [ahead, back]
  if (leaning === 'future' && back === anchor) return [back, ahead]
  const reach = leaning === 'future' ? FAR_FUTURE : NEAR_FUTURE
  const closer = leaning === 'future' || back === undefined || (ahead ?? 0) - anchor < anchor - back
  return ahead !== undefined && ahead - anchor <= reach && closer ? [ahead, back] : [back, ahead]
}

/**
 * The year that heads this part of a chronology, else that which an earlier date of the same sentence gives, where it is long
 * past: "en mars 1992 ; ... signé le 21 juillet". A year closer to the dispatch's is more often an aside.
 */
function inheritedYear(month: number, base: number, setting: Setting) {
  const { heading } = setting
  if (heading !== undefined) return { year: civil(heading.moment.first).year, from: heading }
  const last = setting.told.at(-1)
  if (last === undefined || last.sentence !== setting.sentence || !last.stated) return undefined
  const { precision } = last.moment
  if (precision !== 'day' && precision !== 'month') return undefined
  const from = civil(last.moment.first)
  return from.year <= base - 2 && month >= from.month ? { year: from.year, from: last } : undefined
}

/** "le 22", "the 17th": in the month of the last day told, or the latest such day up to the dispatch's. */
function dayOnly(told: Told, day: number, setting: Setting): Resolved | undefined {
  const anchor = lastKnownDay(setting)
  // A weekday with it is a date of these days; a bare figure is of the month just told.
  const last =
    told.weekday !== undefined && anchor !== undefined
      ? undefined
      : setting.told.findLast(({ moment }) => moment.precision === 'day' || moment.precision === 'month')
  const base = last === undefined ? undefined : monthOfDay(last.moment.first)
  const index = base ?? (anchor === undefined ? undefined : monthOfDay(anchor))
  if (index === undefined) return undefined
  const candidates = [index, index - 1, index + 1].flatMap((at) => {
    const { year, month } = monthOf(at)
    return day <= monthLength(year, month) ? [dayNumber({ year, month, day })] : []
  })
  const fits = (days: number): boolean => told.weekday === undefined || weekdayOf(days) === told.weekday
  const ahead = told.direction === 'future' || setting.leaning === 'future'
  const allowed = candidates.filter(fits)
  const chosen =
    last === undefined && anchor !== undefined && !ahead
      ? (allowed.filter((days) => days <= anchor).sort((a, b) => b - a)[0] ?? allowed[0])
      : allowed[0]
  if (chosen === undefined) return undefined
  return { moment: dayMoment(chosen), stated: false, from: last ?? 'document', flags: ['month-assumed'] }
}

function month(told: Told, month: number, setting: Setting): Resolved | undefined {
  if (told.year !== undefined) return { moment: monthMoment(monthIndex(told.year, month)), stated: true, flags: [] }
  const anchor = lastKnownDay(setting)
  if (anchor === undefined) return undefined
  const here = monthOfDay(anchor)
  const thisYear = monthIndex(Math.floor(here / 12), month)
  if (told.years !== undefined) {
    return { moment: monthMoment(thisYear + told.years * 12), stated: false, from: 'document', flags: [] }
  }
  const back = thisYear <= here ? thisYear : thisYear - 12
  const ahead = thisYear >= here ? thisYear : thisYear + 12
  const inherited = told.direction === undefined ? inheritedYear(month, Math.floor(here / 12), setting) : undefined
  if (inherited !== undefined) {
    const moment = monthMoment(monthIndex(inherited.year, month))
    return { moment, stated: false, from: inherited.from, flags: ['year-assumed'] }
  }
  const leaning = ahead - here <= 6 ? setting.leaning : undefined
  const direction = told.direction ?? leaning
  const strict = told.direction !== undefined
  const chosen =
    direction === 'future'
      ? strict && ahead === here
        ? ahead + 12
        : ahead
      : strict && told.direction === 'past' && back === here
        ? back - 12
        : back
  const other = chosen === back ? (ahead === back ? back + 12 : ahead) : back
  const alternative = strict ? {} : { alternative: monthMoment(other) }
  return { moment: monthMoment(chosen), stated: false, from: 'document', flags: ['year-assumed'], ...alternative }
}

function season(told: Told, season: number, setting: Setting): Resolved | undefined {
  if (told.year !== undefined) return { moment: seasonMoment(told.year, season), stated: true, flags: [] }
  const anchor = lastKnownDay(setting)
  if (anchor === undefined) return undefined
  const { year } = civil(anchor)
  // In January the winter is that of the year before, and the one that is over that of two years before.
  const begun = [year - 2, year - 1, year, year + 1].map((at) => seasonMoment(at, season))
  const back = begun.filter(({ first }) => first <= anchor).at(-1)!
  const ahead = begun.find(({ last }) => last >= anchor)!
  const over = begun.filter(({ last }) => last < anchor).at(-1)!
  const direction = told.direction ?? setting.leaning
  const moment = direction === 'future' ? ahead : told.direction === 'past' ? over : back
  return { moment, stated: false, from: 'document', flags: ['year-assumed'] }
}

/** A bare weekday is the latest one up to the dispatch's day, that day included, unless the clause looks ahead. */
function weekday(weekday: number, direction: Direction | undefined, setting: Setting): Resolved | undefined {
  if (setting.today === undefined) return undefined
  const { day, from } = setting.today
  const since = (weekdayOf(day) - weekday + 7) % 7
  const back = day - since
  const ahead = since === 0 ? day : day + 7 - since
  if (direction === 'past') return { moment: dayMoment(since === 0 ? day - 7 : back), stated: false, from, flags: [] }
  if (direction === 'future')
    return { moment: dayMoment(since === 0 ? day + 7 : ahead), stated: false, from, flags: [] }
  const flags = ['weekday-direction-open']
  const forward = setting.leaning === 'future'
  const other = forward ? back : since === 0 ? day + 7 : ahead
  const alternative = forward && since === 0 ? {} : { alternative: dayMoment(other) }
  return { moment: dayMoment(forward ? ahead : back), stated: false, from, flags, ...alternative }
}

/** From the first day of one to the last of the other. */
export const between = (left: Moment, right: Moment): Moment => {
  const coarse = left.precision === right.precision && (left.precision === 'month' || left.precision === 'year')
  if (!coarse) return spanMoment(left.first, right.last, 'day')
  return { first: left.first, last: right.last, edtf: `${left.edtf}/${right.edtf}`, precision: left.precision }
}
