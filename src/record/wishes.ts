import type { Claim } from '../model/claim.ts'
import { contains, type Mention } from '../model/span.ts'
import { REVIEW_RULE } from './cell.ts'
import type { Fact } from './fact.ts'

/** Steps that a demand or a promise names as if they were done: "called on both to respect the truce", "to fulfil their commitments". */
const DEMANDED: Readonly<Record<string, ReadonlySet<string>>> = {
  truce: new Set(['holding', 'extension', 'reaffirmation']),
  commitment: new Set(['fulfilment', 'breach']),
}
/** Share of the shorter one's words for a demand and a step to stand on the same ones. */
const OVERLAP = 0.5
/** Claims looked at on each side of one, in text order. */
const AROUND = 8

/**
 * Marks what is told as done in words that a surer claim of the dispatch reads as demanded, or as promised ("pledged to
 * carry out what was agreed"). A step with a day of its own was taken, and one that a person corrected stays as it is.
 * @param facts of one dispatch, in text order
 */
export function markWishes(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some((fact) => isDemand(fact) || isPledge(fact))) return facts
  return facts.map((fact, at) => {
    if (!mayBeWished(fact)) return fact
    const near = facts.slice(Math.max(0, at - AROUND), at + AROUND + 1)
    const wished = near.some(
      (other) =>
        (isDemand(other) || (isPledge(other) && fact.claim.type === 'fulfilment')) &&
        other.claim.confidence >= fact.claim.confidence &&
        isIn(other.claim, fact.claim),
    )
    return wished ? { ...fact, wished: true } : fact
  })
}

function isDemand({ claim }: Fact): boolean {
  return claim.kind === 'position' && claim.type === 'demand' && claim.polarity === 'affirmed'
}

/** A promise that itself tells what it promises; what was done "as they had promised" stands beside the promise, and was done. */
function isPledge({ claim: { kind, type, content, evidence } }: Fact): boolean {
  const [own] = evidence
  return (
    kind === 'commitment' && type === 'pledge' && content !== undefined && own !== undefined && contains(own, content)
  )
}

function mayBeWished({ claim, days }: Fact): boolean {
  const steps = DEMANDED[claim.kind]
  return (
    steps?.has(claim.type) === true &&
    claim.modality === 'actual' &&
    claim.rule !== REVIEW_RULE &&
    (days === undefined || claim.kind === 'commitment')
  )
}

function isIn(demand: Claim, claim: Claim): boolean {
  const wanted = demand.content ?? demand.evidence[0]
  return [claim.content, claim.evidence[0]].some((words) => wanted && words && overlap(wanted, words) >= OVERLAP)
}

function overlap(a: Mention, b: Mention): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / Math.max(1, Math.min(a.end - a.start, b.end - b.start))
}
