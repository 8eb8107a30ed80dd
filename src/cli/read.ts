import type { Command } from 'commander'
import type { TrucelineError } from '../model/errors.ts'
import type { Store } from '../store/index.ts'
import { printBrief } from './brief.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { countsText, fillStore } from './fill.ts'
import type { IntakeChoices } from './intake.ts'
import { dateOption, examples, jsonOption, langOption, storeOption, wrongUsage } from './options.ts'
import { say, writeJson } from './output.ts'
import { printClaims } from './print-claims.ts'
import { type StoreOptions, withStore } from './session.ts'

interface ReadOptions extends StoreOptions, IntakeChoices {
  readonly claims?: boolean
  readonly json?: boolean
}

/** `truceline read`: dispatches in, claims kept or printed. */
export function readCommand(program: Command, context: Context, exit: (code: number) => void): void {
  const { texts } = context
  const { read: own } = texts.commands
  const command = program
    .command('read')
    .summary(own.summary)
    .description(own.description)
    .argument('[paths...]', own.paths)
    .option('--claims', own.claims)
    .addOption(dateOption(texts))
    .addOption(langOption(texts))
    .addOption(storeOption(texts))
    .addOption(jsonOption(texts))
    .action(async (paths: string[], options: ReadOptions) => {
      exit(await read(context, paths, options))
    })
  examples(texts, command, [
    'truceline read dispatches/',
    'truceline read --date 2020-11-07 communique.txt',
    'cat archive.jsonl | truceline read -',
    'truceline read --claims dispatches/ > claims.jsonl',
  ])
}

/** @returns the exit code: 1 when something could not be read, 130 when interrupted */
async function read(context: Context, paths: readonly string[], options: ReadOptions): Promise<number> {
  if (options.claims && paths.length === 0) {
    throw wrongUsage(({ usage }) => usage.claimsNeeds())
  }
  const engine = await context.loadEngine()
  if (options.claims) return printClaims(context, paths, options, engine)
  return withStore(context, options, (store) => readAndReport(context, paths, options, engine, store))
}

async function readAndReport(
  context: Context,
  paths: readonly string[],
  options: ReadOptions,
  engine: Engine,
  store: Store,
): Promise<number> {
  const { counts, problems } = await fillStore(context, paths, options, engine, store)
  const interrupted = context.signal.aborted
  if (options.json) {
    const summary = await store.summary()
    await writeJson(context, { store: store.location, interrupted, ...counts, problems: problems.map(plain), summary })
  } else {
    say(context, countsText(counts, context.texts))
    if (interrupted) say(context, context.texts.messages.interrupted)
    else await printBrief(context, store, engine)
  }
  return interrupted ? 130 : problems.length > 0 ? 1 : 0
}

function plain(problem: TrucelineError): unknown {
  return problem.toJSON().error
}
