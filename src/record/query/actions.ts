import type { Action, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { actorTest, type Filters } from './filters.ts'
import { oldestFirst } from './oldest-first.ts'

export interface ActionFilters extends Filters {
  readonly type?: Action['type'][number]['value']
  /** Who does it: an actor id or name; all of several. */
  readonly actors?: readonly string[]
}

/** Deployments, sanctions, aid, exchanges and ruptures, oldest first. */
export function actionsOf(
  record: TruceRecord,
  { type, actors = [], ...filters }: ActionFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Action[] {
  const tests = actors.map((id) => actorTest(id, knowledge))
  return oldestFirst(record.actions, filters, knowledge)
    .filter((action) => type === undefined || action.type.some(({ value }) => value === type))
    .filter((action) => tests.every((acts) => action.actors.some(({ value }) => acts(value))))
}
