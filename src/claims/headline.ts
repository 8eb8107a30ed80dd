import type { Claim } from '../model/claim.ts'
import type { Quantity } from '../model/values.ts'
import { completed, sortOf } from './repeat.ts'
import type { Tree } from './tree.ts'

/** Where the lines above a dispatch's first sentence end, and where its lead does. */
export interface Top {
  readonly headline: number
  readonly lead: number
}

/** Sentences that make up the lead. */
const LEAD = 2

/** `undefined` where nothing stands above the text. */
export function topOf(trees: readonly Tree[]): Top | undefined {
  const first = trees.findIndex(({ sentence }) => sentence.kind === 'prose')
  if (first <= 0 || !trees.slice(0, first).some(({ sentence }) => sentence.kind === 'headline')) return undefined
  const last = trees[Math.min(first + LEAD, trees.length) - 1]!
  return { headline: trees[first]!.sentence.start, lead: last.sentence.end }
}

/**
 * A headline tells shortly what the lead tells again: the two are one claim, told by the lead, to which the headline gives its
 * evidence and what the lead lacks. `claims` are in text order.
 */
export function foldHeadline(claims: readonly Claim[], top: Top | undefined): Claim[] {
  if (!top) return [...claims]
  const above = (c: Claim): boolean => c.evidence.every((e) => e.end <= top.headline)
  const below = claims.filter((c) => !above(c))
  const lead = below.filter((c) => c.evidence[0]!.start < top.lead)
  const told = new Map<Claim, Claim>()
  const left = claims.filter(above).filter((head) => {
    const same = lead.find((c) => !told.has(c) && retold(head, c))
    if (same)
      told.set(same, {
        ...completed(same, head),
        ...(same.quantity || !head.quantity ? {} : { quantity: head.quantity }),
      })
    return same === undefined
  })
  return [...left, ...below.map((c) => told.get(c) ?? c)]
}

function retold(head: Claim, lead: Claim): boolean {
  if (sortOf(head) !== sortOf(lead)) return false
  const { quantity: a } = head
  const { quantity: b } = lead
  return a && b ? lowest(a) <= highest(b) && lowest(b) <= highest(a) : head.kind !== 'toll' || a === b
}

function lowest({ low, best }: Quantity): number {
  return low ?? best ?? 0
}

function highest({ low, best, high }: Quantity): number {
  return high ?? best ?? (low === undefined ? 0 : Number.POSITIVE_INFINITY)
}
