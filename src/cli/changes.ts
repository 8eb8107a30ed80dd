import { Option } from 'commander'
import type { TruceRecord } from '../model/record.ts'
import { type Change, changesSince } from '../record/index.ts'
import { type AnyEntity, entityLine } from './entity-line.ts'
import { topicOption } from './filter-options.ts'
import type { Listing } from './listing.ts'
import { dateParser } from './options.ts'

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
  ownPeriod: true,
  options: [
    (texts) =>
      new Option('--since <date>', texts.listings.changes.since).argParser(dateParser(texts)).makeOptionMandatory(),
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
      { title: 'change', value: ({ change }, _nameOf, { parts }) => parts[change] },
      { title: 'kind', value: ({ kind }, _nameOf, { words }) => words.list(kind) },
      { title: 'what', value: ({ entity }, nameOf, texts) => entityLine(entity, nameOf, texts), flexible: true },
      {
        title: 'cells',
        value: ({ cells }, _nameOf, { words }) => cells.map(words.cell).join(', '),
        flexible: true,
        spare: true,
      },
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
