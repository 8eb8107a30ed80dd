import type { Kysely, Transaction } from 'kysely'
import type { Dispatch } from '../../model/dispatch.ts'
import { dayBounds } from '../days.ts'
import { givenWay, hashText } from '../identity.ts'
import type { Admission, EngineOf } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type DispatchRow, toDispatch } from './rows.ts'

/** Stores what is new of a batch and says what is to be read; see `Store.admit`. */
export function admitBatch(
  db: Kysely<Tables>,
  dispatches: readonly Dispatch[],
  engineOf: EngineOf,
): Promise<readonly Admission[]> {
  return db.transaction().execute(async (trx) => {
    const admissions: Admission[] = []
    for (const dispatch of dispatches) admissions.push(await admitOne(trx, dispatch, engineOf))
    return admissions
  })
}

async function admitOne(trx: Transaction<Tables>, dispatch: Dispatch, engineOf: EngineOf): Promise<Admission> {
  const textHash = hashText(dispatch.text)
  const same = await findSame(trx, textHash, dispatch.date)
  if (same === undefined) return { dispatch: await insert(trx, dispatch, textHash), state: 'new' }
  const merged = merge(same, dispatch)
  if (merged.changed) await update(trx, merged.row)
  const state = merged.row.engine === engineOf(merged.row.lang) ? 'known' : 'unread'
  return { dispatch: toDispatch(merged.row), state }
}

/** The row that this text and date already have, where one of the two may be undated. */
async function findSame(trx: Transaction<Tables>, textHash: string, date: string | undefined) {
  const rows = await trx.selectFrom('dispatches').selectAll().where('text_hash', '=', textHash).orderBy('key').execute()
  if (date === undefined) return rows[0]
  return rows.find((row) => row.date === date) ?? rows.find((row) => row.date === null)
}

/**
 * What the stored dispatch becomes when a copy of it arrives: fields that it lacks are filled and nothing is lost. A
 * date or a language that the reading did not have makes it unread.
 */
function merge(row: DispatchRow, copy: Dispatch): { row: DispatchRow; changed: boolean } {
  const dated = row.date === null && copy.date !== undefined
  const relabelled = row.lang !== copy.lang
  const next: DispatchRow = {
    ...row,
    lang: copy.lang,
    date: row.date ?? copy.date ?? null,
    title: row.title ?? copy.title ?? null,
    url: row.url ?? copy.url ?? null,
    source: row.source ?? copy.source ?? null,
    engine: dated || relabelled ? null : row.engine,
  }
  const changed = dated || relabelled || next.title !== row.title || next.url !== row.url || next.source !== row.source
  return { row: next, changed }
}

async function update(trx: Transaction<Tables>, row: DispatchRow): Promise<void> {
  const { from, to } = dayBounds(row.date ?? undefined)
  const { lang, date, title, url, source, engine } = row
  await trx
    .updateTable('dispatches')
    .set({ lang, date, title, url, source, engine, day_from: from, day_to: to })
    .where('key', '=', row.key)
    .execute()
}

/** Stores a new dispatch, under another id where its own is taken; the id must be final before claims are read. */
async function insert(trx: Transaction<Tables>, dispatch: Dispatch, textHash: string): Promise<Dispatch> {
  const { from, to } = dayBounds(dispatch.date)
  const id = await freeId(trx, dispatch, textHash)
  await trx
    .insertInto('dispatches')
    .values({
      id,
      text_hash: textHash,
      text: dispatch.text,
      lang: dispatch.lang,
      title: dispatch.title ?? null,
      date: dispatch.date ?? null,
      day_from: from,
      day_to: to,
      url: dispatch.url ?? null,
      source: dispatch.source ?? null,
      origin: dispatch.origin ?? null,
      engine: null,
    })
    .execute()
  return { ...dispatch, id }
}

async function freeId(trx: Transaction<Tables>, dispatch: Dispatch, textHash: string): Promise<string> {
  for (let length = 8; ; length += 8) {
    const id = length === 8 ? dispatch.id : givenWay(dispatch.id, textHash, dispatch.date, length - 8)
    const taken = await trx.selectFrom('dispatches').select('key').where('id', '=', id).executeTakeFirst()
    if (taken === undefined || length > 64) return id
  }
}
