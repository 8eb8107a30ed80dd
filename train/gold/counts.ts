import { CLAIM_TYPES, type ClaimKind } from '../../src/model/claim.ts'
import type { GoldRow } from './dispatch.ts'

/** Counts of `kind/type` in the order of the model, zeros included. */
export function countTypes(rows: readonly GoldRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const kind of Object.keys(CLAIM_TYPES) as ClaimKind[]) {
    for (const type of CLAIM_TYPES[kind]) counts.set(`${kind}/${type}`, 0)
  }
  for (const row of rows) {
    for (const { kind, type } of row.claims) counts.set(`${kind}/${type}`, (counts.get(`${kind}/${type}`) ?? 0) + 1)
  }
  return counts
}

/** A plain table: one line a type, one column a language, and the totals. */
export function countTable(rows: readonly GoldRow[]): string {
  const langs = [...new Set(rows.map((row) => row.lang))].toSorted()
  const byLang = langs.map((lang) => countTypes(rows.filter((row) => row.lang === lang)))
  const line = (head: string, cells: readonly (string | number)[]) =>
    head.padEnd(26) + cells.map((cell) => String(cell).padStart(7)).join('')
  const claims = (lang: string) => rows.filter((r) => r.lang === lang).reduce((sum, r) => sum + r.claims.length, 0)
  return [
    line('', langs),
    line(
      'dispatches',
      langs.map((lang) => rows.filter((row) => row.lang === lang).length),
    ),
    line('claims', langs.map(claims)),
    ...[...countTypes([]).keys()].map((type) =>
      line(
        type,
        byLang.map((counts) => counts.get(type) ?? 0),
      ),
    ),
  ].join('\n')
}
