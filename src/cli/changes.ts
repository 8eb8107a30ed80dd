import { Option } from 'commander'
import type { TruceRecord } from '../model/record.ts'
import { type Change, changesSince } from '../record/index.ts'
import { type AnyEntity, entityLine } from './entity-line.ts'
import { topicOption } from './filter-options.ts'
import type { Listing } from './listing.ts'
import { parseDate } from './options.ts'

/** What is new in one entity, with the entity. */
interface Row extends Change {
  readonly entity: AnyEntity
}

interface Choices {
  readonly since: string
}

/** `truceline changes`: what later dispatches added. */
export const changes: Listing<Row, Choices> = {
  name: 'changes',
  summary: 'list changes: what dispatches since a day added to the record',
  description:
    'Lists what dispatches published on a day or later added, truces first: "new" was not on record before, "more" was, ' +
    'and something new is told of it in the cells that are named. The claims are those that tell what is new.',
  many: 'changes',
  ownPeriod: true,
  options: [
    () =>
      new Option('--since <date>', 'what dispatches published on that day or later added')
        .argParser(parseDate)
        .makeOptionMandatory(),
    topicOption,
  ],
  examples: [
    'truceline changes --since 2020-11-08',
    'truceline changes --since 2020-10-20 --as-known 2020-10-25 --conflict nagorno-karabakh',
    'truceline changes --since 2020-11-08 --csv > changes.csv',
  ],
  rows: ({ record, knowledge, filters: { from: _from, ...filters } }, { since }) =>
    withEntities(changesSince(record, since, filters, knowledge), record),
  table: {
    columns: [
      { title: 'change', value: ({ change }) => change },
      { title: 'kind', value: ({ kind }) => kind },
      { title: 'what', value: ({ entity }, nameOf) => entityLine(entity, nameOf), flexible: true },
      { title: 'cells', value: ({ cells }) => cells.join(', '), flexible: true, spare: true },
      { title: 'reported', value: ({ lastReported }) => lastReported },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}

function withEntities(all: readonly Change[], record: TruceRecord): readonly Row[] {
  return [...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, changes]) => {
    const entities = new Map<string, AnyEntity>(record[kind].map((entity) => [entity.id, entity]))
    return changes.map((change) => ({ ...change, entity: entities.get(change.id)! }))
  })
}
