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
  readonly interface?: string
}

/** `truceline start`: read, then show. */
export function startCommand(program: Command, context: Context, exit: (code: number) => void): void {
  const { texts } = context
  const { start: own } = texts.commands
  const command = program
    .command('start')
    .summary(own.summary)
    .description(own.description)
    .argument('[paths...]', own.paths)
    .addOption(dateOption(texts))
    .addOption(langOption(texts))
    .addOption(storeOption(texts))
    .addOption(portOption(DEFAULT_PORT, texts))
    .option('--no-open', own.noOpen)
    .action(async (paths: string[], _options, command: Command) =>
      exit(await start(context, paths, command.optsWithGlobals<StartOptions>())),
    )
  examples(texts, command, ['truceline start', 'truceline start dispatches/'])
}

async function start(context: Context, paths: readonly string[], options: StartOptions): Promise<number> {
  const samples = paths.length === 0
  const location = samples ? samplesLocation(context, options.store) : storeLocation(context, options.store)
  const engine = await context.loadEngine()
  await using store = await openStore(location)
  say(context, context.texts.brief.store(visible(store.location)))
  const sources = samples ? [fileURLToPath(context.samples)] : paths
  const { problems } = await fillStore(context, sources, options, engine, store)
  if (context.signal.aborted) return 130
  await printBrief(context, store, engine)
  await serve(context, store, engine, {
    port: options.port,
    tries: PORTS_TRIED,
    open: options.open,
    ...(options.interface === undefined ? {} : { interface: options.interface }),
  })
  return problems.length > 0 ? 1 : 0
}
