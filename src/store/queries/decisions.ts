import type { Kysely } from 'kysely'
import type { ReviewDecision } from '../../model/record.ts'
import type { Tables } from '../tables.ts'

/** Adds review decisions; see `Store.decide`. */
export function addDecisions(db: Kysely<Tables>, decisions: readonly ReviewDecision[]): Promise<void> {
  return db.transaction().execute(async (trx) => {
    for (const decision of decisions)
      await trx
        .insertInto('decisions')
        .values({ id: decision.id, json: JSON.stringify(decision) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
  })
}

/** All review decisions in order of arrival. */
export async function allDecisions(db: Kysely<Tables>): Promise<readonly ReviewDecision[]> {
  const rows = await db.selectFrom('decisions').select('json').orderBy('key').execute()
  return rows.map(({ json }) => JSON.parse(json) as ReviewDecision)
}
