import type { Kysely, RawBuilder } from 'kysely'
import type { Dispatch } from '../../model/dispatch.ts'
import { dayBounds } from '../days.ts'
import type { DispatchFilter, DispatchSummary, Page } from '../store.ts'
import type { Tables } from '../tables.ts'
import { DISPATCH_COLUMNS, describe, toDispatch } from './rows.ts'

/** One dispatch by its id; see `Store.dispatch`. */
export async function findDispatch(db: Kysely<Tables>, id: string): Promise<Dispatch | undefined> {
  const row = await db.selectFrom('dispatches').select(DISPATCH_COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toDispatch(row)
}

/** Dispatches by language, date and words, without their texts; see `Store.dispatches`. */
export async function findDispatches(
  db: Kysely<Tables>,
  filter: DispatchFilter,
  matchingWords: (words: string) => RawBuilder<boolean>,
): Promise<Page<DispatchSummary>> {
  let query = db.selectFrom('dispatches')
  if (filter.lang !== undefined) query = query.where('lang', '=', filter.lang)
  if (filter.from !== undefined) query = query.where('day_to', '>=', dayBounds(filter.from).from)
  if (filter.to !== undefined) query = query.where('day_from', '<=', dayBounds(filter.to).to)
  if (filter.words !== undefined) query = query.where(matchingWords(filter.words))
  const total = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'lang', 'title', 'date', 'url', 'source', 'origin', 'engine'])
    .select((of) =>
      of
        .selectFrom('claims')
        .whereRef('claims.dispatch', '=', 'dispatches.key')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('claims'),
    )
    .orderBy('sort_key')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute()
  const items = rows.map((row) => ({
    ...describe(row),
    ...(row.engine === null ? {} : { engine: row.engine }),
    claims: row.claims ?? 0,
  }))
  return { items, total: total.count }
}
