import type { Days } from './edtf.ts'
import { length } from './edtf.ts'
import { definite, type Fact, meets, type Party } from './fact.ts'
import { sortedUnique } from './order.ts'

/** Days per bucket of a blocking key; look-ups and entries cover all buckets they touch. */
const BUCKET = 8
/** A stretch longer than this (a month or more) is looked up by its first and last days only. */
const LONGEST = 64
const PAIRED = 6

const OPEN: Days = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

/** The days in which an event of this claim can lie: as told, else some days around its publication. */
export function windowOf(fact: Fact, around: { readonly before: number; readonly after: number }): Days {
  if (fact.days) return fact.days
  const { written } = fact.source
  return written ? { lo: written.lo - around.before, hi: written.hi + around.after } : OPEN
}

/** `key|bucket` for each bucket that the days touch. */
export function* bucketKeys(key: string, days: Days): Iterable<string> {
  const lo = Number.isFinite(days.lo) ? days.lo : days.hi
  const hi = Number.isFinite(days.hi) ? days.hi : days.lo
  if (!Number.isFinite(lo)) yield key
  else if (length({ lo, hi }) > LONGEST) {
    yield `${key}|${Math.floor(lo / BUCKET)}`
    yield `${key}|${Math.floor(hi / BUCKET)}`
  } else for (let at = Math.floor(lo / BUCKET); at <= Math.floor(hi / BUCKET); at++) yield `${key}|${at}`
}

/**
 * Keys for actors alone and in pairs, by whom they stand for in the end, so that a president meets his state and a
 * report that names one of two sides still finds the others.
 */
export function pairKeys(parties: readonly Party[]): readonly string[] {
  const roots = sortedUnique(parties.filter(({ named }) => named).map(rootOf)).slice(0, PAIRED)
  return [...roots, ...roots.flatMap((a, i) => roots.slice(i + 1).map((b) => `${a}+${b}`))]
}

export function rootOf({ above }: Party): string {
  return above.at(-1)!
}

/** How many named ones of the smaller list stand for one of the other. */
export function agreeing(a: readonly Party[], b: readonly Party[]): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  const met = new Set<string>()
  for (const each of small) if (each.named && large.some((other) => meets(each, other))) met.add(each.ref.id)
  return met.size
}

/** Each side has someone known whom the other lacks: two lists of different people. */
export function outnumbered(a: readonly Party[], b: readonly Party[], shared: number): boolean {
  return shared < 3 && hasStranger(a, b) && hasStranger(b, a)
}

function hasStranger(list: readonly Party[], others: readonly Party[]): boolean {
  return list.some((each) => definite(each) && !others.some((other) => meets(each, other)))
}

/** Both lists name someone definite and nobody of the one stands for one of the other. */
export function disjoint(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some(definite) && b.some(definite) && !a.some((x) => b.some((y) => meets(x, y) || mayContain(x, y)))
}

/** A town and an area of the same state: few lists of places say which area a town lies in. */
function mayContain(a: Party, b: Party): boolean {
  return (
    a.spot !== undefined && b.spot !== undefined && a.spot !== b.spot && a.above.some((each) => b.above.includes(each))
  )
}

/** The union by id, in order of arrival. */
export function unite(a: readonly Party[], b: readonly Party[]): readonly Party[] {
  if (b.length === 0) return a
  const ids = new Set(a.map(({ ref }) => ref.id))
  const added = b.filter(({ ref }) => !ids.has(ref.id) && ids.add(ref.id))
  return added.length === 0 ? a : [...a, ...added]
}
