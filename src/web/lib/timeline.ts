import type { TruceRecord } from '../../model/record.ts'
import { type Bounds, bounds, DAY } from './edtf.ts'
import type { AnyEntity, Section } from './index.ts'
import { barOf } from './truces.ts'
import { firstBounds } from './when.ts'

export const LANES = ['contacts', 'truces', 'commitments', 'violence', 'control', 'tolls'] as const
export type Lane = (typeof LANES)[number]

/** Something with a place in time. */
export interface TimelineItem {
  readonly section: Section
  readonly entity: AnyEntity
  readonly from: number
  readonly to: number
  /** The date is coarser than a day, or only bounded on one side: drawn as a span. */
  readonly imprecise: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

export interface Timeline {
  readonly lanes: Readonly<Record<Lane, readonly TimelineItem[]>>
  readonly undated: number
  readonly from: number
  readonly to: number
}

const SECTION_OF: Readonly<Record<Exclude<Lane, 'truces' | 'tolls' | 'commitments'>, Section>> = {
  contacts: 'contacts',
  violence: 'incidents',
  control: 'control',
}

/** Everything dated, by lane. One pass over the record. */
export function buildTimeline(record: TruceRecord, limit: number): Timeline {
  const lanes: Record<Lane, TimelineItem[]> = {
    contacts: [],
    truces: [],
    commitments: [],
    violence: [],
    control: [],
    tolls: [],
  }
  let undated = 0
  const add = (lane: Lane, section: Section, entity: AnyEntity, found: Bounds | undefined): void => {
    if (!found) {
      undated += 1
      return
    }
    lanes[lane].push({
      section,
      entity,
      from: found.openStart ? found.to - DAY : found.from,
      to: found.openEnd ? found.from + DAY : found.to,
      imprecise: !['day', 'minute'].includes(found.precision) || found.approximate,
      openStart: found.openStart,
      openEnd: found.openEnd,
    })
  }
  for (const lane of ['contacts', 'violence', 'control'] as const) {
    const section = SECTION_OF[lane]
    for (const entity of record[section]) if ('time' in entity) add(lane, section, entity, firstBounds(entity.time))
  }
  for (const entity of record.commitments) add('commitments', 'commitments', entity, firstBounds(entity.made))
  for (const truce of record.truces) {
    if (truce.vague) continue
    const bar = barOf(truce, limit)
    if (bar) lanes.truces.push({ ...TRUCE, entity: truce, from: bar.from, to: bar.to })
    else undated += 1
  }
  for (const toll of record.tolls) {
    // Each figure stands at the day for which it is told, and leads to its series.
    for (const point of toll.points) {
      const found = bounds(point.date ?? point.assertion.firstReported)
      const at = found?.openEnd ? bounds(point.assertion.firstReported) : found
      add('tolls', 'tolls', toll, at && { ...at, from: at.openStart ? at.from : Math.max(at.from, at.to - DAY) })
    }
  }
  const all = LANES.flatMap((lane) => lanes[lane])
  const from = all.reduce((least, item) => Math.min(least, item.from), Number.POSITIVE_INFINITY)
  const to = all.reduce((most, item) => Math.max(most, item.to), Number.NEGATIVE_INFINITY)
  return { lanes, undated, from, to }
}

const TRUCE = { section: 'truces', imprecise: false, openStart: false, openEnd: false } as const
