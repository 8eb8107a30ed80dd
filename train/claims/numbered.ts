import { featureKey } from '../../src/syntax/linear.ts'

/** Options that all trained layers have. */
export interface LearnOptions {
  readonly epochs: number
  readonly rate: number
  /** L2 penalty, applied to the weights of an example as it is seen. */
  readonly l2: number
  /** Features seen fewer times are left out. */
  readonly atLeast: number
  readonly seed: number
  /** Share of an example's features left out each time it is seen, so that no single word carries a decision alone. */
  readonly dropout: number
}

/** Features by number: those met `atLeast` times in the lists of hashes, and each list's; a feature told twice counts once. */
export function numbered(
  lists: readonly Int32Array[],
  atLeast: number,
): { ids: ReadonlyMap<number, number>; rows: Int32Array[] } {
  const keysOf = (keys: Int32Array): number[] => [...new Set(Array.from(keys, featureKey))]
  const counts = new Map<number, number>()
  for (const keys of lists) for (const k of keysOf(keys)) counts.set(k, (counts.get(k) ?? 0) + 1)
  const ids = new Map<number, number>()
  for (const [k, n] of counts) if (n >= atLeast) ids.set(k, ids.size)
  return { ids, rows: lists.map((keys) => Int32Array.from(keysOf(keys).flatMap((k) => ids.get(k) ?? []))) }
}
