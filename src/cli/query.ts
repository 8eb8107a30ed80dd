import type { RecordKnowledge, TruceRecord } from '../model/record.ts'
import { actorMeant, type Filters, filtersMeant, isLater, type Meant, type NameOfId } from '../record/index.ts'
import { type NameOf, nameIn } from './cells.ts'
import type { Context } from './context.ts'
import type { FilterChoices } from './filter-options.ts'
import { wrongUsage } from './options.ts'
import { say, visible } from './output.ts'
import type { Texts } from './texts/all.ts'

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
 * @param naming the language in which errors name things: JSON has them in English, whoever asks
 * @throws TrucelineError `unknown-conflict` `unknown-actor` `unknown-place` `unknown-source` `ambiguous-name` `wrong-usage`
 */
export function queryOf(
  context: Context,
  { of = [], ...given }: FilterChoices,
  record: TruceRecord,
  knowledge: RecordKnowledge,
  nameOf: NameOf,
  naming: Pick<Texts, 'code'> = context.texts,
): Query {
  const { since, until } = given
  if (since !== undefined && until !== undefined && isLater(since, until))
    throw wrongUsage(({ usage }) => usage.sinceLater(since, until))
  const shown = shownName(record, nameOf, naming)
  const told = (words: string, meant: Meant) => tell(context, words, meant)
  return {
    record,
    knowledge,
    of: of.map((words) => {
      const meant = actorMeant(words, record, knowledge, shown)
      told(words, meant)
      return meant.id
    }),
    filters: filtersMeant(given, record, knowledge, shown, told),
  }
}

/** The name of an actor, place or conflict in the language of these commands. */
export function shownName({ conflicts }: TruceRecord, nameOf: NameOf, { code }: Pick<Texts, 'code'>): NameOfId {
  const names = new Map(conflicts.map((conflict) => [conflict.id, nameIn(code, conflict.names)]))
  return (id) => {
    const name = names.get(id) ?? nameOf(id)
    return name === id ? undefined : name
  }
}

function tell(context: Context, words: string, { id, name, partly }: Meant): void {
  if (partly) say(context, context.texts.messages.takenFor(visible(words), visible(name), visible(id)))
}
