/**
 * A sparse linear classifier over hashed features, as it is used when parsing: an open-addressing table from feature
 * key to a short row of (class, weight). Weights are whole numbers, so a score is exact and the same in any order.
 */
export interface Linear {
  readonly classes: number
  /** Table size minus one (a power of two minus one). */
  readonly mask: number
  /** Feature keys, 0 for an empty slot. */
  readonly keys: Int32Array
  /** Row of each slot as an offset into `cells`, and its length. */
  readonly begin: Int32Array
  readonly length: Uint16Array
  /** `weight << 10 | class`: up to 1024 classes. */
  readonly cells: Int32Array
}

/** Rows of features in ascending order of their (unsigned) keys, as they come out of a model file. */
export interface LinearRows {
  readonly classes: number
  readonly keys: Int32Array
  readonly length: Uint16Array
  readonly cells: Int32Array
}

/** Builds the table; the load factor stays under two thirds so that misses end soon. */
export function linearOf(rows: LinearRows): Linear {
  const { classes, cells } = rows
  const count = rows.keys.length
  let size = 16
  while (size * 2 < count * 3) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const begin = new Int32Array(size)
  const length = new Uint16Array(size)
  let offset = 0
  for (let i = 0; i < count; i++) {
    const key = rows.keys[i]!
    let slot = slotOf(key, mask)
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = key
    begin[slot] = offset
    length[slot] = rows.length[i]!
    offset += rows.length[i]!
  }
  return { classes, mask, keys, begin, length, cells }
}

export function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 16)) & mask
}

/** Adds the rows of `count` features to `scores` (one entry a class), which the caller has cleared. */
export function addScores(model: Linear, features: Int32Array, count: number, scores: Int32Array): void {
  const { keys, mask, begin, length, cells } = model
  for (let i = 0; i < count; i++) {
    const key = features[i]!
    let slot = (key ^ (key >>> 16)) & mask
    let found = keys[slot]!
    while (found !== key) {
      if (found === 0) break
      slot = (slot + 1) & mask
      found = keys[slot]!
    }
    if (found === 0) continue
    const from = begin[slot]!
    const to = from + length[slot]!
    for (let c = from; c < to; c++) {
      const cell = cells[c]!
      scores[cell & 1023]! += cell >> 10
    }
  }
}
