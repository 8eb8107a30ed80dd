import { DAY } from './edtf.ts'

/** A straight mapping of time to a width in pixels. */
export interface TimeScale {
  readonly from: number
  readonly to: number
  readonly width: number
  readonly x: (instant: number) => number
  readonly at: (x: number) => number
}

export function timeScale(from: number, to: number, width: number): TimeScale {
  const span = Math.max(1, to - from)
  return {
    from,
    to,
    width,
    x: (instant) => (Math.min(Math.max(instant, from - span), to + span) - from) * (width / span),
    at: (x) => from + (x / Math.max(1, width)) * span,
  }
}

export interface Tick {
  readonly at: number
  readonly step: 'year' | 'month' | 'day' | 'hour'
}

const HOUR = DAY / 24
const STEPS: readonly { step: Tick['step']; every: number; size: number }[] = [
  { step: 'hour', every: 1, size: HOUR },
  { step: 'hour', every: 3, size: 3 * HOUR },
  { step: 'hour', every: 6, size: 6 * HOUR },
  { step: 'day', every: 1, size: DAY },
  { step: 'day', every: 2, size: 2 * DAY },
  { step: 'day', every: 7, size: 7 * DAY },
  { step: 'day', every: 14, size: 14 * DAY },
  { step: 'month', every: 1, size: 30.4 * DAY },
  { step: 'month', every: 3, size: 91 * DAY },
  { step: 'month', every: 6, size: 182 * DAY },
  { step: 'year', every: 1, size: 365 * DAY },
  { step: 'year', every: 2, size: 730 * DAY },
  { step: 'year', every: 5, size: 1826 * DAY },
  { step: 'year', every: 10, size: 3652 * DAY },
  { step: 'year', every: 50, size: 18262 * DAY },
]

/** Round instants for an axis, no closer than `gap` pixels. A month's tick in January is the year's. */
export function ticks({ from, to, width }: TimeScale, gap = 80): Tick[] {
  const room = Math.max(1, Math.floor(width / gap))
  const chosen = STEPS.find(({ size }) => (to - from) / size <= room) ?? STEPS.at(-1)!
  const found: Tick[] = []
  const add = (at: number, step: Tick['step']): void => {
    if (at >= from && at <= to && found.length < 400) found.push({ at, step })
  }
  if (chosen.step === 'hour' || chosen.step === 'day') {
    const size = chosen.every * (chosen.step === 'hour' ? HOUR : DAY)
    // Weeks start on Monday; the first day of the count, 1 January 1970, was a Thursday.
    const offset = size >= 7 * DAY ? 4 * DAY : 0
    for (let at = Math.ceil((from - offset) / size) * size + offset; at <= to; at += size) {
      add(at, chosen.step === 'hour' && at % DAY !== 0 ? 'hour' : 'day')
    }
    return found
  }
  const months = chosen.step === 'year' ? chosen.every * 12 : chosen.every
  const first = new Date(from)
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months
  for (let at = 0; at <= to; month += months) {
    const date = new Date(0)
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
    at = date.getTime()
    add(at, month % 12 === 0 ? 'year' : 'month')
  }
  return found
}

/** Values for a count axis: 0 and a few round figures up to at least `max`. */
export function countTicks(max: number, room = 4): number[] {
  if (max <= 0) return [0, 1]
  const raw = max / room
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= raw) ?? power * 10)
  const values = [0]
  while ((values.at(-1) ?? 0) < max) values.push((values.at(-1) ?? 0) + step)
  return values
}

/** Where a count stands on an axis, 0 at the foot to 1 at the top, and the round counts to label. */
export interface CountScale {
  readonly share: (count: number) => number
  readonly marks: readonly number[]
  readonly logarithmic: boolean
}

/**
 * An axis for counts. Where the largest would press most of the others to the foot, each step up is ten times the one
 * below; a running total is always drawn in proportion.
 * @param proportional never a logarithm
 */
export function countScale(counts: readonly number[], proportional: boolean): CountScale {
  const most = counts.reduce((top, count) => Math.max(top, count), 1)
  const sorted = [...counts].sort((a, b) => a - b)
  const middle = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1)
  if (proportional || most / middle < 40) {
    const marks = countTicks(most)
    return { share: (count) => count / (marks.at(-1) ?? 1), marks, logarithmic: false }
  }
  const steps = Math.ceil(Math.log10(most + 1))
  const share = (count: number): number => Math.log10(Math.max(0, count) + 1) / Math.log10(10 ** steps + 1)
  return { share, marks: [0, ...Array.from({ length: steps }, (_, step) => 10 ** (step + 1))], logarithmic: true }
}
