import type { Quantity } from '../../model/values.ts'
import type { CountWords, DateWords } from '../locales/shape.ts'
import { type Bounds, bounds, DAY } from './edtf.ts'

/** Dates and numbers in the reader's language. */
export interface Format {
  /** `7 Nov 2020` of an instant (UTC). */
  readonly day: (instant: number) => string
  /** An EDTF date in words; what can't be read is shown as it is. */
  readonly date: (edtf: string | undefined) => string
  /** The same as an adverb: `on 7 Nov 2020`, `in November 2020`. */
  readonly onDate: (edtf: string) => string
  /** `72 hours` of an ISO 8601 duration; what is none is shown as it is. */
  readonly length: (duration: string) => string
  readonly number: (n: number) => string
  readonly percent: (share: number) => string
  /** `more than 1,250`, `9 to 11`, `about 1,500,000`, `dozens`. */
  readonly quantity: (quantity: Quantity) => string
  /** Short label of an axis tick: the unit that changes, with the year where it starts one. */
  readonly tick: (instant: number, step: 'year' | 'month' | 'day' | 'hour') => string
  /** `A, B and C` in the language's way. */
  readonly list: (items: readonly string[]) => string
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute']
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

interface Words {
  readonly intl: string
  readonly dates: DateWords
  readonly counts: CountWords
}

/** Makes the formatters of one language. Everything is told in UTC: a dispatch's day is a calendar day, not an instant. */
export function makeFormat({ intl, dates, counts }: Words): Format {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intl, { timeZone: 'UTC', calendar: 'gregory', ...options })
  const byDay = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
  const byMonth = formatter({ month: 'long', year: 'numeric' })
  const byMinute = formatter({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const byYear = formatter({ year: 'numeric' })
  const ticks = {
    year: byYear,
    month: formatter({ month: 'short' }),
    day: formatter({ day: 'numeric', month: 'short' }),
    hour: formatter({ hour: '2-digit', minute: '2-digit', hour12: false }),
  }
  const numbers = new Intl.NumberFormat(intl)
  const percents = new Intl.NumberFormat(intl, { style: 'percent' })
  const units = (count: string, unit: string): string =>
    new Intl.NumberFormat(intl, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))
  const lists = new Intl.ListFormat(intl, { type: 'conjunction' })
  const day = (instant: number): string => dates.tidy(byDay.format(instant))

  const point = (found: Bounds, raw: string): string => {
    if (found.precision === 'minute') return dates.tidy(byMinute.format(found.from))
    if (found.precision === 'day') return day(found.from)
    if (found.precision === 'month') return byMonth.format(found.from)
    if (found.precision === 'season') return dates.season(Number(raw.slice(5, 7)), raw.slice(0, 4)) ?? raw
    if (found.precision === 'year') return byYear.format(found.from)
    return dates.decade(byYear.format(found.from))
  }
  const isDay = (found: Bounds): boolean => found.precision === 'day' || found.precision === 'minute'
  const single = (raw: string, hedge = true): { words: string; day: boolean } => {
    const found = bounds(raw)
    if (!found) return { words: raw, day: false }
    const words = point(found, raw.replace(/[~?%]/g, ''))
    return { words: hedge && found.approximate ? dates.about(words) : words, day: isDay(found) }
  }
  const told = (edtf: string, adverb: boolean): string => {
    const found = bounds(edtf)
    if (!found) return edtf
    const slash = edtf.indexOf('/')
    if (slash < 0 && found.precision === 'interval') return dates.tidy(byDay.formatRange(found.from, found.to - DAY))
    if (slash < 0) {
      const one = single(edtf)
      return adverb && !found.approximate ? dates.on(one.words, one.day) : one.words
    }
    const [left, right] = [single(edtf.slice(0, slash)), single(edtf.slice(slash + 1))]
    const [start, end] = [bounds(edtf.slice(0, slash)), bounds(edtf.slice(slash + 1))]
    if (start?.precision === 'day' && end?.precision === 'day' && !found.approximate) {
      return dates.tidy(byDay.formatRange(start.from, end.from))
    }
    if (found.openEnd) return dates.since(left.words, left.day)
    if (found.openStart) return dates.until(right.words, right.day)
    return dates.range(left.words, right.words)
  }
  const quantity = ({ low, best, high, qualifier }: Quantity): string => {
    const figure = best ?? low ?? high
    if (qualifier === 'none' || (figure === 0 && qualifier === undefined)) return counts.none
    if (low !== undefined && high !== undefined && low !== high && best === undefined) {
      return counts.between(numbers.format(low), numbers.format(high))
    }
    const number = figure === undefined ? '' : numbers.format(figure)
    return (qualifier && counts.qualified(qualifier, number)) || number || (qualifier ?? '')
  }
  const length = (duration: string): string => {
    const found = DURATION.exec(duration)
    const parts = UNITS.flatMap((unit, i) => (found?.[i + 1] === undefined ? [] : [units(found[i + 1]!, unit)]))
    return parts.length > 0 ? lists.format(parts) : (dates.lengths[duration] ?? duration)
  }
  return {
    day,
    date: (edtf) => (edtf ? told(edtf, false) : dates.undated),
    onDate: (edtf) => told(edtf, true),
    length,
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    quantity,
    tick: (instant, step) => dates.tidy(ticks[step].format(instant)),
    list: (items) => lists.format(items),
  }
}
