import { KERNEL } from './kernel-code.ts'

/** y[t] = W x[t] + b for the first `n` rows of `x`; `y` may have room for more. */
export type Product = (x: Float32Array, n: number, y: Float32Array) => void

type FourRows = (x: number, stride: number, w: number, end: number, y: number, across: number) => void

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** What is used of the engine's own; the types of Node.js leave it out. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (code: object, imports: object) => { readonly exports: { readonly fourRows: FourRows } }
}

/** Compiled once, for all kernels of a thread. */
const CODE = new WebAssembly.Module(KERNEL)

const PAGE = 65536

/**
 * Products of a net's matrices with rows of numbers: what training's `multiply` gives, to the bit, three times as fast. One kernel
 * serves one net: weights lie packed in its memory, four outputs side by side, and rows are copied in and out.
 */
export class Kernel {
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  readonly #fourRows: FourRows
  #numbers = new Float32Array(this.#memory.buffer)
  #used = 0

  constructor() {
    this.#fourRows = new WebAssembly.Instance(CODE, { of: { memory: this.#memory } }).exports.fourRows
  }

  /** `w` has `outputs` rows, a multiple of four, of `inputs` numbers. */
  product(w: Float32Array, b: Float32Array | null, inputs: number, outputs: number): Product {
    const from = this.#used
    const end = from + outputs * (inputs + 1)
    this.#reserve(end)
    this.#used = end
    let to = from
    for (let o = 0; o < outputs; o += 4) {
      for (let i = 0; i < inputs; i++) {
        for (let k = 0; k < 4; k++) this.#numbers[to++] = w[(o + k) * inputs + i]!
      }
      for (let k = 0; k < 4; k++) this.#numbers[to++] = b === null ? 0 : b[o + k]!
    }
    return (x, n, y) => {
      const at = this.#used
      const rows = (n + 3) & ~3
      const out = at + rows * inputs
      this.#reserve(out + rows * outputs)
      this.#numbers.set(x.subarray(0, n * inputs), at)
      // Rows past the last one hold what an earlier product left; nobody looks at what becomes of them.
      for (let t = 0; t < n; t += 4)
        this.#fourRows(4 * (at + t * inputs), 4 * inputs, 4 * from, 4 * end, 4 * (out + t * outputs), 4 * outputs)
      y.set(this.#numbers.subarray(out, out + n * outputs))
    }
  }

  #reserve(numbers: number): void {
    const lacking = 4 * numbers - this.#memory.buffer.byteLength
    if (lacking <= 0) return
    this.#memory.grow(Math.ceil(lacking / PAGE))
    this.#numbers = new Float32Array(this.#memory.buffer)
  }
}
