import type { DatePrecision } from '../model/values.ts'
import { type Civil, civil, dayNumber, monthLength, monthOf } from './calendar.ts'

/** A resolved stretch of days `first` to `last` (day numbers, both inside), and how EDTF writes it. */
export interface Moment {
  readonly first: number
  readonly last: number
  readonly edtf: string
  readonly precision: DatePrecision
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const writeDay = (days: number): string => {
  const { year, month, day } = civil(days)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export const dayMoment = (days: number): Moment => ({ first: days, last: days, edtf: writeDay(days), precision: 'day' })

/** First to last day as an EDTF interval. */
export const spanMoment = (first: number, last: number, precision: DatePrecision): Moment => ({
  first,
  last,
  edtf: first === last ? writeDay(first) : `${writeDay(first)}/${writeDay(last)}`,
  precision,
})

export const monthMoment = (index: number): Moment => {
  const { year, month } = monthOf(index)
  const first = dayNumber({ year, month, day: 1 })
  return {
    first,
    last: first + monthLength(year, month) - 1,
    edtf: `${pad(year, 4)}-${pad(month, 2)}`,
    precision: 'month',
  }
}

export const yearMoment = (year: number): Moment => ({
  first: dayNumber({ year, month: 1, day: 1 }),
  last: dayNumber({ year, month: 12, day: 31 }),
  edtf: pad(year, 4),
  precision: 'year',
})

/** `1980` gives `198X`. */
export const decadeMoment = (year: number): Moment => ({
  first: dayNumber({ year, month: 1, day: 1 }),
  last: dayNumber({ year: year + 9, month: 12, day: 31 }),
  edtf: `${pad(Math.floor(year / 10), 3)}X`,
  precision: 'longer',
})

/** @param season EDTF's 21 (spring) to 24 (winter); a winter is named by the year in which it begins */
export const seasonMoment = (year: number, season: number): Moment => {
  const month = season === 24 ? 12 : (season - 21) * 3 + 3
  const first: Civil = { year, month, day: 1 }
  const end = monthOf(year * 12 + month + 1)
  const last = dayNumber({ ...end, day: monthLength(end.year, end.month) })
  return { first: dayNumber(first), last, edtf: `${pad(year, 4)}-${season}`, precision: 'season' }
}

/** Reads the plain EDTF of a dispatch's date: a day, a month or a year. */
export function readMoment(edtf: string): Moment | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf)
  if (found === null) return undefined
  const year = Number(found[1])
  const month = Number(found[2])
  if (found[2] === undefined || month < 1 || month > 12) return yearMoment(year)
  const day = Number(found[3])
  if (found[3] === undefined || day < 1 || day > monthLength(year, month)) return monthMoment(year * 12 + month - 1)
  return dayMoment(dayNumber({ year, month, day }))
}
