import type { ConflictEntity, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { actorTest, type Filters, passing } from './filters.ts'

export interface ConflictFilters extends Filters {
  readonly phase?: readonly ConflictEntity['phase']['value'][]
  /** Who is a side: an actor id or name; all of several. */
  readonly parties?: readonly string[]
}

/** The wars of the record, those with most claims first. */
export function conflictsOf(
  record: TruceRecord,
  { phase, parties = [], ...filters }: ConflictFilters = {},
  knowledge: RecordKnowledge = {},
): readonly ConflictEntity[] {
  const tests = parties.map((id) => actorTest(id, knowledge))
  return record.conflicts
    .filter(passing(filters, knowledge))
    .filter((conflict) => phase === undefined || phase.includes(conflict.phase.value))
    .filter((conflict) => tests.every((isSide) => conflict.parties.some(({ value }) => isSide(value))))
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
}
