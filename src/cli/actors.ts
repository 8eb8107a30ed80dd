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
  const command = program
    .command('actors')
    .summary('import and list actors of your own')
    .description(
      'Your own actors are known beside those that come with Truceline. They are kept in actors.json in your data ' +
        'folder, or in the file that TRUCELINE_ACTORS names; dispatches read before are read again with: truceline read.',
    )
  examples(
    command
      .command('import')
      .summary('add the actors of a list')
      .description(
        'Adds the actors of a list: CSV with the columns id, kind (person, organisation, group, force, format), name, ' +
          'fr, en, aliases, parent, sex, offices (several values in one field are parted by semicolons); YAML with ' +
          'the same fields under actors; or the actor file of UCDP as published. An actor with the same id is ' +
          'replaced. Where any row is wrong, nothing is added.',
      )
      .argument('<file>', 'a CSV or YAML file')
      .option('--replace', 'forget what was imported before')
      .action(async (file: string, options: ImportOptions) => exit(await importList(context, file, options))),
    ['truceline actors import groups.csv', 'truceline actors import ucdp-actor.csv --replace'],
  )
  examples(
    command
      .command('list')
      .summary('list your own actors')
      .description('Lists your own actors with their kinds, names and the lists that they came from.')
      .addOption(jsonOption())
      .addOption(csvOption())
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
  const path = actorsLocation(context)
  const kept = replace ? [] : readActorsFile(path).actors
  const { actors, problems, notes } = readActorList(file, kept)
  for (const problem of problems.slice(0, TOLD)) say(context, errorLines(problem))
  if (problems.length > TOLD) say(context, `and ${problems.length - TOLD} more`)
  if (problems.length > 0) {
    say(context, `nothing was added: ${problems.length} of ${problems.length + actors.length} rows are wrong`)
    return 1
  }
  keepActors(path, withList(kept, actors))
  for (const note of notes) say(context, `note: ${visible(note)}`)
  say(context, `${actors.length} actors added to ${visible(path)}`)
  return 0
}
