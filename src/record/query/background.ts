import type { Background, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import type { Filters } from './filters.ts'
import { oldestFirst } from './oldest-first.ts'

export interface BackgroundFilters extends Filters {
  readonly type?: Background['type']
}

/** When wars began, who holds which office, what a territory is said to be; oldest first. */
export function backgroundOf(
  record: TruceRecord,
  { type, ...filters }: BackgroundFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Background[] {
  return oldestFirst(record.background, filters, knowledge).filter((each) => type === undefined || each.type === type)
}
