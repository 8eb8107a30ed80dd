import type { Reading } from '../model/claim.ts'
import { TrucelineError } from '../model/errors.ts'
import type { RecordKnowledge, ReviewDecision, TruceRecord } from '../model/record.ts'
import { buildRecord } from './build.ts'
import { daysOf } from './edtf.ts'

/**
 * The record as it was known on a day: only dispatches surely published by then. One dated by its month counts from
 * the month's last day, and an undated one never does.
 * @param asKnown EDTF; of a month its last day
 * @throws TrucelineError `bad-date`
 */
export function recordAsKnown(
  readings: Iterable<Reading>,
  asKnown: string,
  knowledge: RecordKnowledge = {},
  decisions: Iterable<ReviewDecision> = [],
): TruceRecord {
  return buildRecord(knownBy(readings, asKnown), knowledge, decisions)
}

export function knownBy(readings: Iterable<Reading>, asKnown: string): readonly Reading[] {
  const day = lastDayOf(asKnown)
  return [...readings].filter(({ dispatch }) => {
    const published = daysOf(dispatch.date)
    return published !== undefined && published.hi <= day
  })
}

/** The last day of an EDTF date that a person gave. @throws TrucelineError `bad-date` */
export function lastDayOf(date: string): number {
  return given(date).hi
}

export function firstDayOf(date: string): number {
  return given(date).lo
}

function given(date: string) {
  const days = daysOf(date)
  if (days) return days
  throw new TrucelineError('bad-date', `"${date}" is not a date`, {
    value: date,
    repair: 'write a day as 2020-10-25, a month as 2020-10, or a period as 2020-10-01/2020-10-25',
  })
}
