import { z } from 'zod'
import type { Entity, TruceRecord } from '../../model/record.ts'
import { FILTER_ERRORS, FILTER_PARAMETERS, filterOf, TOPIC_PARAMETER } from '../record-filters.ts'
import { type RecordChoices, type Resource, resource } from '../resource.ts'
import { dateParameter, list } from '../schemas/basics.ts'
import * as schemas from '../schemas/record.ts'

/** The two times of a query. */
const twoTimes = z.strictObject({
  on: dateParameter.exactOptional().meta({ description: 'what had happened or held by that day' }),
  'as-known': dateParameter.exactOptional().meta({ description: 'only dispatches published by that day' }),
  unreviewed: z
    .enum(['true', 'false'])
    .exactOptional()
    .meta({ description: 'true: as the engine alone read it, without review decisions' }),
})

function times({
  on,
  'as-known': asKnown,
  unreviewed,
}: Partial<Record<keyof z.output<typeof twoTimes>, string | undefined>>): RecordChoices {
  return {
    ...(on === undefined ? {} : { on }),
    ...(asKnown === undefined ? {} : { asKnown }),
    unreviewed: unreviewed === 'true',
  }
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

/** One list of the record by itself, narrowed as the listings of the commands are. */
function recordList(key: keyof TruceRecord, summary: string, item: z.ZodType, { topics = false } = {}): Resource {
  return resource({
    path: `/api/${key}`,
    summary,
    params: z.object({}),
    query: twoTimes.extend(topics ? { ...FILTER_PARAMETERS, ...TOPIC_PARAMETER } : FILTER_PARAMETERS),
    response: z.object({ items: list(item) }),
    errors: FILTER_ERRORS,
    handle: async (services, _params, { on, 'as-known': asKnown, unreviewed, ...given }) => {
      const found = await services.recordOf(times({ on, 'as-known': asKnown, unreviewed }))
      return { items: (found[key] as readonly Entity[]).filter(filterOf(given, found, services)) }
    },
  })
}

export const RECORD_RESOURCES: readonly Resource[] = [
  record,
  recordList('conflicts', 'Conflicts: sides, phase, ground, by what claims were assigned', schemas.conflict),
  recordList('truces', 'Truces: parties, status, dates, on whose word', schemas.truce),
  recordList('contacts', 'Contacts: who met or called whom, when and where', schemas.contact, { topics: true }),
  recordList('commitments', 'Commitments: who promised what before whom, and what came of it', schemas.commitment, {
    topics: true,
  }),
  recordList('positions', 'Positions: who demands, condemns, supports or refuses what', schemas.position, {
    topics: true,
  }),
  recordList('tolls', 'Tolls: figures by source, never added up', schemas.toll),
  recordList('incidents', 'Incidents: violence as reported, by whom, and who denies it', schemas.incident),
  recordList('control', 'Control: who is said to have gained, held or lost a place', schemas.control),
  recordList('agreements', 'Agreements: who signed what, who brokered it, what it covers', schemas.agreement),
  recordList('actions', 'Actions: deployments, sanctions, aid, exchanges, releases, ruptures', schemas.action),
  recordList('formats', 'Formats: mediation formats and alliances, and who belongs to them', schemas.format),
  recordList('background', 'Background: onsets of wars, offices, what a territory is said to be', schemas.background),
]
