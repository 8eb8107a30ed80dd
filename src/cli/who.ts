import type { Command } from 'commander'
import { TrucelineError } from '../model/errors.ts'
import type { RecordKnowledge, TruceRecord } from '../model/record.ts'
import { actorMeant, type Meant, type NameOfId, placeMeant, type Who, whoIs } from '../record/index.ts'
import { namesFrom, refNames } from './cells.ts'
import type { Column } from './column.ts'
import type { Context } from './context.ts'
import { toCsv } from './csv.ts'
import { asKnownOption, csvOption, examples, jsonOption, onOption, storeOption, unreviewedOption } from './options.ts'
import { say, visible, write, writeJson } from './output.ts'
import { shownName } from './query.ts'
import { type RecordOptions, recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'
import type { ListingOptions } from './table.ts'
import { en } from './texts/en.ts'
import { whoText } from './who-text.ts'

type Options = StoreOptions & ListingOptions & RecordOptions

/** `truceline who`: whom a name means, and where the record has them. */
export function whoCommand(program: Command, context: Context): void {
  const { texts } = context
  const { who: own } = texts.commands
  const command = program
    .command('who')
    .summary(own.summary)
    .description(own.description)
    .argument('<name...>', own.name)
  for (const make of [onOption, asKnownOption, unreviewedOption, storeOption, jsonOption, csvOption])
    command.addOption(make(texts))
  command.action((words: string[], options: Options) => who(context, words.join(' '), options))
  examples(texts, command, [
    'truceline who Macron',
    'truceline who Minsk Group',
    'truceline who person:vladimir-putin --csv',
  ])
}

async function who(context: Context, words: string, options: Options): Promise<void> {
  const engine = await context.loadEngine()
  await withStore(context, options, async (store) => {
    await requireDispatches(context, store, engine)
    const [record, knowledge] = [await recordOf(store, engine, options), engine.knowledge()]
    const naming = options.csv || options.json ? en : context.texts
    const nameOf = namesFrom(engine.names(), naming)
    const found = whoIs(record, words, knowledge)
    if (found.length === 0) {
      const { name, id } = knownAs(words, record, knowledge, shownName(record, nameOf, naming))
      say(context, context.texts.messages.known(visible(name), visible(id)))
    }
    if (options.json) return writeJson(context, found)
    if (options.csv) return write(context.stdout, toCsv(rowsOf(found, record), COLUMNS, nameOf))
    if (found.length > 0) await write(context.stdout, whoText(context, found, record, nameOf))
  })
}

/** One row that names someone. */
interface Row {
  readonly who: Who
  readonly seen: Who['seen'][number]
  readonly claims: readonly string[]
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'who', value: ({ who: { ref } }) => ref.id },
  { title: 'name', value: ({ who: { ref } }, nameOf) => refNames([ref], nameOf) },
  { title: 'stands for', value: ({ who: { standsFor } }) => standsFor.join(' ') },
  { title: 'kind', value: ({ seen }) => seen.kind },
  { title: 'as', value: ({ seen }) => seen.as },
  { title: 'id', value: ({ seen }) => seen.id },
  { title: 'claims', value: ({ claims }) => claims.join(' ') },
]

function rowsOf(found: readonly Who[], record: TruceRecord): readonly Row[] {
  const claims = new Map(
    Object.entries(record).flatMap(([kind, entities]) =>
      (entities as readonly { id: string; claims: readonly string[] }[]).map(
        (entity) => [`${kind}|${entity.id}`, entity.claims] as const,
      ),
    ),
  )
  return found.flatMap((who) =>
    who.seen.map((seen) => ({ who, seen, claims: claims.get(`${seen.kind}|${seen.id}`) ?? [] })),
  )
}

/**
 * An actor or place that the data knows, though the record doesn't name it.
 * @throws TrucelineError `unknown-actor` `ambiguous-name`
 */
function knownAs(words: string, record: TruceRecord, knowledge: RecordKnowledge, nameOf: NameOfId): Meant {
  try {
    return actorMeant(words, record, knowledge, nameOf)
  } catch (error) {
    if (!(error instanceof TrucelineError) || error.code !== 'unknown-actor') throw error
    try {
      return placeMeant(words, record, knowledge, nameOf)
    } catch {
      throw error
    }
  }
}
