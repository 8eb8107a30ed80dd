import { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import type { Entity, TruceRecord } from '../model/record.ts'
import { filtersMeant, type GivenFilters, isLater, passing } from '../record/index.ts'
import type { Services } from './resource.ts'
import { dateParameter } from './schemas/basics.ts'
import { topic } from './schemas/claim.ts'

const named = (description: string) => z.string().min(1).max(300).exactOptional().meta({ description })

/** What the lists of the record may be narrowed by: the filters of the commands, under their names. */
export const FILTER_PARAMETERS = {
  conflict: named('only of this conflict: an id or a name'),
  actor: named('only what names this actor, or who speaks and acts for it: an id or a name'),
  place: named('only at this place, or within it: an id or a name'),
  by: named('only what this source says, or who speaks for it: an id, a name or its words'),
  since: dateParameter.exactOptional().meta({ description: 'what happened, or was reported, on that day or later' }),
  until: dateParameter.exactOptional().meta({ description: 'what happened, or was reported, by that day' }),
}

/** What those lists have besides whose rows are on a topic. */
export const TOPIC_PARAMETER = { topic: topic.exactOptional() }

/** Codes of the errors that a filter may answer. */
export const FILTER_ERRORS = ['unknown-conflict', 'unknown-actor', 'unknown-place', 'unknown-source', 'ambiguous-name']

/**
 * A test for the entities that pass the filters of a query.
 * @throws TrucelineError `invalid-query` and those of FILTER_ERRORS
 */
export function filterOf(
  given: GivenFilters,
  record: TruceRecord,
  { analysis }: Pick<Services, 'analysis'>,
): (entity: Entity) => boolean {
  const { since, until } = given
  if (since !== undefined && until !== undefined && isLater(since, until))
    throw new TrucelineError('invalid-query', `since ${since} is later than until ${until}`, {
      value: since,
      repair: 'give the earlier date with since',
    })
  const knowledge = analysis.knowledge()
  const { actors, places, find } = analysis.names()
  // The API has no language of its own: errors name things by any name.
  const nameOf = (id: string) => Object.values(actors[id] ?? places[id] ?? find?.(id) ?? {})[0]
  return passing(filtersMeant(given, record, knowledge, nameOf), knowledge)
}
