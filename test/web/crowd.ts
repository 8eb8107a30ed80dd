import type { DossierClaim, DossierData } from '../../src/model/dossier.ts'
import { SECTIONS } from '../../src/web/lib/index.ts'
import { FIXTURE } from './fixture.ts'

/** The fixture many times over, each copy moved on by some days and given ids of its own: a large dossier of one shape. */
export function crowd(claims: number): DossierData {
  const copies = Math.ceil(claims / FIXTURE.claims.length)
  const record: Record<string, unknown[]> = { conflicts: [...FIXTURE.record.conflicts] }
  for (const section of SECTIONS) record[section] = []
  const dispatches: DossierData['dispatches'][number][] = []
  const all: DossierClaim[] = []
  const moved = <T>(value: T, copy: number): T =>
    JSON.parse(
      JSON.stringify(value)
        .replace(/2031-(\d\d)-(\d\d)/g, (stamp) =>
          new Date(Date.parse(stamp) + copy * 2 * 86_400_000).toISOString().slice(0, 10),
        )
        .replace(/"(c-[\w-]+|d\d)"/g, (_, id: string) => `"${id}~${copy}"`),
    ) as T
  for (let copy = 0; copy < copies; copy += 1) {
    dispatches.push(...moved(FIXTURE.dispatches, copy))
    all.push(...moved(FIXTURE.claims, copy))
    for (const section of SECTIONS) {
      for (const entity of moved(FIXTURE.record[section], copy))
        record[section]!.push({ ...entity, id: `${entity.id}~${copy}`, aliases: [] })
    }
  }
  return { ...FIXTURE, dispatches, claims: all, record: record as unknown as DossierData['record'] }
}
