/**
 * A sparse linear classifier over hashed features, as it is used when parsing: an open-addressing table from feature
 * key to a short row of (class, weight). Weights are whole numbers, so a score is exact and the same in any order.
 * Laid out for the processor's caches: most features asked for are absent, and a small bit table says so at once; key
 * and row lie side by side, and a row begins with its length.
 */
export interface Linear {
  readonly classes: number
  readonly index: KeyIndex
  /**
   * Rows: the length, then `weight << 10 | class` (up to 1024 classes); or, where that is shorter, `FULL`, then the weights
   * of all classes, two of 16 bits to a number. The row at 0, of absent keys, is empty.
   */
  readonly rows: Int32Array
}

/** Where the row of each feature begins. */
export interface KeyIndex {
  /** One bit for each of many key hashes: 0 means that no such key is there. */
  readonly present: Uint32Array
  readonly presentMask: number
  /** Key and row offset in turn; key 0 for an empty slot. `mask` is the number of slots minus one. */
  readonly table: Int32Array
  readonly mask: number
}

/** Rows of features in ascending order of their (unsigned) keys, as they come out of a model file. */
export interface LinearRows {
  readonly classes: number
  readonly keys: Int32Array
  readonly length: Uint16Array
  /** `weight << 10 | class`. */
  readonly cells: Int32Array
}

/**
 * The key of a hashed feature: its upper 24 bits, never 0. Keys that lie closer cost a byte less each in a model file,
 * and one feature in fifty that training never saw takes on the weights of another, which costs no accuracy.
 */
export function featureKey(hash: number): number {
  return hash >>> 8 || 1
}

const FULL = -1

/** Builds the tables. */
export function linearOf({ classes, keys, length, cells }: LinearRows): Linear {
  const rows = new Int32Array(1 + keys.length + cells.length)
  const offsets = new Int32Array(keys.length)
  const halves = (classes + 1) >> 1
  const weights = new Int32Array(halves * 2)
  let from = 0
  let to = 1
  for (let i = 0; i < keys.length; i++) {
    offsets[i] = to
    const end = from + length[i]!
    if (length[i]! > halves && fits(cells, from, end)) {
      weights.fill(0)
      for (; from < end; from++) weights[cells[from]! & 1023] = cells[from]! >> 10
      rows[to++] = FULL
      for (let c = 0; c < classes; c += 2) rows[to++] = (weights[c]! & 0xffff) | (weights[c + 1]! << 16)
    } else {
      rows[to++] = length[i]!
      for (; from < end; from++) rows[to++] = cells[from]!
    }
  }
  return { classes, index: indexOf(keys, offsets), rows }
}

/** An index of rows by key; offset 0 stands for a key that is not there. The load factor stays under two thirds so that misses end soon. */
export function indexOf(keys: Int32Array, offsets: Int32Array): KeyIndex {
  let size = 16
  while (size * 2 < keys.length * 3) size *= 2
  const mask = size - 1
  const bits = size * 4
  const present = new Uint32Array(bits / 32)
  const presentMask = bits - 1
  const table = new Int32Array(size * 2)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    const hash = key ^ (key >>> 16)
    const bit = hash & presentMask
    present[bit >>> 5]! |= 1 << (bit & 31)
    let slot = (hash & mask) * 2
    while (table[slot] !== 0) slot = (slot + 2) & (size * 2 - 1)
    table[slot] = key
    table[slot + 1] = offsets[i]!
  }
  return { present, presentMask, table, mask }
}

function fits(cells: Int32Array, from: number, end: number): boolean {
  for (let c = from; c < end; c++) if ((cells[c]! << 6) >> 16 !== cells[c]! >> 10) return false
  return true
}

/**
 * Writes where the rows of `count` features begin to `starts`, and says how many there are; a row at 0 is of a key that is not
 * there after all. Hardly any of the tables lie in the processor's caches, so each step is taken for all features before the
 * next one: the processor then waits for many of them at once.
 */
export function lookUp(
  { present, presentMask, table, mask }: KeyIndex,
  features: Int32Array,
  count: number,
  starts: Int32Array,
): number {
  const wrap = mask * 2 + 1
  let known = 0
  for (let i = 0; i < count; i++) {
    const key = featureKey(features[i]!)
    const bit = (key ^ (key >>> 16)) & presentMask
    starts[known] = key
    known += (present[bit >>> 5]! >>> (bit & 31)) & 1
  }
  for (let i = 0; i < known; i++) {
    const key = starts[i]!
    let slot = ((key ^ (key >>> 16)) & mask) * 2
    let found = table[slot]!
    while (found !== key && found !== 0) {
      slot = (slot + 2) & wrap
      found = table[slot]!
    }
    starts[i] = table[slot + 1]!
  }
  return known
}

/** Room for the rows of the features at hand: where each begins, and its first number. */
let starts = new Int32Array(256)
let lengths = new Int32Array(256)

/** Adds the rows of `count` features to `scores` (one entry a class), which the caller has cleared. */
export function addScores(model: Linear, features: Int32Array, count: number, scores: Int32Array): void {
  if (count > starts.length) {
    starts = new Int32Array(count * 2)
    lengths = new Int32Array(count * 2)
  }
  const { classes, rows } = model
  const known = lookUp(model.index, features, count, starts)
  for (let i = 0; i < known; i++) lengths[i] = rows[starts[i]!]!
  const paired = classes & ~1
  for (let i = 0; i < known; i++) {
    const length = lengths[i]!
    let at = starts[i]! + 1
    if (length === FULL) {
      for (let c = 0; c < paired; c += 2) {
        const pair = rows[at++]!
        scores[c]! += (pair << 16) >> 16
        scores[c + 1]! += pair >> 16
      }
      if (paired < classes) scores[paired]! += (rows[at]! << 16) >> 16
    } else {
      for (const end = at + length; at < end; at++) {
        const cell = rows[at]!
        scores[cell & 1023]! += cell >> 10
      }
    }
  }
}
