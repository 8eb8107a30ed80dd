import type { Incident, Truce } from '../../model/record.ts'
import { inferred } from '../cell.ts'
import type { Fact } from '../fact.ts'
import { type FactsOf, factsOf } from '../facts-of.ts'
import { byText, push } from '../order.ts'
import { typeOf } from './step.ts'

const RULE = 'told-as-a-breach-in-its-words'
/** Share of the shorter one's words for a breach and a deed to be told in the same ones. */
const OVERLAP = 0.5
/** Breaches of a dispatch looked at on each side of a deed, in text order. */
const AROUND = 8

/** The claims of violence. */
export function deeds(): FactsOf {
  return factsOf((fact) => fact.claim.kind === 'violence' && isTold(fact))
}

interface Breach {
  readonly truce: string
  readonly fact: Fact
}

/**
 * Which truce violence is said to breach, and by whom: a dispatch alleges the breach in the words that tell the deed.
 * @param factsAt the claims of a truce, by its address
 */
export function withBreaches(
  incidents: readonly Incident[],
  truces: readonly Truce[],
  { of }: FactsOf,
  factsAt: (id: string) => readonly Fact[],
): readonly Incident[] {
  const byDispatch = new Map<number, Breach[]>()
  for (const { id, vague } of truces) {
    if (vague === true) continue
    for (const fact of factsAt(id))
      if (typeOf(fact) === 'violation' && isTold(fact)) push(byDispatch, fact.source.order, { truce: id, fact })
  }
  for (const breaches of byDispatch.values())
    breaches.sort((a, b) => startOf(a.fact) - startOf(b.fact) || byText(a.fact.claim.id, b.fact.claim.id))
  return incidents.map((incident) => {
    const found = new Map<string, Fact[]>()
    for (const deed of of(incident)) {
      for (const { truce, fact } of near(byDispatch.get(deed.source.order) ?? [], startOf(deed)))
        if (inSameWords(fact, deed) && found.get(truce)?.includes(fact) !== true) push(found, truce, fact)
    }
    if (found.size === 0) return incident
    const breachOf = [...found].sort(([a], [b]) => byText(a, b)).map(([truce, facts]) => inferred(truce, RULE, facts))
    return { ...incident, breachOf }
  })
}

function isTold({ claim }: Fact): boolean {
  return claim.modality === 'actual' && claim.polarity === 'affirmed'
}

function startOf({ claim }: Fact): number {
  return claim.evidence[0]?.start ?? 0
}

/** Those whose words begin nearest to a place, on both sides of it. */
function near(sorted: readonly Breach[], start: number): readonly Breach[] {
  let [lo, hi] = [0, sorted.length]
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if (startOf(sorted[middle]!.fact) < start) lo = middle + 1
    else hi = middle
  }
  return sorted.slice(Math.max(0, lo - AROUND), lo + AROUND)
}

function inSameWords(a: Fact, b: Fact): boolean {
  const [x, y] = [a.claim.evidence[0], b.claim.evidence[0]]
  if (!x || !y) return false
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return shared / Math.max(1, Math.min(x.end - x.start, y.end - y.start)) >= OVERLAP
}
