import type { Assertion, Entity, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { firstDayOf } from '../asknown.ts'
import { claimsOf } from '../assertions.ts'
import { daysOf } from '../edtf.ts'
import { LISTS, type List } from '../lists.ts'
import { byText, sortedUnique } from '../order.ts'
import { type Filters, passing } from './filters.ts'

export interface Change {
  readonly kind: List
  readonly id: string
  /** `new`: first reported since; `more`: reported before, with something new in the named cells since. */
  readonly change: 'new' | 'more'
  readonly cells: readonly string[]
  /** Ids of the claims that tell what is new, sorted; of a new entity all its claims. */
  readonly claims: readonly string[]
  readonly lastReported: string
}

/** What dispatches published on a day or later added to the record, truces first. @throws TrucelineError `bad-date` */
export function changesSince(
  record: TruceRecord,
  since: string,
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly Change[] {
  const day = firstDayOf(since)
  const passes = passing(filters, knowledge)
  return LISTS.flatMap((kind) =>
    (record[kind] as readonly Entity[]).filter(passes).flatMap((entity) => changeOf(kind, entity, day)),
  )
}

function changeOf(kind: List, entity: Entity, day: number): readonly Change[] {
  const { id, firstReported, lastReported } = entity
  if (lastReported === undefined || reported(lastReported) < day) return []
  if (firstReported === undefined || reported(firstReported) >= day)
    return [{ kind, id, change: 'new', cells: [], claims: claimsOf(entity), lastReported }]
  const fresh = Object.entries(entity)
    .map(([cell, value]) => [cell, freshIn(cell, value, day)] as const)
    .filter(([, claims]) => claims.length > 0)
  if (fresh.length === 0) return []
  const cells = fresh.map(([cell]) => cell).sort(byText)
  return [
    { kind, id, change: 'more', cells, claims: sortedUnique(fresh.flatMap(([, claims]) => claims)), lastReported },
  ]
}

/** Ids of the claims by which a cell holds a value first reported since; to which conflict it belongs is no news. */
function freshIn(cell: string, value: unknown, day: number): readonly string[] {
  if (cell === 'conflict') return []
  return [value].flat().flatMap((each) => {
    const { basis, claims, firstReported } = assertionIn(each) ?? {}
    return basis !== undefined && firstReported !== undefined && reported(firstReported) >= day ? (claims ?? []) : []
  })
}

/** The assertion that a value is, or that a step, a figure or a saying holds. */
function assertionIn(value: unknown): Partial<Assertion<unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return 'assertion' in value ? (value.assertion as Assertion<unknown>) : value
}

function reported(date: string): number {
  return daysOf(date)?.lo ?? Number.NEGATIVE_INFINITY
}
