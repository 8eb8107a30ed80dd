import { TrucelineError } from '../model/errors.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/**
 * A publication date as EDTF: a day, a month or a year. An instant is cut to its day as written, because that is the
 * day which "today" in the text means.
 *
 * @param origin whose date it is, for messages
 * @throws TrucelineError `invalid-date`
 */
export function publicationDate(value: string, origin: string): string {
  const match = DATE.exec(value.trim())
  const [, year, month, day] = match ?? []
  if (year === undefined || !isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) {
    throw new TrucelineError('invalid-date', `${origin}: "${value}" is not a date`, {
      value,
      repair: 'write a day, a month or a year: 2020-11-07, 2020-11 or 2020',
    })
  }
  return [year, month, day].filter((part) => part !== undefined).join('-')
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}
