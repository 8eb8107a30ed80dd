import type { Command } from 'commander'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Store, StoredClaim } from '../store/index.ts'
import { namesFrom } from './cells.ts'
import { claimLine } from './claim-line.ts'
import type { Context } from './context.ts'
import { markedText } from './marked-text.ts'
import { asKnownOption, examples, jsonOption, storeOption, unreviewedOption } from './options.ts'
import { oneLine, visible, write, writeJson } from './output.ts'
import { type RecordOptions, recordOf, type StoreOptions, withStore } from './session.ts'
import { entitiesAt, entityText } from './show-entity.ts'
import { styleFor } from './style.ts'

/** `truceline show`: a dispatch with its claims in place, or one claim with its words. */
export function showCommand(program: Command, context: Context): void {
  const { texts } = context
  const { show: own } = texts.commands
  const command = program
    .command('show')
    .summary(own.summary)
    .description(own.description)
    .argument('<id>', own.id)
    .addOption(asKnownOption(texts))
    .addOption(unreviewedOption(texts))
    .addOption(storeOption(texts))
    .addOption(jsonOption(texts))
    .action(async (id: string, options: ShowOptions) => {
      await withStore(context, options, (store) => show(context, store, id, options))
    })
  examples(texts, command, [
    'truceline show macron-poutine-2020-11',
    'truceline show nagorno-karabakh-2020-10-10',
    'truceline show macron-poutine-2020-11 --json',
  ])
}

interface ShowOptions extends StoreOptions, RecordOptions {
  readonly json?: boolean
}

async function show(context: Context, store: Store, id: string, options: ShowOptions): Promise<void> {
  const { json } = options
  const dispatch = await store.dispatch(id)
  if (dispatch !== undefined) {
    const reading = await store.reading(id)
    if (json) await writeJson(context, reading ?? { dispatch, claims: [] })
    else await write(context.stdout, dispatchText(context, dispatch, reading))
    return
  }
  if ((await store.claim(id)) === undefined && (await showEntities(context, store, id, options))) return
  const found = await findClaim(store, id)
  if (json) await writeJson(context, found)
  else await write(context.stdout, claimText(context, found, (await store.dispatch(found.dispatch))!))
}

/** Shows what the record has under an address; tells whether there is anything. */
async function showEntities(context: Context, store: Store, id: string, options: ShowOptions): Promise<boolean> {
  if ((await store.summary()).dispatches === 0) return false
  const engine = await context.loadEngine()
  const entities = entitiesAt(await recordOf(store, engine, options), id)
  if (options.json && entities.length > 0) await writeJson(context, entities)
  else {
    const nameOf = namesFrom(engine.names(), context.texts)
    const texts = await Promise.all(entities.map((entity) => entityText(context, store, entity, nameOf)))
    await write(context.stdout, texts.join('\n'))
  }
  return entities.length > 0
}

/**
 * The stored claim with this id.
 * @throws TrucelineError `not-found`
 */
export async function findClaim(store: Store, id: string): Promise<StoredClaim> {
  const found = await store.claim(id)
  if (found !== undefined) return found
  throw new TrucelineError('not-found', `the store ${store.location} holds no dispatch, claim or row "${id}"`, {
    value: id,
    repair: 'list what there is: truceline brief; each row of truceline truces and the other listings names its claims',
  })
}

function dispatchText(context: Context, dispatch: Dispatch, reading: Reading | undefined): string {
  const { texts } = context
  const style = styleFor(context)
  const plain = style.underline('x') === 'x'
  const claims = reading?.claims ?? []
  const list = claims.map(
    (claim, index) => `${style.dim(`[${index + 1}]`)} ${claimLine(claim, texts)}  ${style.dim(oneLine(claim.id))}`,
  )
  const read = reading === undefined ? [texts.show.notRead] : list.length === 0 ? [texts.show.noClaims] : list
  return `${[heading(dispatch, style.bold), '', markedText(dispatch.text, claims, style, plain), '', ...read].join('\n')}\n`
}

function heading({ id, title, date, lang, source, url }: Dispatch, bold: (text: string) => string): string {
  const facts = [id, date, lang, source, url].filter((part) => part !== undefined).map(oneLine)
  return [...(title === undefined ? [] : [bold(oneLine(title))]), facts.join(' · ')].join('\n')
}

function claimText(context: Context, { claim, dispatch: id }: StoredClaim, dispatch: Dispatch): string {
  const { texts } = context
  const { bold, dim } = styleFor(context)
  const words = claim.evidence.map(
    ({ start, end }) => `  ${texts.parts.quote(oneLine(dispatch.text.slice(start, end)))} ${dim(`${start}–${end}`)}`,
  )
  return `${[
    bold(claimLine(claim, texts)),
    ...words,
    texts.show.dispatch(visible(id), dispatch.date),
    texts.show.rule(claim.rule, claim.confidence.toFixed(2)),
    texts.show.explain(visible(claim.id)),
  ].join('\n')}\n`
}
