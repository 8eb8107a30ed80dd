/** Days are whole numbers, 0 for 1970-01-01; weekdays run from 1 (Monday) to 7, as in ISO 8601. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Day number of a date of the proleptic Gregorian calendar (H. Hinnant, days_from_civil). */
export function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The date of a day number: the inverse of `dayNumber`. */
export function civil(days: number): Civil {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

export const monthLength = (year: number, month: number): number =>
  dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
  dayNumber({ year, month, day: 1 })

export const isDate = ({ year, month, day }: Civil): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

/** Months as one count, so that they can be added to: year * 12 + month - 1. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1
export const monthOf = (index: number): { year: number; month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
})

/** The same day of the month so many months on, or that month's last day. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civil(days)
  const to = monthOf(monthIndex(year, month) + months)
  return dayNumber({ ...to, day: Math.min(day, monthLength(to.year, to.month)) })
}
