import type { TruceRecord } from '../model/record.ts'
import { claimsOf } from '../record/index.ts'
import type { Store } from '../store/index.ts'
import { cellLines } from './cell-lines.ts'
import type { NameOf } from './cells.ts'
import { claimLine } from './claim-line.ts'
import type { Context } from './context.ts'
import { type AnyEntity, entityLine } from './entity-line.ts'
import { oneLine } from './output.ts'
import { styleFor } from './style.ts'

/** Every entity with this address; kinds may share one. */
export function entitiesAt(record: TruceRecord, id: string): readonly AnyEntity[] {
  return Object.values(record)
    .flat()
    .filter((entity) => entity.id === id || entity.aliases.includes(id))
}

/** An entity with all its cells, why its claims met, and each claim with its words. */
export async function entityText(context: Context, store: Store, entity: AnyEntity, nameOf: NameOf): Promise<string> {
  const { bold, dim } = styleFor(context)
  const { texts } = context
  const cells = cellLines(entity, nameOf, texts)
  const room = Math.max(0, ...cells.map(({ cell }) => cell.length))
  return `${[
    bold(`${texts.words.entity(entity.kind)} ${oneLine(entity.id)}`),
    oneLine(entityLine(entity, nameOf, texts)),
    '',
    ...cells.map(({ cell, value, basis }, at) => {
      const name = cells[at - 1]?.cell === cell ? '' : cell
      return `  ${name.padEnd(room)}  ${oneLine(value)}  ${dim(oneLine(basis))}`
    }),
    ...entity.merged.map(({ reason, claims }) =>
      dim(`  ${texts.show.met(claims.length, oneLine(texts.words.reason(reason)))}`),
    ),
    '',
    ...(await Promise.all(claimsOf(entity).map((id) => claimWords(context, store, id)))),
  ].join('\n')}\n`
}

async function claimWords(context: Context, store: Store, id: string): Promise<string> {
  const { dim } = styleFor(context)
  const found = await store.claim(id)
  if (found === undefined) return dim(oneLine(id))
  const { claim, dispatch } = found
  const date = (await store.dispatch(dispatch))?.date
  const where = `${dispatch}${date === undefined ? '' : `, ${date}`}`
  return [
    `${oneLine(id)}  ${claimLine(claim, context.texts)}`,
    ...claim.evidence.map(({ text }) => `  ${context.texts.parts.quote(oneLine(text))}`),
    dim(`  ${oneLine(where)}`),
  ].join('\n')
}
