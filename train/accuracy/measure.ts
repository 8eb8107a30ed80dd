import type { GoldClaim } from '../claims/gold.ts'
import { common, isTyped, type Pair, pairClaims, type ReadClaim, sameMention, sameRole, sameTime } from './match.ts'

/** Right ones among those in the gold and those read. */
export interface Tally {
  right: number
  gold: number
  read: number
}

export const MEASURES = ['claims', 'typed', 'roles', 'time', 'attribution', 'places'] as const
export type Measure = (typeof MEASURES)[number]

/** Counts over many dispatches. Everything about an unmatched claim counts against the measure that it belongs to. */
export class Accuracy {
  readonly measures = Object.fromEntries(MEASURES.map((m) => [m, tally()])) as Record<Measure, Tally>
  /** Typed claims by kind. */
  readonly kinds = new Map<string, Tally>()
  /** Each claim that was read with a confidence: how sure the reader was, and whether kind, type, modality and polarity were right. */
  readonly sureness: { readonly confidence: number; readonly right: boolean }[] = []
  dispatches = 0

  add(gold: readonly GoldClaim[], read: readonly ReadClaim[]): void {
    this.dispatches++
    const pairs = pairClaims(gold, read)
    const right = new Set<ReadClaim>()
    for (const claim of gold) this.#expect(claim)
    for (const claim of read) this.#saw(claim)
    for (const pair of pairs) if (this.#judge(pair)) right.add(pair.read)
    for (const claim of read) {
      const { confidence } = claim
      if (confidence !== undefined) this.sureness.push({ confidence, right: right.has(claim) })
    }
  }

  #expect(claim: GoldClaim): void {
    const { claims, typed, roles, time, attribution, places } = this.measures
    claims.gold++
    typed.gold++
    roles.gold += claim.roles.length
    attribution.gold += claim.attribution?.length ?? 0
    places.gold += claim.places?.length ?? 0
    if (claim.time) time.gold++
    this.#kind(claim.kind).gold++
  }

  #saw(claim: ReadClaim): void {
    const { claims, typed, roles, time, attribution, places } = this.measures
    claims.read++
    typed.read++
    roles.read += claim.roles.length
    attribution.read += claim.attribution?.length ?? 0
    places.read += claim.places?.length ?? 0
    // The dispatch's own date says that no time was read.
    if (claim.time && claim.time.basis !== 'document') time.read++
    this.#kind(claim.kind).read++
  }

  #judge({ gold, read }: Pair): boolean {
    const { claims, typed, roles, time, attribution, places } = this.measures
    claims.right++
    roles.right += common(gold.roles, read.roles, sameRole)
    places.right += common(gold.places ?? [], read.places ?? [], sameMention)
    attribution.right += common(gold.attribution ?? [], read.attribution ?? [], (a, b) =>
      sameMention({ ...a, text: a.source }, { ...b, text: b.source }),
    )
    if (gold.time && read.time && sameTime(gold.time.edtf, read.time.edtf)) {
      time.right++
      if (read.time.basis === 'document') time.read++
    }
    if (!isTyped({ gold, read })) return false
    typed.right++
    this.#kind(gold.kind).right++
    return true
  }

  #kind(kind: string): Tally {
    const entry = this.kinds.get(kind) ?? tally()
    this.kinds.set(kind, entry)
    return entry
  }
}

function tally(): Tally {
  return { right: 0, gold: 0, read: 0 }
}

/** Harmonic mean of precision and recall, 0 where nothing is right. */
export function f1({ right, gold, read }: Tally): number {
  return right === 0 ? 0 : (2 * right) / (gold + read)
}
