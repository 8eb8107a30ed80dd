import type { DossierClaim } from '../../model/dossier.ts'
import type { Assertion, Entity, Format, TruceRecord } from '../../model/record.ts'
import { type DossierIndex, SECTIONS } from './index.ts'

const isAssertion = (value: unknown): value is Assertion<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'basis' in value &&
  'value' in value &&
  'claims' in value &&
  'by' in value

/** Who says it: the innermost source, or the dispatch's publisher when it speaks in its own voice. */
function saidBy(claim: DossierClaim, index: DossierIndex): string | undefined {
  const [source] = claim.attribution
  return source ? (source.actor ?? source.source) : index.dispatch.get(claim.dispatch)?.source
}

/** Narrows one record to what was published by a day. Works by the record's shape, so that a new cell needs nothing here. */
class Narrowing {
  readonly index: DossierIndex
  readonly limit: number

  constructor(index: DossierIndex, limit: number) {
    this.index = index
    this.limit = limit
  }

  known(id: string): boolean {
    const claim = this.index.claim.get(id)
    // A dispatch without a date can't be shown to have been published by then.
    const published = claim && this.index.published.get(claim.dispatch)
    return published !== undefined && published <= this.limit
  }

  dates(claims: readonly string[]): { firstReported?: string; lastReported?: string } {
    const dates: string[] = []
    for (const id of claims) {
      const date = this.index.dispatch.get(this.index.claim.get(id)?.dispatch ?? '')?.date
      if (date) dates.push(date)
    }
    dates.sort()
    const [first, last] = [dates[0], dates.at(-1)]
    return first && last ? { firstReported: first, lastReported: last } : {}
  }

  assertion<T>(told: Assertion<T>): Assertion<T> | undefined {
    const claims = told.claims.filter((id) => this.known(id))
    if (claims.length === told.claims.length && claims.length > 0) return told
    // What a rule concluded from all of its claims doesn't follow from some of them.
    if (claims.length === 0 || told.basis === 'inferred') return undefined
    const by = new Set<string>()
    for (const id of claims) {
      const claim = this.index.claim.get(id)
      const source = claim && saidBy(claim, this.index)
      if (source) by.add(source)
    }
    return { ...told, claims, by: [...by].sort(), ...this.dates(claims) }
  }

  /** `undefined`: nothing of it was known. */
  value(value: unknown): unknown {
    if (isAssertion(value)) return this.assertion(value)
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== 'object')) return value
      return value.map((item) => this.value(item)).filter((item) => item !== undefined)
    }
    if (typeof value !== 'object' || value === null) return value
    const narrowed: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) {
      const kept = this.value(inner)
      // An element stands on its one assertion (a step of a life, a figure of a series): without it, it goes.
      if (kept === undefined && (key === 'assertion' || key === 'status')) return undefined
      if (kept !== undefined) narrowed[key] = kept
    }
    return narrowed
  }

  entity<E extends Entity>(entity: E): E | undefined {
    const claims = entity.claims.filter((id) => this.known(id))
    if (claims.length === entity.claims.length && claims.length > 0) return entity
    if (claims.length === 0 && entity.claims.length > 0) return undefined
    const narrowed: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(entity)) {
      const kept = this.value(inner)
      if (kept !== undefined) narrowed[key] = kept
    }
    const merged = entity.merged
      .map((reason) => ({ ...reason, claims: reason.claims.filter((id) => this.known(id)) }))
      .filter((reason) => reason.claims.length > 1)
    const status = 'status' in entity && narrowed.status === undefined ? { status: unknownStatus } : {}
    const series = 'series' in entity && (narrowed.series as unknown[]).length === 0
    const points = 'points' in entity && (narrowed.points as unknown[]).length === 0
    if (series || points) return undefined
    // A format of whose members nobody tells has no claims of its own, and stands on those that name it.
    const [named] = entity.claims.length === 0 && 'name' in narrowed ? (narrowed.name as Format['name']) : []
    if (entity.claims.length === 0 && named === undefined) return undefined
    return { ...narrowed, claims, merged, ...status, ...this.dates(named?.claims ?? claims) } as unknown as E
  }
}

const unknownStatus = { value: 'unknown', basis: 'inferred', claims: [], by: [] } as const

/**
 * The record as it could be known from the dispatches published by a day.
 * Cells and entities that stand on later dispatches alone are gone; sources that spoke later are not named.
 * @param limit exclusive instant: the end of the as-known day
 */
export function narrowRecord(record: TruceRecord, index: DossierIndex, limit: number): TruceRecord {
  const narrowing = new Narrowing(index, limit)
  const narrowed: Record<string, unknown> = { ...record }
  for (const section of SECTIONS) {
    const entities: readonly Entity[] = record[section]
    narrowed[section] = entities.map((entity) => narrowing.entity(entity)).filter((entity) => entity !== undefined)
  }
  return narrowed as unknown as TruceRecord
}
