import type { Assertion, Cell } from '../model/record.ts'
import { daysOf } from './edtf.ts'
import { byText, push, sortedUnique } from './order.ts'

/** What a named rule concludes from assertions that stand elsewhere in the record: on all their claims and sources. */
export function concluded<T>(value: T, rule: string, from: readonly Assertion<unknown>[]): Assertion<T> {
  return { value, basis: 'inferred', rule, ...together(from) }
}

/** Claims, sources and dates of report of several assertions. */
export function together(
  from: readonly Pick<Assertion<unknown>, 'claims' | 'by' | 'firstReported' | 'lastReported'>[],
) {
  const first = edge(from.map(({ firstReported }) => firstReported))
  const last = edge(
    from.map(({ lastReported }) => lastReported),
    -1,
  )
  return {
    claims: sortedUnique(from.flatMap(({ claims }) => claims)),
    by: sortedUnique(from.flatMap(({ by }) => by)),
    ...(first === undefined ? {} : { firstReported: first }),
    ...(last === undefined ? {} : { lastReported: last }),
  }
}

/** A value that assertions support; `key` tells values apart. */
export interface Support<T> {
  readonly key: string
  readonly value: T
  readonly assertion: Assertion<unknown>
}

/** A cell that a rule concludes from assertions: the value with most sources first, as in every cell. */
export function concludedCell<T>(rule: string, all: readonly Support<T>[]): Cell<T> {
  const groups = new Map<string, Support<T>[]>()
  for (const each of all) push(groups, each.key, each)
  return [...groups]
    .map(([key, group]) => ({
      key,
      assertion: concluded(
        group[0]!.value,
        rule,
        group.map(({ assertion }) => assertion),
      ),
    }))
    .sort((a, b) => bySupport(a.assertion, b.assertion) || byText(a.key, b.key))
    .map(({ assertion }) => assertion)
}

/** Most sources first, then most claims. */
export function bySupport(a: Assertion<unknown>, b: Assertion<unknown>): number {
  return b.by.length - a.by.length || b.claims.length - a.claims.length
}

/** The earliest of EDTF dates by the day by which each is surely past, or with -1 the latest. */
function edge(dates: readonly (string | undefined)[], sign = 1): string | undefined {
  let best: { readonly date: string; readonly hi: number; readonly lo: number } | undefined
  for (const date of new Set(dates)) {
    const days = daysOf(date)
    if (date === undefined || days === undefined) continue
    const order = best && (days.hi - best.hi || days.lo - best.lo || byText(date, best.date))
    if (order === undefined || order * sign < 0) best = { date, ...days }
  }
  return best?.date
}
