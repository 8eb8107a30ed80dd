import { KERNEL } from './kernel-code.ts'

/** y[t] = W x[t] + b for the first `n` rows of `x`; `y` may have room for more. */
export type Product = (x: Float32Array, n: number, y: Float32Array) => void

type Multiply = (
  ...bytes: [a: number, down: number, along: number, b: number, c: number, row: number, end: number, last: number]
) => void

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** What is used of the engine's own; the types of Node.js leave it out. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (code: object, imports: object) => { readonly exports: { readonly product: Multiply } }
}

/** Compiled once, for all kernels of a thread. */
const CODE = new WebAssembly.Module(KERNEL)

const PAGE = 65536

/** The next multiple of eight: as many columns are summed at a time. */
export function padded(columns: number): number {
  return (columns + 7) & ~7
}

/** The next multiple of four: as many rows are summed at a time. */
export function paddedRows(rows: number): number {
  return (rows + 3) & ~3
}

/**
 * Products of matrices of 32-bit numbers in a memory of its own, whose places count numbers. Reading takes products with
 * a net's weights, which lie in it once and for all; training lays out weights and gradients itself.
 */
export class Kernel {
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  readonly #multiply: Multiply
  #numbers = new Float32Array(this.#memory.buffer)
  #used = 0

  constructor() {
    this.#multiply = new WebAssembly.Instance(CODE, { of: { memory: this.#memory } }).exports.product
  }

  /** The memory as it is now; another after the next `reserve` that lacks room. */
  get numbers(): Float32Array {
    return this.#numbers
  }

  /** Sets `count` numbers apart for good, and returns the place of the first. */
  take(count: number): number {
    const at = this.#used
    this.#used += count
    this.reserve(0)
    return at
  }

  /** Makes room for `count` numbers behind those taken, and returns the place of the first; what was there may be overwritten. */
  reserve(count: number): number {
    const lacking = 4 * (this.#used + count) - this.#memory.buffer.byteLength
    if (lacking > 0) {
      this.#memory.grow(Math.ceil(lacking / PAGE))
      this.#numbers = new Float32Array(this.#memory.buffer)
    }
    return this.#used
  }

  /**
   * Adds the product of `a` and `b` to `c`: `rows` rows of `a` and `c` (rounded up to four), `inner` columns of `a`, as
   * many rows of `b`, `columns` of `b` and `c` (a multiple of eight). `a` lies row by row, or column by column where
   * `turned`, with `across` numbers from one to the next; `b` and `c` lie row by row, `columns` apart.
   */
  add(a: number, across: number, turned: boolean, b: number, c: number, rows: number, inner: number, columns: number) {
    if (rows === 0 || inner === 0) return
    const [down, along] = turned ? [4, 4 * across] : [4 * across, 4]
    const row = 4 * columns
    this.#multiply(4 * a, down, along, 4 * b, 4 * c, row, 4 * b + inner * row, 4 * c + rows * row)
  }

  /** `w` has `outputs` rows of `inputs` numbers. */
  product(w: Float32Array, b: Float32Array | null, inputs: number, outputs: number): Product {
    const columns = padded(outputs)
    const weights = this.take(columns * inputs)
    const bias = new Float32Array(columns)
    if (b !== null) bias.set(b)
    const numbers = this.#numbers
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < columns; o++) numbers[weights + i * columns + o] = o < outputs ? w[o * inputs + i]! : 0
    }
    return (x, n, y) => {
      const rows = paddedRows(n)
      const from = this.reserve(rows * (inputs + columns))
      const to = from + rows * inputs
      const memory = this.#numbers
      memory.set(x.subarray(0, n * inputs), from)
      for (let t = 0; t < n; t++) memory.set(bias, to + t * columns)
      // Rows past the last one hold what an earlier product left; nobody looks at what becomes of them.
      this.add(from, inputs, false, weights, to, n, inputs, columns)
      if (columns === outputs) y.set(memory.subarray(to, to + n * outputs))
      else {
        for (let t = 0; t < n; t++) y.set(memory.subarray(to + t * columns, to + t * columns + outputs), t * outputs)
      }
    }
  }
}
