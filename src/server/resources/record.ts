import { z } from 'zod'
import type { TruceRecord } from '../../model/record.ts'
import { type Resource, resource, type TwoTimes } from '../resource.ts'
import { dateParameter, list } from '../schemas/basics.ts'
import * as schemas from '../schemas/record.ts'

/** The two times of a query. */
const twoTimes = z.strictObject({
  on: dateParameter.exactOptional().meta({ description: 'what had happened or held by that day' }),
  'as-known': dateParameter.exactOptional().meta({ description: 'only dispatches published by that day' }),
})

function times({ on, 'as-known': asKnown }: z.output<typeof twoTimes>): TwoTimes {
  return { ...(on === undefined ? {} : { on }), ...(asKnown === undefined ? {} : { asKnown }) }
}

const record = resource({
  path: '/api/record',
  summary: 'The record: truces, commitments, contacts, positions, tolls and the rest',
  params: z.object({}),
  query: twoTimes,
  response: schemas.record,
  errors: [],
  handle: ({ recordOf }, _params, query) => recordOf(times(query)),
})

/** One list of the record by itself. */
function recordList(key: keyof TruceRecord, summary: string, item: z.ZodType): Resource {
  return resource({
    path: `/api/${key}`,
    summary,
    params: z.object({}),
    query: twoTimes,
    response: z.object({ items: list(item) }),
    errors: [],
    handle: async ({ recordOf }, _params, query) => ({ items: (await recordOf(times(query)))[key] }),
  })
}

export const RECORD_RESOURCES: readonly Resource[] = [
  record,
  recordList('truces', 'Truces: parties, status, dates, on whose word', schemas.truce),
  recordList('contacts', 'Contacts: who met or called whom, when and where', schemas.contact),
  recordList('commitments', 'Commitments: who promised what before whom, and what came of it', schemas.commitment),
  recordList('positions', 'Positions: who demands, condemns, supports or refuses what', schemas.position),
  recordList('tolls', 'Tolls: figures by source, never added up', schemas.toll),
]
