import type { RecordKnowledge, TruceRecord } from '../model/record.ts'
import type { Meant, NameOfId } from '../record/index.ts'
import { actorMeant, conflictMeant, type Filters, placeMeant, sourceMeant } from '../record/index.ts'
import { type NameOf, nameIn } from './cells.ts'
import type { Context } from './context.ts'
import type { FilterChoices } from './filter-options.ts'
import { wrongUsage } from './options.ts'
import { say, visible } from './output.ts'

/** The record as a listing asks it: narrowed by filters whose names are resolved. */
export interface Query {
  readonly record: TruceRecord
  readonly knowledge: RecordKnowledge
  readonly filters: Filters
  /** Ids of those whose rows are asked for. */
  readonly of: readonly string[]
}

/**
 * Resolves the names that the options give. One that is only a part of a name is told of.
 * @throws TrucelineError `unknown-conflict` `unknown-actor` `unknown-place` `unknown-source` `ambiguous-name` `wrong-usage`
 */
export function queryOf(
  context: Context,
  { conflict, actor, place, by, topic, since, until, of = [] }: FilterChoices,
  record: TruceRecord,
  knowledge: RecordKnowledge,
  nameOf: NameOf,
): Query {
  if (since !== undefined && until !== undefined && isLater(since, until))
    throw wrongUsage(`--since ${since} is later than --until ${until}`, 'give the earlier date with --since')
  const shown = shownName(record, nameOf)
  const id = (words: string, find: typeof actorMeant) => told(context, words, find(words, record, knowledge, shown))
  return {
    record,
    knowledge,
    of: of.map((words) => id(words, actorMeant)),
    filters: {
      ...(conflict === undefined ? {} : { conflict: id(conflict, conflictMeant) }),
      ...(actor === undefined ? {} : { actor: id(actor, actorMeant) }),
      ...(place === undefined ? {} : { place: id(place, placeMeant) }),
      ...(by === undefined ? {} : { by: id(by, sourceMeant) }),
      ...(topic === undefined ? {} : { topic }),
      ...(since === undefined ? {} : { from: since }),
      ...(until === undefined ? {} : { to: until }),
    },
  }
}

/** The name of an actor, place or conflict in the language of these commands. */
export function shownName({ conflicts }: TruceRecord, nameOf: NameOf): NameOfId {
  const names = new Map(conflicts.map((conflict) => [conflict.id, nameIn(conflict.names)]))
  return (id) => {
    const name = names.get(id) ?? nameOf(id)
    return name === id ? undefined : name
  }
}

/** A day, month or year begins later than another ends. */
function isLater(since: string, until: string): boolean {
  const shorter = Math.min(since.length, until.length)
  return since.slice(0, shorter) > until.slice(0, shorter)
}

function told(context: Context, words: string, { id, name, partly }: Meant): string {
  if (partly) say(context, `"${visible(words)}" is taken for ${visible(name)} (${visible(id)})`)
  return id
}
