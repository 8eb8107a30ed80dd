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
  const command = program
    .command('read')
    .summary('read dispatches into the store')
    .description(
      'Reads dispatches from files, folders and standard input (-): .txt, .md, .json, .jsonl and .ndjson. What was ' +
        'read before is passed over, so an interrupted run goes on when the same command is given again. Without ' +
        'paths it reads again what an older version has read.',
    )
    .argument('[paths...]', 'files, folders, or - for standard input')
    .option('--claims', 'print one JSON line a dispatch with its claims, and keep nothing')
    .addOption(dateOption())
    .addOption(langOption())
    .addOption(storeOption())
    .addOption(jsonOption())
    .action(async (paths: string[], options: ReadOptions) => {
      exit(await read(context, paths, options))
    })
  examples(command, [
    'truceline read dispatches/',
    'truceline read --date 2020-11-07 communique.txt',
    'cat archive.jsonl | truceline read -',
    'truceline read --claims dispatches/ > claims.jsonl',
  ])
}

/** @returns the exit code: 1 when something could not be read, 130 when interrupted */
async function read(context: Context, paths: readonly string[], options: ReadOptions): Promise<number> {
  if (options.claims && paths.length === 0) {
    throw wrongUsage('--claims needs something to read', 'name files or folders, or - for standard input')
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
    say(context, countsText(counts))
    if (interrupted) say(context, 'interrupted; the same command goes on from here')
    else await printBrief(context, store, engine)
  }
  return interrupted ? 130 : problems.length > 0 ? 1 : 0
}

function plain(problem: TrucelineError): unknown {
  return problem.toJSON().error
}
