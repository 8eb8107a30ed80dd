import type { Command } from 'commander'
import type { StoredActor } from '../language/own-actors.ts'
import type { Column } from './column.ts'
import type { Context } from './context.ts'
import { actorsLocation } from './locations.ts'
import { csvOption, examples, jsonOption } from './options.ts'
import { errorLines, say, visible } from './output.ts'
import { type ListingOptions, printListing } from './table.ts'

/** Problems that are told one by one; a list with more has one mistake in all its rows. */
const TOLD = 20

interface ImportOptions {
  readonly replace?: boolean
}

/** `truceline actors`: an analyst's own actors, known to the reader beside those that come with it. */
export function actorsCommand(program: Command, context: Context, exit: (code: number) => void): void {
  const { texts } = context
  const { actors, actorsImport, actorsList } = texts.commands
  const command = program.command('actors').summary(actors.summary).description(actors.description)
  examples(
    texts,
    command
      .command('import')
      .summary(actorsImport.summary)
      .description(actorsImport.description)
      .argument('<file>', actorsImport.file)
      .option('--replace', actorsImport.replace)
      .action(async (file: string, options: ImportOptions) => exit(await importList(context, file, options))),
    ['truceline actors import groups.csv', 'truceline actors import ucdp-actor.csv --replace'],
  )
  examples(
    texts,
    command
      .command('list')
      .summary(actorsList.summary)
      .description(actorsList.description)
      .addOption(jsonOption(texts))
      .addOption(csvOption(texts))
      .action(async (options: ListingOptions) => {
        const { readActorsFile } = await import('../language/own-actors.ts')
        await printListing(
          context,
          readActorsFile(actorsLocation(context)).actors,
          { columns: COLUMNS },
          options,
          (id) => id,
        )
      }),
    ['truceline actors list', 'truceline actors list --csv'],
  )
}

const COLUMNS: readonly Column<StoredActor>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'kind', value: ({ kind }) => kind },
  { title: 'names', value: ({ forms }) => forms.join('; '), flexible: true },
  { title: 'parent', value: ({ parent }) => parent ?? '' },
  {
    title: 'offices',
    value: ({ holdings = [] }) =>
      holdings.map(({ owner, key, from, to }) => `${owner}/${key} ${from ?? ''}..${to ?? ''}`).join('; '),
  },
  { title: 'from', value: ({ from }) => from },
]

async function importList(context: Context, file: string, { replace = false }: ImportOptions): Promise<number> {
  const [{ readActorList }, { keepActors, withList }, { readActorsFile }] = await Promise.all([
    import('./actors-read.ts'),
    import('./actors-file.ts'),
    import('../language/own-actors.ts'),
  ])
  const { messages } = context.texts
  const path = actorsLocation(context)
  const kept = replace ? [] : readActorsFile(path).actors
  const { actors, problems, notes } = readActorList(file, kept)
  for (const problem of problems.slice(0, TOLD)) say(context, errorLines(problem, context.texts))
  if (problems.length > TOLD) say(context, messages.moreProblems(problems.length - TOLD))
  if (problems.length > 0) {
    say(context, messages.nothingAdded(problems.length, problems.length + actors.length))
    return 1
  }
  keepActors(path, withList(kept, actors))
  for (const note of notes) say(context, messages.note(visible(note(messages))))
  say(context, messages.added(actors.length, visible(path)))
  return 0
}
