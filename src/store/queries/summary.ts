import type { Kysely } from 'kysely'
import type { StoreSummary } from '../store.ts'
import type { Tables } from '../tables.ts'

/** Counts of what the store holds; see `Store.summary`. */
export async function summarise(db: Kysely<Tables>): Promise<StoreSummary> {
  const readings = await db
    .selectFrom('dispatches')
    .select(['lang', 'engine', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['lang', 'engine'])
    .orderBy('lang')
    .orderBy('engine')
    .execute()
  const kinds = await db
    .selectFrom('claims')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  const byLang = Map.groupBy(readings, ({ lang }) => lang)
  const first = await dated(db).orderBy('day_from').orderBy('date').executeTakeFirst()
  const last = await dated(db).orderBy('day_to', 'desc').orderBy('date', 'desc').executeTakeFirst()
  return {
    dispatches: sum(readings),
    unread: sum(readings.filter(({ engine }) => engine === null)),
    claims: sum(kinds),
    languages: mapOf(byLang, (rows) => sum(rows)),
    kinds: Object.fromEntries(kinds.map((row) => [row.kind, row.count])),
    engines: mapOf(byLang, (rows) =>
      Object.fromEntries(rows.filter(({ engine }) => engine !== null).map(({ engine, count }) => [engine, count])),
    ),
    ...(first?.date ? { first: first.date } : {}),
    ...(last?.date ? { last: last.date } : {}),
  }
}

function dated(db: Kysely<Tables>) {
  return db.selectFrom('dispatches').select('date').where('day_from', 'is not', null).limit(1)
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}

function mapOf<T, U>(groups: ReadonlyMap<string, T>, value: (group: T) => U): Record<string, U> {
  return Object.fromEntries([...groups].map(([name, group]) => [name, value(group)]))
}
