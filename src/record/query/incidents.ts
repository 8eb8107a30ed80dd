import type { Incident, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { byText } from '../order.ts'
import { type Filters, firstHappened, passing } from './filters.ts'

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
  const passes = passing(filters, knowledge)
  return record.incidents
    .filter((each) => passes(each) && (type === undefined || each.type.some(({ value }) => value === type)))
    .filter((each) => denied === undefined || each.denied.length > 0 === denied)
    .sort((a, b) => firstHappened(a) - firstHappened(b) || byText(a.id, b.id))
}
