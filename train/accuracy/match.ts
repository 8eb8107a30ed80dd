import type { GoldClaim } from '../claims/gold.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A claim that is measured against the gold: the reader's own, or another careful reader's. */
export type ReadClaim = GoldClaim & { readonly time?: { readonly basis?: string }; readonly confidence?: number }

/** A gold claim and the claim read for it. */
export interface Pair<R extends ReadClaim = ReadClaim> {
  readonly gold: GoldClaim
  readonly read: R
}

/** Below this likeness a gold claim and a claim read are not about the same thing. */
const ALIKE = 0.3

/**
 * Pairs the gold claims of a dispatch with the claims read, the most alike first, each at most once. Likeness weighs type,
 * evidence, roles and manner; claims of different kinds are never paired.
 */
export function pairClaims<R extends ReadClaim>(gold: readonly GoldClaim[], read: readonly R[]): Pair<R>[] {
  const likeness = gold.flatMap((g, i) =>
    read.flatMap((r, j) => {
      const score = alike(g, r)
      return score >= ALIKE ? [{ score, i, j }] : []
    }),
  )
  likeness.sort((a, b) => b.score - a.score)
  const takenGold = new Set<number>()
  const takenRead = new Set<number>()
  return likeness.flatMap(({ i, j }) => {
    if (takenGold.has(i) || takenRead.has(j)) return []
    takenGold.add(i)
    takenRead.add(j)
    return [{ gold: gold[i]!, read: read[j]! }]
  })
}

function alike(gold: GoldClaim, read: ReadClaim): number {
  if (gold.kind !== read.kind) return 0
  const evidence = sharedEvidence(gold.evidence, read.evidence)
  const total = gold.roles.length + read.roles.length
  const roles = total === 0 ? evidence : (2 * common(gold.roles, read.roles, sameRole)) / total
  if (evidence < 0.2 && roles < 0.5) return 0
  const manner = (sameModality(gold, read) ? 0.5 : 0) + (samePolarity(gold, read) ? 0.5 : 0)
  const when = gold.time && read.time ? (sameTime(gold.time.edtf, read.time.edtf) ? 1 : 0) : 0.5
  return (gold.type === read.type ? 0.4 : 0.1) + 0.25 * evidence + 0.2 * roles + 0.1 * manner + 0.05 * when
}

/** Largest share of the shorter of two passages that both have. */
function sharedEvidence(gold: readonly Span[], read: readonly Span[]): number {
  let best = 0
  for (const a of gold) {
    for (const b of read) {
      const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      best = Math.max(best, both / Math.max(1, Math.min(a.end - a.start, b.end - b.start)))
    }
  }
  return best
}

function sameModality(gold: GoldClaim, read: ReadClaim): boolean {
  return (gold.modality ?? 'actual') === (read.modality ?? 'actual')
}

function samePolarity(gold: GoldClaim, read: ReadClaim): boolean {
  return (gold.polarity ?? 'affirmed') === (read.polarity ?? 'affirmed')
}

/** How many entries of two lists can be paired one to one under a test, first come first served. */
export function common<A, B>(left: readonly A[], right: readonly B[], same: (a: A, b: B) => boolean): number {
  const free = new Set(right)
  let count = 0
  for (const a of left) {
    for (const b of free) {
      if (!same(a, b)) continue
      free.delete(b)
      count++
      break
    }
  }
  return count
}

type Named = Partial<Span> & { readonly text: string }

export function sameRole(a: Named & { readonly role: string }, b: Named & { readonly role: string }): boolean {
  return a.role === b.role && sameMention(a, b)
}

/** Two mentions name the same when their spans meet or they share half of their content words. */
export function sameMention(a: Named, b: Named): boolean {
  if (a.start !== undefined && b.start !== undefined && a.start < b.end! && b.start < a.end!) return true
  const left = contentWords(a.text)
  const right = contentWords(b.text)
  if (left.size === 0 || right.size === 0) return false
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return 2 * shared >= 0.5 * (left.size + right.size)
}

/** Words of three letters or more, folded: in these languages the shorter ones are articles and prepositions. */
function contentWords(text: string): Set<string> {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2))
}

/** The same EDTF date but for its qualifiers; an open interval from a day agrees with that day. */
export function sameTime(a: string, b: string): boolean {
  const [x, y] = [a, b].map((t) => t.replaceAll(/[~?%]/g, '')) as [string, string]
  if (x.includes('/') === y.includes('/')) return x === y
  const [interval, point] = x.includes('/') ? [x, y] : [y, x]
  return interval === `${point}/..` || interval === `${point}/`
}

/** The claims read whose kind, type, modality and polarity a careful reader gives as well. */
export function rightlyTyped<R extends ReadClaim>(gold: readonly GoldClaim[], read: readonly R[]): R[] {
  return pairClaims(gold, read).flatMap((pair) => (isTyped(pair) ? [pair.read] : []))
}

export function isTyped({ gold, read }: Pair): boolean {
  return gold.type === read.type && sameModality(gold, read) && samePolarity(gold, read)
}
