import { type Kernel, padded, paddedRows } from '../../../src/syntax/kernel.ts'
import type { Param } from './params.ts'

/** Numbers that a product or its gradient over `n` rows needs beside weights and gradient. */
export function scratch(n: number, inputs: number, outputs: number): number {
  return padded(n) * (2 * inputs + outputs)
}

/** Products of a net's weights with rows of numbers, and their gradients, in the memory where the weights lie. */
export class Products {
  readonly #kernel: Kernel
  /** The memory that the parameters lie in. */
  readonly #memory: Float32Array

  constructor(kernel: Kernel) {
    this.#kernel = kernel
    this.#memory = kernel.numbers
  }

  /** Place of room beside the parameters. */
  #room(count: number): number {
    const at = this.#kernel.reserve(count)
    if (this.#kernel.numbers === this.#memory) return at
    throw new RangeError(`${count} numbers are more than the room set apart when the parameters were laid out`)
  }

  /** y[t] = W x[t] + b for `n` rows of `x`. */
  forward(x: Float32Array, n: number, w: Param, b: Param | null, y: Float32Array): void {
    const { rows: outputs, columns: inputs } = w
    const kernel = this.#kernel
    // Turned over, so that the weights can be taken as they lie.
    const columns = padded(n)
    const from = this.#room(scratch(n, inputs, outputs))
    const to = from + inputs * columns
    const { numbers } = kernel
    for (let i = 0; i < inputs; i++) {
      for (let t = 0; t < n; t++) numbers[from + i * columns + t] = x[t * inputs + i]!
    }
    for (let o = 0; o < outputs; o++) numbers.fill(b === null ? 0 : b.w[o]!, to + o * columns, to + (o + 1) * columns)
    kernel.add(w.at, inputs, false, from, to, outputs, inputs, columns)
    for (let o = 0; o < outputs; o++) {
      for (let t = 0; t < n; t++) y[t * outputs + o] = numbers[to + o * columns + t]!
    }
  }

  /** dx += dy W, dW += dyᵀ x, db += dy for y = W x + b over `n` rows; the inputs of W must be a multiple of eight. */
  back(dy: Float32Array, n: number, w: Param, b: Param | null, x: Float32Array, dx: Float32Array | null): void {
    const { rows: outputs, columns: inputs } = w
    const kernel = this.#kernel
    const rows = paddedRows(n)
    const out = this.#room(scratch(n, inputs, outputs))
    const { numbers } = kernel
    numbers.set(dy.subarray(0, n * outputs), out)
    const from = out + rows * outputs
    if (dx !== null) {
      numbers.fill(0, from, from + rows * inputs)
      kernel.add(out, outputs, false, w.at, from, n, outputs, inputs)
      for (let i = 0; i < n * inputs; i++) dx[i]! += numbers[from + i]!
    }
    numbers.set(x.subarray(0, n * inputs), from)
    kernel.add(out, outputs, true, from, w.gradientAt, outputs, n, inputs)
    if (b === null) return
    for (let t = 0; t < n; t++) for (let o = 0; o < outputs; o++) b.g[o]! += dy[t * outputs + o]!
  }
}
