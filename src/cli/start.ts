import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { openStore } from '../store/index.ts'
import { printBrief } from './brief.ts'
import type { Context } from './context.ts'
import { fillStore } from './fill.ts'
import type { IntakeChoices } from './intake.ts'
import { samplesLocation, storeLocation } from './locations.ts'
import { dateOption, examples, langOption, portOption, storeOption } from './options.ts'
import { say, visible } from './output.ts'
import { DEFAULT_PORT, serve } from './serve.ts'
import type { StoreOptions } from './session.ts'

/** A first start must not fail because some other program has the port. */
const PORTS_TRIED = 50

interface StartOptions extends StoreOptions, IntakeChoices {
  readonly port: number
  readonly open: boolean
}

/** `truceline start`: read, then show. */
export function startCommand(program: Command, context: Context, exit: (code: number) => void): void {
  const command = program
    .command('start')
    .summary('read dispatches, or the samples, and open the dossier')
    .description(
      'Reads the given files and folders, or the samples that come with Truceline, and serves the dossier on this ' +
        'machine. Without paths the samples go to a store of their own, samples.db, so that yours stays clean.',
    )
    .argument('[paths...]', 'files, folders, or - for standard input (default: the samples)')
    .addOption(dateOption())
    .addOption(langOption())
    .addOption(storeOption())
    .addOption(portOption(DEFAULT_PORT))
    .option('--no-open', 'do not open a browser')
    .action(async (paths: string[], options: StartOptions) => exit(await start(context, paths, options)))
  examples(command, ['truceline start', 'truceline start dispatches/'])
}

async function start(context: Context, paths: readonly string[], options: StartOptions): Promise<number> {
  const samples = paths.length === 0
  const location = samples ? samplesLocation(context, options.store) : storeLocation(context, options.store)
  const engine = await context.loadEngine()
  await using store = await openStore(location)
  say(context, `store: ${visible(store.location)}`)
  const sources = samples ? [fileURLToPath(context.samples)] : paths
  const { problems } = await fillStore(context, sources, options, engine, store)
  if (context.signal.aborted) return 130
  await printBrief(context, store, engine)
  await serve(context, store, engine, { port: options.port, tries: PORTS_TRIED, open: options.open })
  return problems.length > 0 ? 1 : 0
}
