import type { Kernel, Product } from './kernel.ts'
import { gate } from './matrix.ts'

/**
 * Layers of a light bidirectional recurrence (after SRU, Lei et al. 2018), each from the second on added to what it was
 * given. `weights` holds `layerK` and `layerKb`: four times `hidden` rows each, of which the first layer's are the caller's.
 */
export class Recurrence {
  readonly #hidden: number
  /** Of the second layer and those over it. */
  readonly #upper: readonly Product[]
  #pre = new Float32Array(0)
  #step = new Float32Array(0)

  constructor(kernel: Kernel, weights: Readonly<Record<string, Float32Array>>, hidden: number, layers: number) {
    this.#hidden = hidden
    this.#upper = Array.from({ length: layers - 1 }, (_, k) =>
      kernel.product(weights[`layer${k + 2}`]!, weights[`layer${k + 2}b`]!, 2 * hidden, 4 * hidden),
    )
  }

  /**
   * What the last layer gives for `n` words into `seen`, twice `hidden` numbers each, from the first layer's sums `pre`, four
   * times `hidden` each. `each` is called when `seen` holds what a layer gives, counted from 0.
   */
  run(pre: Float32Array, n: number, seen: Float32Array, each: (layer: number) => void = () => {}): void {
    const hidden = this.#hidden
    const size = n * 2 * hidden
    if (this.#step.length < size) {
      this.#step = new Float32Array(size * 2)
      this.#pre = new Float32Array(size * 4)
    }
    recur(pre, n, hidden, seen)
    each(0)
    this.#upper.forEach((layer, k) => {
      layer(seen, n, this.#pre)
      recur(this.#pre, n, hidden, this.#step)
      for (let i = 0; i < size; i++) seen[i]! += this.#step[i]!
      each(k + 1)
    })
  }
}

/** Blocks of weights of such layers over rows of `inputs` numbers: name, rows, columns. */
export function recurrentBlocks(inputs: number, hidden: number, layers: number): [string, number, number][] {
  return Array.from({ length: layers }, (_, k): [string, number, number][] => [
    [`layer${k + 1}`, 4 * hidden, k === 0 ? inputs : 2 * hidden],
    [`layer${k + 1}b`, 1, 4 * hidden],
  ]).flat()
}

/**
 * One layer: c = f c' + (1 - f) z with a gate f, forwards and backwards; out is the leaky rectifier of c. `pre` holds, for
 * each word, candidate and gate forwards, candidate and gate backwards.
 */
export function recur(pre: Float32Array, n: number, hidden: number, out: Float32Array, cells?: Float32Array): void {
  const wide = 4 * hidden
  const both = 2 * hidden
  for (let j = 0; j < hidden; j++) {
    let c = 0
    for (let t = 0; t < n; t++) {
      const f = gate(pre[t * wide + hidden + j]!)
      c = f * c + (1 - f) * pre[t * wide + j]!
      if (cells) cells[t * both + j] = c
      out[t * both + j] = c < 0 ? 0.1 * c : c
    }
    c = 0
    for (let t = n - 1; t >= 0; t--) {
      const f = gate(pre[t * wide + 3 * hidden + j]!)
      c = f * c + (1 - f) * pre[t * wide + 2 * hidden + j]!
      if (cells) cells[t * both + hidden + j] = c
      out[t * both + hidden + j] = c < 0 ? 0.1 * c : c
    }
  }
}
