import { type Command, Option } from 'commander'
import { createApp, listen } from '../server/index.ts'
import type { Store } from '../store/index.ts'
import { openInBrowser } from './browser.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { examples, portOption, storeOption } from './options.ts'
import { errorLines, say } from './output.ts'
import { readPage } from './page.ts'
import { type StoreOptions, withStore } from './session.ts'
import { VERSION } from './version.ts'

/** Where the dossier is served unless another port is asked for. */
export const DEFAULT_PORT = 4173
const LOCAL = '127.0.0.1'

export interface ServeOptions {
  readonly port: number
  readonly host?: string
  /** Ports to try, counting up, while they are taken. */
  readonly tries?: number
  /** Whether to open a browser, where a person is there to see it. */
  readonly open?: boolean
  readonly title?: string
  /** Language of the page, as the program's options name it. */
  readonly interface?: string
}

/** `truceline serve`: the dossier and its API over HTTP, on this machine. */
export function serveCommand(program: Command, context: Context): void {
  const { texts } = context
  const { serve: own } = texts.commands
  const command = program
    .command('serve')
    .summary(own.summary)
    .description(own.description)
    .addOption(portOption(DEFAULT_PORT, texts))
    .addOption(new Option('--host <name>', own.host).default(LOCAL))
    .option('--title <text>', own.title)
    .addOption(storeOption(texts))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ServeOptions & StoreOptions>()
      const engine = await context.loadEngine()
      await withStore(context, options, (store) => serve(context, store, engine, { ...options, open: false }))
    })
  examples(texts, command, ['truceline serve', 'truceline serve --port 8080 --store karabakh.db'])
}

/** Serves a store until the signal comes. */
export async function serve(context: Context, store: Store, engine: Engine, options: ServeOptions): Promise<void> {
  const { port, host = LOCAL, tries = 1, open = false, title, interface: lang } = options
  const app = createApp({
    store,
    analysis: engine,
    page: await readPage(context),
    host,
    version: VERSION,
    onError: (error) => say(context, errorLines(error, context.texts)),
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
  })
  const server = await listen(app, { host, port, tries })
  say(context, context.texts.messages.dossier(server.url))
  if (open) openInBrowser(context, server.url)
  if (!context.signal.aborted) {
    await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve(), { once: true }))
  }
  await server.close()
}
