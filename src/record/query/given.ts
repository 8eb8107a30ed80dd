import type { Topic } from '../../model/claim.ts'
import type { RecordKnowledge, TruceRecord } from '../../model/record.ts'
import type { Filters } from './filters.ts'
import { actorMeant, conflictMeant, type Meant, type NameOfId, placeMeant, sourceMeant } from './meant.ts'

/** The shared filters as a person writes them: ids, or names in any language, or parts of names. */
export interface GivenFilters {
  readonly conflict?: string
  readonly actor?: string
  readonly place?: string
  readonly by?: string
  readonly topic?: Topic
  /** EDTF: a day, a month or a year. */
  readonly since?: string
  readonly until?: string
}

/**
 * Filters whose names are resolved.
 * @param told hears what each word was taken for
 * @throws TrucelineError `unknown-conflict` `unknown-actor` `unknown-place` `unknown-source` `ambiguous-name`
 */
export function filtersMeant(
  { conflict, actor, place, by, topic, since, until }: GivenFilters,
  record: TruceRecord,
  knowledge: RecordKnowledge,
  nameOf: NameOfId,
  told: (words: string, meant: Meant) => void = () => {},
): Filters {
  const id = (words: string, find: typeof actorMeant) => {
    const meant = find(words, record, knowledge, nameOf)
    told(words, meant)
    return meant.id
  }
  return {
    ...(conflict === undefined ? {} : { conflict: id(conflict, conflictMeant) }),
    ...(actor === undefined ? {} : { actor: id(actor, actorMeant) }),
    ...(place === undefined ? {} : { place: id(place, placeMeant) }),
    ...(by === undefined ? {} : { by: id(by, sourceMeant) }),
    ...(topic === undefined ? {} : { topic }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  }
}

/** A day, month or year begins later than another ends. */
export function isLater(since: string, until: string): boolean {
  const shorter = Math.min(since.length, until.length)
  return since.slice(0, shorter) > until.slice(0, shorter)
}
