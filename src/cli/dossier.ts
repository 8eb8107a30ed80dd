import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { TrucelineError } from '../model/errors.ts'
import { dossierData } from '../server/index.ts'
import { embedDossier } from '../web/embed.ts'
import type { Context } from './context.ts'
import { asKnownOption, examples, onOption, storeOption, unreviewedOption } from './options.ts'
import { say, visible, write } from './output.ts'
import { readPage } from './page.ts'
import { recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'

interface DossierCommandOptions extends StoreOptions {
  readonly unreviewed?: boolean
  readonly out: string
  readonly title?: string
  readonly interface?: string
  readonly on?: string
  readonly asKnown?: string
}

/** `truceline dossier`: everything in one HTML file that opens from disk. */
export function dossierCommand(program: Command, context: Context): void {
  const { texts } = context
  const { dossier: own } = texts.commands
  const command = program
    .command('dossier')
    .summary(own.summary)
    .description(own.description)
    .requiredOption('--out <file>', own.out)
    .option('--title <text>', own.title)
    .addOption(onOption(texts))
    .addOption(asKnownOption(texts))
    .addOption(unreviewedOption(texts))
    .addOption(storeOption(texts))
    .action((_options, command: Command) => writeDossier(context, command.optsWithGlobals<DossierCommandOptions>()))
  examples(texts, command, [
    'truceline dossier --out dossier.html',
    'truceline dossier --out karabakh.html --title "Karabakh 2020"',
  ])
}

async function writeDossier(context: Context, options: DossierCommandOptions): Promise<void> {
  const page = await readPage(context)
  const engine = await context.loadEngine()
  await withStore(context, options, async (store) => {
    await requireDispatches(context, store, engine)
    const { title, on, asKnown: known, interface: lang } = options
    const data = await dossierData(store, engine, {
      record: await recordOf(store, engine, { unreviewed: options.unreviewed === true }),
      generated: new Date().toISOString(),
      ...(title === undefined ? {} : { title }),
      defaults: {
        ...(lang === undefined ? {} : { lang }),
        ...(on === undefined ? {} : { on }),
        ...(known === undefined ? {} : { known }),
      },
    })
    const html = embedDossier(page, data)
    if (options.out === '-') return write(context.stdout, html)
    await save(options.out, html)
    const megabytes = (Buffer.byteLength(html) / 2 ** 20).toFixed(1)
    say(
      context,
      context.texts.messages.wrote(visible(options.out), data.dispatches.length, data.claims.length, megabytes),
    )
  })
}

async function save(path: string, html: string): Promise<void> {
  try {
    await writeFile(path, html)
  } catch (cause) {
    throw new TrucelineError('cannot-write', `${path} cannot be written: ${(cause as Error).message}`, {
      value: path,
      repair: 'name a file in a folder you may write to with --out',
      cause,
    })
  }
}
