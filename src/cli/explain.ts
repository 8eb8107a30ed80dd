import { type Command, InvalidArgumentError, Option } from 'commander'
import { TrucelineError } from '../model/errors.ts'
import type { Context } from './context.ts'
import { examples, storeOption } from './options.ts'
import { visible, write } from './output.ts'
import { type StoreOptions, withStore } from './session.ts'
import { findClaim } from './show.ts'
import type { Texts } from './texts/all.ts'

/** `truceline explain`: which rule read a claim, over which syntax; or why sentences of a dispatch gave none. */
export function explainCommand(program: Command, context: Context): void {
  const { texts } = context
  const { explain: own } = texts.commands
  const command = program
    .command('explain')
    .summary(own.summary)
    .description(own.description)
    .argument('<id>', own.id)
    .addOption(new Option('--sentence <number>', own.sentence).argParser(sentenceNumber(texts)))
    .addOption(storeOption(texts))
    .action(async (id: string, options: ExplainOptions) => {
      const engine = await context.loadEngine()
      await withStore(context, options, async (store) => {
        const silent = await store.dispatch(id)
        if (silent !== undefined) {
          await write(context.stdout, `${visible(engine.explainSilence(silent, options.sentence)).trimEnd()}\n`)
          return
        }
        const found = await findClaim(store, id)
        const dispatch = (await store.dispatch(found.dispatch))!
        const reading = await store.reading(found.dispatch)
        if (reading !== undefined && reading.engine !== engine.version(dispatch.lang))
          throw outdated(id, found.dispatch)
        await write(context.stdout, `${visible(engine.explain(dispatch, id)).trimEnd()}\n`)
      })
    })
  examples(texts, command, [
    'truceline show macron-poutine-2020-11',
    'truceline explain CLAIM',
    'truceline explain macron-poutine-2020-11 --sentence 3',
  ])
}

interface ExplainOptions extends StoreOptions {
  readonly sentence?: number
}

function sentenceNumber({ usage }: Texts): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d*$/.test(text)) return Number(text)
    throw new InvalidArgumentError(usage.sentence)
  }
}

function outdated(id: string, dispatch: string): TrucelineError {
  return new TrucelineError('reading-outdated', `"${dispatch}" was read by another version than this one`, {
    value: id,
    repair: 'read it again with this version: truceline read',
  })
}
