import type { Incident, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import type { Filters } from './filters.ts'
import { oldestFirst } from './oldest-first.ts'

export interface IncidentFilters extends Filters {
  readonly type?: Incident['type'][number]['value']
  /** Only what someone denies, or only what nobody does. */
  readonly denied?: boolean
}

/** Violence as reported, oldest first. */
export function incidentsOf(
  record: TruceRecord,
  { type, denied, ...filters }: IncidentFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Incident[] {
  return oldestFirst(record.incidents, filters, knowledge)
    .filter((each) => type === undefined || each.type.some(({ value }) => value === type))
    .filter((each) => denied === undefined || each.denied.length > 0 === denied)
}
