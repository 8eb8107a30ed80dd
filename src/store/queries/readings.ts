import { type Kysely, sql } from 'kysely'
import type { Claim, Reading } from '../../model/claim.ts'
import type { Dispatch } from '../../model/dispatch.ts'
import type { Tables } from '../tables.ts'
import { DISPATCH_COLUMNS, toDispatch } from './rows.ts'

/** Dispatches a step holds in memory. Steps go by key, so that no statement stays open while the caller writes. */
const STEP = 100

/** A dispatch with its claims; see `Store.reading`. */
export async function findReading(db: Kysely<Tables>, id: string): Promise<Reading | undefined> {
  const row = await readRows(db).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const claims = await claimsOf(db, [row.key])
  return { dispatch: toDispatch(row), claims: claims.get(row.key) ?? [], engine: row.engine! }
}

/** All readings in order of date and id; see `Store.readings`. */
export async function* streamReadings(db: Kysely<Tables>): AsyncGenerator<Reading> {
  let after = ''
  for (;;) {
    const rows = await readRows(db).where('sort_key', '>', after).orderBy('sort_key').limit(STEP).execute()
    const claims = await claimsOf(
      db,
      rows.map((row) => row.key),
    )
    for (const row of rows) {
      yield { dispatch: toDispatch(row), claims: claims.get(row.key) ?? [], engine: row.engine! }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP) return
    after = last.sort_key
  }
}

/** Dispatches that their language's engine has not read; see `Store.unread`. */
export async function* streamUnread(
  db: Kysely<Tables>,
  engineOf: (lang: string) => string | undefined,
): AsyncGenerator<readonly Dispatch[]> {
  const langs = await db.selectFrom('dispatches').select('lang').distinct().orderBy('lang').execute()
  for (const { lang } of langs) {
    const engine = engineOf(lang)
    if (engine === undefined) continue
    let after = 0
    for (;;) {
      const rows = await db
        .selectFrom('dispatches')
        .select(['key', ...DISPATCH_COLUMNS])
        .where('lang', '=', lang)
        .where('key', '>', after)
        .where(sql<boolean>`ifnull(engine, '') <> ${engine}`)
        .orderBy('key')
        .limit(STEP)
        .execute()
      if (rows.length === 0) break
      yield rows.map(toDispatch)
      after = rows.at(-1)!.key
    }
  }
}

function readRows(db: Kysely<Tables>) {
  return db
    .selectFrom('dispatches')
    .select(['key', 'engine', 'sort_key', ...DISPATCH_COLUMNS])
    .where('engine', 'is not', null)
}

async function claimsOf(db: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, Claim[]>> {
  const found = new Map<number, Claim[]>()
  if (keys.length === 0) return found
  const rows = await db
    .selectFrom('claims')
    .select(['dispatch', 'json'])
    .where('dispatch', 'in', keys)
    .orderBy('dispatch')
    .orderBy('ordinal')
    .execute()
  for (const { dispatch, json } of rows) {
    const claims = found.get(dispatch) ?? []
    if (claims.length === 0) found.set(dispatch, claims)
    claims.push(JSON.parse(json) as Claim)
  }
  return found
}
