import type { Command } from 'commander'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Store, StoredClaim } from '../store/index.ts'
import { claimLine } from './claim-line.ts'
import type { Context } from './context.ts'
import { markedText } from './marked-text.ts'
import { examples, jsonOption, storeOption } from './options.ts'
import { oneLine, visible, write, writeJson } from './output.ts'
import { type StoreOptions, withStore } from './session.ts'
import { styleFor } from './style.ts'

/** `truceline show`: a dispatch with its claims in place, or one claim with its words. */
export function showCommand(program: Command, context: Context): void {
  const command = program
    .command('show')
    .summary('show a dispatch with its claims in place, or one claim')
    .description(
      'Shows a dispatch with its claims marked where they were read, or one claim and the words it stands on.',
    )
    .argument('<id>', 'id of a dispatch or of a claim')
    .addOption(storeOption())
    .addOption(jsonOption())
    .action(async (id: string, options: StoreOptions & { json?: boolean }) => {
      await withStore(context, options, (store) => show(context, store, id, options.json === true))
    })
  examples(command, ['truceline show macron-poutine-2020-11', 'truceline show macron-poutine-2020-11 --json'])
}

async function show(context: Context, store: Store, id: string, json: boolean): Promise<void> {
  const dispatch = await store.dispatch(id)
  if (dispatch !== undefined) {
    const reading = await store.reading(id)
    if (json) await writeJson(context, reading ?? { dispatch, claims: [] })
    else await write(context.stdout, dispatchText(context, dispatch, reading))
    return
  }
  const found = await findClaim(store, id)
  if (json) await writeJson(context, found)
  else await write(context.stdout, claimText(context, found, (await store.dispatch(found.dispatch))!))
}

/**
 * The stored claim with this id.
 * @throws TrucelineError `not-found`
 */
export async function findClaim(store: Store, id: string): Promise<StoredClaim> {
  const found = await store.claim(id)
  if (found !== undefined) return found
  throw new TrucelineError('not-found', `the store ${store.location} holds no dispatch or claim "${id}"`, {
    value: id,
    repair: 'list what there is: truceline brief, or truceline truces --json for the ids of claims',
  })
}

function dispatchText(context: Context, dispatch: Dispatch, reading: Reading | undefined): string {
  const style = styleFor(context)
  const plain = style.underline('x') === 'x'
  const claims = reading?.claims ?? []
  const list = claims.map(
    (claim, index) => `${style.dim(`[${index + 1}]`)} ${claimLine(claim)}  ${style.dim(oneLine(claim.id))}`,
  )
  const read = reading === undefined ? ['not read yet: truceline read'] : list.length === 0 ? ['no claims'] : list
  return `${[heading(dispatch, style.bold), '', markedText(dispatch.text, claims, style, plain), '', ...read].join('\n')}\n`
}

function heading({ id, title, date, lang, source, url }: Dispatch, bold: (text: string) => string): string {
  const facts = [id, date, lang, source, url].filter((part) => part !== undefined).map(oneLine)
  return [...(title === undefined ? [] : [bold(oneLine(title))]), facts.join(' · ')].join('\n')
}

function claimText(context: Context, { claim, dispatch: id }: StoredClaim, dispatch: Dispatch): string {
  const { bold, dim } = styleFor(context)
  const words = claim.evidence.map(
    ({ start, end }) => `  “${oneLine(dispatch.text.slice(start, end))}” ${dim(`${start}–${end}`)}`,
  )
  return `${[
    bold(claimLine(claim)),
    ...words,
    `dispatch ${visible(id)}${dispatch.date === undefined ? '' : `, ${dispatch.date}`}`,
    `rule ${claim.rule}, confidence ${claim.confidence.toFixed(2)}`,
    `how it was read: truceline explain ${visible(claim.id)}`,
  ].join('\n')}\n`
}
