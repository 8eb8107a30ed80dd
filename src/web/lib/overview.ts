import type { ConflictEntity, Incident, Truce, TruceRecord } from '../../model/record.ts'
import { DAY } from './edtf.ts'
import { stateOn, type TruceState } from './standing.ts'
import { barOf, type TruceBar } from './truces.ts'
import { orderOf } from './when.ts'

export interface TruceRow {
  readonly truce: Truce
  readonly state: TruceState
  readonly bar?: TruceBar
}

export interface ConflictPicture {
  /** Absent for what no conflict is told of. */
  readonly conflict?: ConflictEntity
  /** The latest of those that can be drawn. */
  readonly truces: readonly TruceRow[]
  readonly left: number
  readonly incidents: readonly Incident[]
  readonly from: number
}

/** Truces in order, each as it stands on a day. */
export function truceRows(truces: readonly Truce[], limit: number, asRecorded: boolean): TruceRow[] {
  return truces
    .map((truce): TruceRow => {
      const bar = barOf(truce, limit)
      const state = stateOn(truce, limit, asRecorded)
      return bar ? { truce, state, bar } : { truce, state }
    })
    .sort((a, b) => (a.bar?.from ?? orderOf(a.truce)) - (b.bar?.from ?? orderOf(b.truce)))
}

/** More bars than this are a list, not a picture. */
const DRAWN = 14
const SPANS = [60, 180, 730, 3650].map((days) => days * DAY)

/** One picture a conflict: its truces with its violence under them; the ones with most truces first. */
export function picturesOf(record: TruceRecord, rows: readonly TruceRow[], limit: number): ConflictPicture[] {
  const conflicts = new Map(record.conflicts.map((conflict) => [conflict.id, conflict]))
  const groups = new Map<string, { truces: TruceRow[]; incidents: Incident[] }>()
  const group = (id: string | undefined) => {
    const key = id ?? ''
    const found = groups.get(key) ?? { truces: [], incidents: [] }
    groups.set(key, found)
    return found
  }
  for (const row of rows) group(row.truce.conflict?.value).truces.push(row)
  for (const incident of record.incidents) group(incident.conflict?.value).incidents.push(incident)
  return [...groups]
    .map(([id, { truces: all, incidents }]): ConflictPicture => {
      const drawn = all.filter((row) => row.bar)
      const truces = drawn.slice(-DRAWN)
      const left = drawn.length - truces.length
      const starts = truces.map((row) => row.bar?.from).filter((at) => at !== undefined)
      const from = pictureStart(starts, incidents.map(orderOf).filter(Number.isFinite), limit)
      const conflict = conflicts.get(id)
      return conflict ? { conflict, truces, left, incidents, from } : { truces, left, incidents, from }
    })
    .sort((a, b) => b.truces.length - a.truces.length || b.incidents.length - a.incidents.length)
}

/**
 * Where a picture starts: the shortest usual span that shows most truces from their beginning, so that one old truce
 * doesn't squeeze the rest; what began earlier runs in from the left.
 */
export function pictureStart(truces: readonly number[], violence: readonly number[], limit: number): number {
  const starts = truces.length > 0 ? truces : violence
  if (starts.length === 0) return limit - SPANS[0]!
  const enough = SPANS.find((span) => starts.filter((at) => at >= limit - span).length >= starts.length * 0.75)
  const earliest = Math.min(...starts)
  const from = enough === undefined ? earliest : Math.max(earliest, limit - enough)
  return from - Math.max(2 * DAY, (limit - from) * 0.04)
}
