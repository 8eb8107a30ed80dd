/** How fine a date is told. */
export type Precision = 'minute' | 'day' | 'month' | 'season' | 'year' | 'longer' | 'interval'

/** A date or period as an interval of instants: `from` inclusive, `to` exclusive, milliseconds UTC. */
export interface Bounds {
  readonly from: number
  readonly to: number
  /** The text leaves this side open (`../2020-11`, `2020-09-27/..`); `from` or `to` is then infinite. */
  readonly openStart: boolean
  readonly openEnd: boolean
  readonly approximate: boolean
  readonly precision: Precision
}

export const DAY = 86_400_000

const MONTHS_OF: Readonly<Record<number, readonly [first: number, length: number]>> = {
  // Seasons start in March; winter runs into the next year (ISO 8601-2, northern seasons as in 25 to 28).
  21: [2, 3],
  22: [5, 3],
  23: [8, 3],
  24: [11, 3],
  25: [2, 3],
  26: [5, 3],
  27: [8, 3],
  28: [11, 3],
  29: [8, 3],
  30: [11, 3],
  31: [2, 3],
  32: [5, 3],
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  37: [0, 4],
  38: [4, 4],
  39: [8, 4],
  40: [0, 6],
  41: [6, 6],
}

const SHAPE =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/

function utc(year: number, month: number, day = 1): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}

function single(raw: string): Bounds | undefined {
  const approximate = /[~?%]/.test(raw)
  const found = SHAPE.exec(raw.replace(/[~?%]/g, ''))
  if (!found) return undefined
  const [, year = '', month, day, hour, minute, zone] = found
  const make = (from: number, to: number, precision: Precision): Bounds => ({
    from,
    to,
    openStart: false,
    openEnd: false,
    approximate,
    precision,
  })
  const first = Number(year.replaceAll('X', '0'))
  if (year.includes('X')) return make(utc(first, 0), utc(first + (year.endsWith('XX') ? 100 : 10), 0), 'longer')
  if (month === undefined || month === 'XX') return make(utc(first, 0), utc(first + 1, 0), 'year')
  const number = Number(month)
  const part = MONTHS_OF[number]
  if (part) return make(utc(first, part[0]), utc(first, part[0] + part[1]), 'season')
  if (number < 1 || number > 12) return undefined
  if (day === undefined || day === 'XX') return make(utc(first, number - 1), utc(first, number), 'month')
  const start = utc(first, number - 1, Number(day))
  if (hour === undefined) return make(start, start + DAY, 'day')
  const instant = start + (Number(hour) * 60 + Number(minute) - zoneMinutes(zone)) * 60_000
  return make(instant, instant + 60_000, 'minute')
}

function zoneMinutes(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)))
}

const isOpen = (side: string): boolean => side === '' || side === '..'

/**
 * The instants that an EDTF date covers. `undefined` for what is no date or lies outside the levels used in claims.
 * @param edtf `2020-11-07`, `2020-11`, `2022-06~`, `2020-09-27/..`, `../2020-11-10`, `2020-XX`, `[2020-10,2020-11]`
 */
export function bounds(edtf: string | undefined): Bounds | undefined {
  if (!edtf) return undefined
  const raw = edtf.trim()
  if (/^[[{].*[\]}]$/.test(raw)) {
    const members = raw
      .slice(1, -1)
      .split(/,|\.\./)
      .filter(Boolean)
      .map(single)
    const known = members.filter((member) => member !== undefined)
    const [head] = known
    if (!head || known.length !== members.length) return undefined
    const from = Math.min(...known.map((member) => member.from))
    const to = Math.max(...known.map((member) => member.to))
    return { ...head, from, to, precision: known.length > 1 ? 'interval' : head.precision }
  }
  const slash = raw.indexOf('/')
  if (slash < 0) return single(raw)
  const [left, right] = [raw.slice(0, slash), raw.slice(slash + 1)]
  const start = isOpen(left) ? undefined : single(left)
  const end = isOpen(right) ? undefined : single(right)
  if ((!start && !isOpen(left)) || (!end && !isOpen(right)) || (!start && !end)) return undefined
  return {
    from: start?.from ?? Number.NEGATIVE_INFINITY,
    to: end?.to ?? Number.POSITIVE_INFINITY,
    openStart: !start,
    openEnd: !end,
    approximate: Boolean(start?.approximate || end?.approximate),
    precision: 'interval',
  }
}

/** The first instant that is told: of an interval open at its start, its end. */
export function anchor(edtf: string | undefined): number | undefined {
  const found = bounds(edtf)
  if (!found) return undefined
  return found.openStart ? found.to : found.from
}

/** `2020-11-07` of an instant. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Whole days from one instant to a later one. */
export function daysBetween(earlier: number, later: number): number {
  return Math.floor((later - earlier) / DAY)
}
