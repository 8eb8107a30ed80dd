import { type Command, InvalidArgumentError, Option } from 'commander'
import { TrucelineError } from '../model/errors.ts'
import type { Context } from './context.ts'
import { examples, storeOption } from './options.ts'
import { visible, write } from './output.ts'
import { type StoreOptions, withStore } from './session.ts'
import { findClaim } from './show.ts'

/** `truceline explain`: which rule read a claim, over which syntax; or why sentences of a dispatch gave none. */
export function explainCommand(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary('show how a claim was read: its rule, over which syntax')
    .description(
      'Reads the dispatch again and shows by which rule, over which words and syntax, the claim was read. Given a ' +
        'dispatch, shows why each sentence that gave no claim gave none: which words were weighed, and why rules abstained.',
    )
    .argument('<id>', 'id of a claim, as show prints it, or of a dispatch')
    .addOption(new Option('--sentence <number>', 'of a dispatch, this sentence only, from 1').argParser(sentenceNumber))
    .addOption(storeOption())
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
  examples(command, [
    'truceline show macron-poutine-2020-11',
    'truceline explain CLAIM',
    'truceline explain macron-poutine-2020-11 --sentence 3',
  ])
}

interface ExplainOptions extends StoreOptions {
  readonly sentence?: number
}

function sentenceNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give the number of a sentence, from 1.')
}

function outdated(id: string, dispatch: string): TrucelineError {
  return new TrucelineError('reading-outdated', `"${dispatch}" was read by another version than this one`, {
    value: id,
    repair: 'read it again with this version: truceline read',
  })
}
