import type { DossierClaim, DossierData, DossierDispatch } from '../../model/dossier.ts'
import type { Entity, TruceRecord } from '../../model/record.ts'
import { bounds } from './edtf.ts'

/** The parts of the record that have pages of their own, named as in the record and in addresses. */
export const SECTIONS = [
  'truces',
  'commitments',
  'contacts',
  'positions',
  'incidents',
  'control',
  'actions',
  'tolls',
  'agreements',
  'formats',
  'background',
] as const
export type Section = (typeof SECTIONS)[number]
export type EntityOf<S extends Section> = TruceRecord[S][number]
export type AnyEntity = EntityOf<Section>

export const isSection = (name: string | undefined): name is Section =>
  (SECTIONS as readonly string[]).includes(name ?? '')

/** Ways to what the data holds, each built once in time linear in its size. */
export interface DossierIndex {
  readonly dispatch: ReadonlyMap<string, DossierDispatch>
  readonly claim: ReadonlyMap<string, DossierClaim>
  /** In text order. */
  readonly claimsOf: ReadonlyMap<string, readonly DossierClaim[]>
  /** The instant by whose end a dispatch was surely published; absent for an undated one. */
  readonly published: ReadonlyMap<string, number>
  /** First and last day that any dispatch is dated, as instants; absent when none is. */
  readonly span?: { readonly from: number; readonly to: number }
}

const startOf = (claim: DossierClaim): number => claim.evidence[0]?.start ?? 0

export function buildIndex(data: DossierData): DossierIndex {
  const claimsOf = new Map<string, DossierClaim[]>(data.dispatches.map((dispatch) => [dispatch.id, []]))
  for (const claim of data.claims) claimsOf.get(claim.dispatch)?.push(claim)
  for (const claims of claimsOf.values()) claims.sort((a, b) => startOf(a) - startOf(b))
  const published = new Map<string, number>()
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const dispatch of data.dispatches) {
    const found = bounds(dispatch.date)
    if (!found || found.openEnd) continue
    published.set(dispatch.id, found.to)
    from = Math.min(from, found.openStart ? found.to : found.from)
    to = Math.max(to, found.to)
  }
  return {
    dispatch: new Map(data.dispatches.map((dispatch) => [dispatch.id, dispatch])),
    claim: new Map(data.claims.map((claim) => [claim.id, claim])),
    claimsOf,
    published,
    ...(from < to ? { span: { from, to } } : {}),
  }
}

/** Where each entity of a record stands, by its address and its earlier ones; and which entities each claim is in. */
export interface RecordIndex {
  readonly entity: ReadonlyMap<string, AnyEntity>
  readonly holding: ReadonlyMap<string, readonly { readonly section: Section; readonly entity: AnyEntity }[]>
}

export const addressOf = (section: Section, id: string): string => `${section}/${id}`

export function indexRecord(record: TruceRecord): RecordIndex {
  const entity = new Map<string, AnyEntity>()
  const holding = new Map<string, { section: Section; entity: AnyEntity }[]>()
  for (const section of SECTIONS) {
    const entities: readonly (AnyEntity & Entity)[] = record[section]
    for (const one of entities) {
      for (const alias of one.aliases)
        if (!entity.has(addressOf(section, alias))) entity.set(addressOf(section, alias), one)
      for (const claim of one.claims) {
        const held = holding.get(claim)
        if (held) held.push({ section, entity: one })
        else holding.set(claim, [{ section, entity: one }])
      }
    }
    // A current address always wins over an earlier one.
    for (const one of entities) entity.set(addressOf(section, one.id), one)
  }
  return { entity, holding }
}
