import { type Kysely, sql } from 'kysely'
import type { Claim } from '../../model/claim.ts'
import { dayBounds } from '../days.ts'
import type { ClaimFilter, Page, StoredClaim } from '../store.ts'
import type { Tables } from '../tables.ts'

/** One claim by its id; see `Store.claim`. */
export async function findClaim(db: Kysely<Tables>, id: string): Promise<StoredClaim | undefined> {
  const row = await withDispatch(db)
    .where('claims.id', '=', id)
    .select(['dispatches.id as dispatch', 'claims.json'])
    .orderBy('claims.dispatch')
    .executeTakeFirst()
  return row === undefined ? undefined : toClaim(row)
}

/** Claims by what they tell, whom and when; see `Store.claims`. */
export async function findClaims(db: Kysely<Tables>, filter: ClaimFilter): Promise<Page<StoredClaim>> {
  const query = matching(db, filter)
  const total = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['dispatches.id as dispatch', 'claims.json'])
    .orderBy('dispatches.sort_key')
    .orderBy('claims.ordinal')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute()
  return { items: rows.map(toClaim), total: total.count }
}

function withDispatch(db: Kysely<Tables>) {
  return db.selectFrom('claims').innerJoin('dispatches', 'dispatches.key', 'claims.dispatch')
}

const EXACT = ['kind', 'type', 'modality', 'polarity', 'topic'] as const

function matching(db: Kysely<Tables>, filter: ClaimFilter) {
  let query = withDispatch(db)
  for (const column of EXACT) {
    const wanted = filter[column]
    if (wanted !== undefined) query = query.where(`claims.${column}`, '=', wanted)
  }
  if (filter.dispatch !== undefined) query = query.where('dispatches.id', '=', filter.dispatch)
  if (filter.from !== undefined || filter.to !== undefined) query = query.where('claims.time', 'is not', null)
  // An open end is null and reaches as far as any bound asked for.
  const { from } = dayBounds(filter.from)
  const { to } = dayBounds(filter.to)
  if (from !== null) query = query.where(sql<boolean>`ifnull(claims.day_to, '9999') >= ${from}`)
  if (to !== null) query = query.where(sql<boolean>`ifnull(claims.day_from, '0000') <= ${to}`)
  const about = filter.about
  if (about !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentions')
          .whereRef('mentions.dispatch', '=', 'claims.dispatch')
          .whereRef('mentions.claim', '=', 'claims.ordinal')
          .where(({ or, eb }) => or([eb('mentions.actor', '=', about), eb('mentions.place', '=', about)]))
          .select('mentions.ordinal'),
      ),
    )
  }
  return query
}

function toClaim({ dispatch, json }: { dispatch: string; json: string }): StoredClaim {
  return { dispatch, claim: JSON.parse(json) as Claim }
}
