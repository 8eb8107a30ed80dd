import { FuzzyDate } from '@edtf-ts/core'

/** First and last day that an EDTF value may mean; null where it is open or unreadable. Days sort as text. */
export interface DayBounds {
  readonly from: string | null
  readonly to: string | null
}

const NONE: DayBounds = { from: null, to: null }
const FIRST_MS = new Date('0000-01-01T00:00:00Z').getTime()
const LAST_MS = Date.UTC(9999, 11, 31)

/**
 * Days covered by an EDTF value: `2020-11` is 2020-11-01 to 2020-11-30, `2020-09-27/..` starts and never ends.
 * A value that is not EDTF has no bounds: it is found by no date query, and lost by none of the others.
 */
export function dayBounds(edtf: string | undefined): DayBounds {
  if (edtf === undefined) return NONE
  try {
    const date = FuzzyDate.parse(edtf)
    return { from: day(Number(date.minMs)), to: day(Number(date.maxMs)) }
  } catch {
    return NONE
  }
}

function day(ms: number): string | null {
  // The library stands an open end at the edge of what Date can hold; years outside 0..9999 would not sort as text.
  if (ms <= FIRST_MS || ms >= LAST_MS) return null
  const iso = new Date(ms).toISOString()
  return iso.length === 24 ? iso.slice(0, 10) : null
}
