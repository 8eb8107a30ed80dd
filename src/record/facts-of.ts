import type { Fact } from './fact.ts'

/** Facts of one sort, growing with the readings added, the same whatever their order; found again by the rows that stand on them. */
export interface FactsOf {
  add(facts: readonly Fact[]): void
  of(row: { readonly claims: readonly string[] }): readonly Fact[]
}

export function factsOf(isOne: (fact: Fact) => boolean): FactsOf {
  const known = new Map<string, Fact>()
  return {
    add(facts) {
      for (const fact of facts) if (isOne(fact)) known.set(fact.claim.id, fact)
    },
    of: ({ claims }) => claims.flatMap((id) => known.get(id) ?? []),
  }
}
