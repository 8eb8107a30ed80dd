import type { Format, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { actorTest, type Filters } from './filters.ts'
import { oldestFirst } from './oldest-first.ts'

export interface FormatFilters extends Filters {
  /** Who belongs to it: an actor id or name; all of several. */
  readonly members?: readonly string[]
}

/** Standing formats and alliances with those who are said to belong to them, by the first report of it. */
export function formatsOf(
  record: TruceRecord,
  { members = [], ...filters }: FormatFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Format[] {
  const tests = members.map((id) => actorTest(id, knowledge))
  return oldestFirst(record.formats, filters, knowledge).filter((format) =>
    tests.every((belongs) => format.members.some(({ value }) => belongs(value))),
  )
}
