import { featureKey, type LinearRows } from '../../src/syntax/linear.ts'

/**
 * An averaged perceptron over hashed features with sparse rows (Collins 2002), growing while it learns. Whole-number
 * weights; the average is kept by the usual trick of time-stamped totals.
 */
export class Perceptron {
  readonly classes: number
  #mask = (1 << 18) - 1
  #keys = new Int32Array(1 << 18)
  #rows = new Int32Array(1 << 18)
  #count = 0
  // A row is a block of cells in these pools.
  #begin = new Int32Array(1 << 17)
  #length = new Uint16Array(1 << 17)
  #room = new Uint16Array(1 << 17)
  #class = new Uint16Array(1 << 19)
  #weight = new Int32Array(1 << 19)
  #total = new Float64Array(1 << 19)
  #stamp = new Int32Array(1 << 19)
  #used = 0
  #time = 1

  readonly #least: number
  #hits = new Uint16Array(1 << 17)

  /** @param least updates that a feature must have seen before it counts: rare ones stay out of the model */
  constructor(classes: number, least = 1) {
    this.classes = classes
    this.#least = least
  }

  get features(): number {
    return this.#count
  }

  tick(): void {
    this.#time++
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const mask = this.#mask
    const keys = this.#keys
    const cls = this.#class
    const weight = this.#weight
    for (let i = 0; i < count; i++) {
      const key = featureKey(features[i]!)
      let slot = (key ^ (key >>> 16)) & mask
      let found = keys[slot]!
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask
        found = keys[slot]!
      }
      if (found === 0) continue
      const row = this.#rows[slot]!
      if (this.#hits[row]! < this.#least) continue
      const from = this.#begin[row]!
      const to = from + this.#length[row]!
      for (let c = from; c < to; c++) scores[cls[c]!]! += weight[c]!
    }
  }

  /** Adds one to the weights of `truth` and takes one from those of `guess`, in the rows of all features. */
  update(features: Int32Array, count: number, truth: number, guess: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#row(featureKey(features[i]!))
      if (this.#hits[row]! < 65535) this.#hits[row]!++
      this.#add(row, truth, 1)
      this.#add(row, guess, -1)
    }
  }

  #add(row: number, target: number, delta: number): void {
    const cell = this.#cell(row, target)
    this.#total[cell]! += (this.#time - this.#stamp[cell]!) * this.#weight[cell]!
    this.#stamp[cell] = this.#time
    this.#weight[cell]! += delta
  }

  #row(key: number): number {
    let slot = (key ^ (key >>> 16)) & this.#mask
    while (this.#keys[slot] !== 0) {
      if (this.#keys[slot] === key) return this.#rows[slot]!
      slot = (slot + 1) & this.#mask
    }
    if (this.#count * 2 > this.#mask) {
      this.#grow()
      return this.#row(key)
    }
    const row = this.#count++
    if (row >= this.#begin.length) {
      this.#begin = extend(this.#begin, Int32Array)
      this.#length = extend(this.#length, Uint16Array)
      this.#hits = extend(this.#hits, Uint16Array)
      this.#room = extend(this.#room, Uint16Array)
    }
    this.#keys[slot] = key
    this.#rows[slot] = row
    this.#begin[row] = 0
    this.#length[row] = 0
    this.#room[row] = 0
    this.#hits[row] = 0
    return row
  }

  #cell(row: number, target: number): number {
    const from = this.#begin[row]!
    const length = this.#length[row]!
    for (let c = from; c < from + length; c++) if (this.#class[c] === target) return c
    if (length === this.#room[row]!) this.#move(row, length === 0 ? 2 : length * 2)
    const cell = this.#begin[row]! + length
    this.#length[row] = length + 1
    this.#class[cell] = target
    this.#weight[cell] = 0
    this.#total[cell] = 0
    this.#stamp[cell] = this.#time
    return cell
  }

  #move(row: number, room: number): void {
    while (this.#used + room > this.#class.length) {
      this.#class = extend(this.#class, Uint16Array)
      this.#weight = extend(this.#weight, Int32Array)
      this.#total = extend(this.#total, Float64Array)
      this.#stamp = extend(this.#stamp, Int32Array)
    }
    const from = this.#begin[row]!
    const to = from + this.#length[row]!
    this.#class.copyWithin(this.#used, from, to)
    this.#weight.copyWithin(this.#used, from, to)
    this.#total.copyWithin(this.#used, from, to)
    this.#stamp.copyWithin(this.#used, from, to)
    this.#begin[row] = this.#used
    this.#room[row] = room
    this.#used += room
  }

  #grow(): void {
    const size = (this.#mask + 1) * 2
    const mask = size - 1
    const keys = new Int32Array(size)
    const rows = new Int32Array(size)
    for (let old = 0; old <= this.#mask; old++) {
      const key = this.#keys[old]!
      if (key === 0) continue
      let slot = (key ^ (key >>> 16)) & mask
      while (keys[slot] !== 0) slot = (slot + 1) & mask
      keys[slot] = key
      rows[slot] = this.#rows[old]!
    }
    this.#keys = keys
    this.#rows = rows
    this.#mask = mask
  }

  /**
   * The averaged weights as whole numbers: average times `scale`, rounded, cells under `floor` (in those units) left
   * out. Outliers keep their exact value.
   */
  rows(scale: number, floor: number): LinearRows {
    const order: { key: number; row: number }[] = []
    for (let slot = 0; slot <= this.#mask; slot++) {
      const key = this.#keys[slot]!
      if (key !== 0) order.push({ key, row: this.#rows[slot]! })
    }
    order.sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
    const keys: number[] = []
    const lengths: number[] = []
    const cells: number[] = []
    for (const { key, row } of order) {
      if (this.#hits[row]! < this.#least) continue
      const from = this.#begin[row]!
      const kept: number[] = []
      for (let c = from; c < from + this.#length[row]!; c++) {
        const total = this.#total[c]! + (this.#time - this.#stamp[c]!) * this.#weight[c]!
        const w = Math.round((total / this.#time) * scale)
        if (Math.abs(w) >= floor && w !== 0) kept.push((w << 10) | this.#class[c]!)
      }
      if (kept.length === 0) continue
      kept.sort((a, b) => (a & 1023) - (b & 1023))
      keys.push(key)
      lengths.push(kept.length)
      for (const cell of kept) cells.push(cell)
    }
    return {
      classes: this.classes,
      keys: Int32Array.from(keys),
      length: Uint16Array.from(lengths),
      cells: Int32Array.from(cells),
    }
  }
}

type Typed = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Float64Array<ArrayBuffer>

function extend<T extends Typed>(array: T, kind: new (length: number) => T): T {
  const bigger = new kind(array.length * 2)
  bigger.set(array as never)
  return bigger
}
