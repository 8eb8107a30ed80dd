import type { Command } from 'commander'
import type { Store } from '../store/index.ts'
import { briefText } from './brief-text.ts'
import { namesFrom } from './cells.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { asKnownOption, examples, jsonOption, onOption, storeOption, unreviewedOption } from './options.ts'
import { write, writeJson } from './output.ts'
import { type RecordOptions, recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'

/** `truceline brief`: what the store holds, on one screen. */
export function briefCommand(program: Command, context: Context): void {
  const { texts } = context
  const { brief: own } = texts.commands
  const command = program
    .command('brief')
    .summary(own.summary)
    .description(own.description)
    .addOption(onOption(texts))
    .addOption(asKnownOption(texts))
    .addOption(unreviewedOption(texts))
    .addOption(storeOption(texts))
    .addOption(jsonOption(texts))
    .action(async (options: StoreOptions & RecordOptions & { json?: boolean }) => {
      const engine = await context.loadEngine()
      await withStore(context, options, async (store) => {
        await requireDispatches(context, store, engine)
        const summary = await store.summary()
        const record = await recordOf(store, engine, options)
        if (options.json) await writeJson(context, { store: store.location, summary, record })
        else
          await write(
            context.stdout,
            briefText(context, summary, record, store, namesFrom(engine.names(), context.texts)),
          )
      })
    })
  examples(texts, command, ['truceline brief', 'truceline brief --on 2020-10-20 --as-known 2020-10-25'])
}

/** What a run ends with: the brief of all that the store holds now. */
export async function printBrief(context: Context, store: Store, engine: Engine): Promise<void> {
  const [summary, record] = [await store.summary(), await recordOf(store, engine)]
  await write(context.stdout, briefText(context, summary, record, store, namesFrom(engine.names(), context.texts)))
}
