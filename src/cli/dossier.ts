import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { TrucelineError } from '../model/errors.ts'
import { dossierData } from '../server/index.ts'
import { embedDossier } from '../web/embed.ts'
import type { Context } from './context.ts'
import { asKnownOption, examples, onOption, storeOption } from './options.ts'
import { say, visible, write } from './output.ts'
import { readPage } from './page.ts'
import { recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'

interface DossierCommandOptions extends StoreOptions {
  readonly out: string
  readonly title?: string
  readonly interface?: string
  readonly on?: string
  readonly asKnown?: string
}

/** `truceline dossier`: everything in one HTML file that opens from disk. */
export function dossierCommand(program: Command, context: Context): void {
  const command = program
    .command('dossier')
    .summary('write the dossier as one HTML file')
    .description(
      'Writes the dossier with all dispatches and claims as one self-contained HTML file: it opens from disk, works ' +
        'without a network and can be sent as it is.',
    )
    .requiredOption('--out <file>', 'where to write it, or - for standard output')
    .option('--title <text>', 'heading of the dossier')
    .addOption(new Option('--interface <code>', 'language of the page itself (default: the reader’s own)'))
    .addOption(onOption())
    .addOption(asKnownOption())
    .addOption(storeOption())
    .action((options: DossierCommandOptions) => writeDossier(context, options))
  examples(command, [
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
      record: await recordOf(store, engine),
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
      `wrote ${visible(options.out)} (${data.dispatches.length} dispatches, ${data.claims.length} claims, ${megabytes} MB)`,
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
