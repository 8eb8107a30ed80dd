import type { Assertion, Cell, Ref } from '../model/record.ts'
import { contains, daysOf, length } from './edtf.ts'
import { type Fact, isKnown, type Party } from './fact.ts'
import { byText, push, sortedUnique } from './order.ts'

/** A value that some fact supports; `key` tells values apart and orders them. */
export interface Entry<T> {
  readonly key: string
  readonly value: T
  readonly fact: Fact
  /** The fact's own words don't give it. */
  readonly nearby?: true
}

/** The assertion that a value rests on these facts (at least one, in canonical order). */
export function asserted<T>(value: T, facts: readonly Fact[]): Assertion<T> {
  const basis = facts.some(({ claim }) => claim.rule === REVIEW_RULE) ? 'reviewed' : 'asserted'
  return { value, basis, ...provenance(facts) }
}

/** The same, concluded by a named rule. */
export function inferred<T>(value: T, rule: string, facts: readonly Fact[]): Assertion<T> {
  return { value, basis: 'inferred', rule, ...provenance(facts) }
}

/** Rule id that a claim carries when a person corrected it. */
export const REVIEW_RULE = 'review'

function provenance(facts: readonly Fact[]) {
  const dated = inOrder(facts).filter(({ source }) => source.dispatch.date !== undefined)
  const first = dated[0]?.source.dispatch.date
  const last = dated.at(-1)?.source.dispatch.date
  return {
    claims: sortedUnique(facts.map(({ claim }) => claim.id)),
    by: namesOf(facts),
    ...(first === undefined ? {} : { firstReported: first }),
    ...(last === undefined ? {} : { lastReported: last }),
  }
}

/** Known sources by id, others by their words; one for each source. */
function namesOf(facts: readonly Fact[]): string[] {
  const refs = facts.length === 1 ? facts[0]!.by : [...bestNames(facts.flatMap(({ by }) => by)).values()]
  return sortedUnique(refs.map(({ id, name }) => (isKnown(id) ? id : name)))
}

export function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.length < 2 ? facts : [...facts].sort(canonical)
}

/** By publication, dispatch, place in the text, then id: the order in which a reader meets the claims. */
export function canonical(a: Fact, b: Fact): number {
  return (
    a.source.order - b.source.order ||
    (a.claim.evidence[0]?.start ?? 0) - (b.claim.evidence[0]?.start ?? 0) ||
    byText(a.claim.id, b.claim.id)
  )
}

/** Rival values side by side: the one with most independent sources first, then most claims, then by key. */
export function cellOf<T>(entries: readonly Entry<T>[]): Cell<T> {
  if (entries.length === 0) return []
  const groups = new Map<string, Entry<T>[]>()
  for (const entry of entries) push(groups, entry.key, entry)
  return [...groups]
    .map(([key, group]) => {
      const facts = [...new Set(group.map(({ fact }) => fact))]
      const { value } = group[0]!
      const told = group.some(({ nearby }) => !nearby)
      return { key, assertion: told ? asserted(value, facts) : inferred(value, 'named-nearby', facts) }
    })
    .sort(
      (a, b) =>
        b.assertion.by.length - a.assertion.by.length ||
        b.assertion.claims.length - a.assertion.claims.length ||
        byText(a.key, b.key),
    )
    .map(({ assertion }) => assertion)
}

/** A cell of plain values; a fact for which `value` gives undefined adds nothing. */
export function cellBy<T extends string | boolean>(
  facts: readonly Fact[],
  value: (fact: Fact) => T | undefined,
): Cell<T> {
  return cellOf(
    facts.flatMap((fact) => {
      const found = value(fact)
      return found === undefined ? [] : [{ key: String(found), value: found, fact }]
    }),
  )
}

/**
 * A cell of EDTF dates: of equally supported ones the narrowest comes first. A vague date in which exactly one narrow
 * one lies is no rival of it, and supports it.
 */
export function dateCell(facts: readonly Fact[], value: (fact: Fact) => string | undefined): Cell<string> {
  const told = facts.flatMap((fact) => {
    const edtf = value(fact)
    return edtf === undefined ? [] : [{ edtf, days: daysOf(edtf), fact }]
  })
  const narrow = new Map(
    told.flatMap(({ edtf, days }) => (days && length(days) <= NARROW ? [[edtf, days] as const] : [])),
  )
  return cellOf(
    told.map(({ edtf, days, fact }) => {
      const width = days && Number.isFinite(length(days)) ? length(days) : 999_999
      const within = days && width > NARROW ? [...narrow].filter(([, each]) => contains(days, each)) : []
      const [meant, own] = within.length === 1 ? [within[0]![0], length(within[0]![1])] : [edtf, width]
      return { key: `${String(own).padStart(6, '0')} ${meant}`, value: meant, fact }
    }),
  )
}

/** Days that still are a date rather than a period in which it lies. */
const NARROW = 3

/** A cell of actors or places; each id is named by its most frequent words. */
export function refCell(facts: readonly Fact[], parties: (fact: Fact) => readonly Party[]): Cell<Ref> {
  const entries = facts.flatMap((fact) =>
    parties(fact).map(({ ref, nearby }) => ({ key: ref.id, value: ref, fact, ...(nearby && { nearby }) })),
  )
  if (entries.length === 0) return []
  const names = bestNames(entries.map(({ value }) => value))
  return cellOf(entries.map((entry) => ({ ...entry, value: names.get(entry.key)! })))
}

/** For each id the words used most; of equals the longest, then the first in code order. */
export function bestNames(refs: readonly Ref[]): Map<string, Ref> {
  const counts = new Map<string, Map<string, number>>()
  for (const { id, name } of refs) {
    const names = counts.get(id) ?? new Map<string, number>()
    names.set(name, (names.get(name) ?? 0) + 1)
    counts.set(id, names)
  }
  const best = new Map<string, Ref>()
  for (const [id, names] of counts) {
    const [name] = [...names].sort(([a, m], [b, n]) => n - m || b.length - a.length || byText(a, b))[0]!
    best.set(id, { id, name })
  }
  return best
}
