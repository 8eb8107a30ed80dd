import type { Entity, RecordKnowledge } from '../../model/record.ts'
import { byText } from '../order.ts'
import { type Filters, firstHappened, passing } from './filters.ts'

/** Entities of any kind that pass the filters, by the day on which they happened; those of unknown days come last. */
export function oldestFirst<T extends Entity>(
  entities: readonly T[],
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly T[] {
  return entities
    .filter(passing(filters, knowledge))
    .sort((a, b) => firstHappened(a) - firstHappened(b) || byText(a.id, b.id))
}
