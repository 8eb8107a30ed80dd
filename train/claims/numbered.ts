import { featureKey } from '../../src/syntax/linear.ts'
import type { Random } from '../syntax/random.ts'

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

/**
 * Features by number: those met `atLeast` times in the lists of hashes, and each list's; a feature told twice counts once. The lists
 * lie behind each other in one array.
 */
export function numbered(
  lists: readonly Int32Array[],
  atLeast: number,
): { ids: ReadonlyMap<number, number>; rows: Int32Array[] } {
  const met = new Set<number>()
  // Of a list, each feature once, in the order of their first standing.
  const each = (keys: Int32Array, take: (key: number) => void): void => {
    met.clear()
    for (let i = 0; i < keys.length; i++) {
      const key = featureKey(keys[i]!)
      if (met.has(key)) continue
      met.add(key)
      take(key)
    }
  }
  const counts = new Map<number, number>()
  for (const keys of lists) each(keys, (k) => counts.set(k, (counts.get(k) ?? 0) + 1))
  const ids = new Map<number, number>()
  for (const [k, n] of counts) if (n >= atLeast) ids.set(k, ids.size)
  const all = new Int32Array(lists.reduce((sum, keys) => sum + keys.length, 0))
  let at = 0
  const rows = lists.map((keys) => {
    const from = at
    each(keys, (k) => {
      const id = ids.get(k)
      if (id !== undefined) all[at++] = id
    })
    return all.subarray(from, at)
  })
  return { ids, rows }
}

/** Leaves a share of the numbers in lists out, each time anew, into room that serves again after `clear`. */
export class Thinner {
  readonly #share: number
  readonly #random: Random
  #room = new Int32Array(1 << 12)
  #at = 0

  constructor(share: number, random: Random) {
    this.#share = share
    this.#random = random
  }

  /** What was kept before may be written over. */
  clear(): void {
    this.#at = 0
  }

  kept(row: Int32Array): Int32Array {
    if (this.#at + row.length > this.#room.length) {
      this.#room = new Int32Array(2 * Math.max(this.#room.length, row.length))
      this.#at = 0
    }
    const from = this.#at
    for (let i = 0; i < row.length; i++) {
      if (this.#random.next() >= this.#share) this.#room[this.#at++] = row[i]!
    }
    return this.#room.subarray(from, this.#at)
  }
}
