import { recur } from '../../../src/syntax/recurrence.ts'
import { recurBack } from './backward.ts'
import type { Param } from './params.ts'
import type { Products } from './products.ts'
import type { Take } from './room.ts'

interface Layer {
  readonly below: Float32Array
  readonly pre: Float32Array
  readonly cells: Float32Array
  readonly mask: Float32Array
  /** What the layer gives. */
  readonly out: Float32Array
}

/** Layers of the light recurrence (src/syntax/recurrence.ts) in training: one pass over `n` words and its way back. */
export class RecurrentPass {
  readonly #products: Products
  readonly #params: Readonly<Record<string, Param>>
  readonly #hidden: number
  readonly #n: number
  readonly #take: Take
  readonly layers: readonly Layer[]

  /**
   * @param mask leaves some of the numbers out, in place, and says by what it multiplied each
   * @param take gives room for numbers until the way back is done
   */
  constructor(
    products: Products,
    params: Readonly<Record<string, Param>>,
    { hidden, layers }: { readonly hidden: number; readonly layers: number },
    x: Float32Array,
    n: number,
    mask: (x: Float32Array) => Float32Array,
    take: Take,
  ) {
    this.#products = products
    this.#params = params
    this.#hidden = hidden
    this.#n = n
    this.#take = take
    const done: Layer[] = []
    let below = x
    for (let k = 0; k < layers; k++) {
      const pre = take(n * 4 * hidden)
      const cells = take(n * 2 * hidden)
      const out = take(n * 2 * hidden)
      products.forward(below, n, params[`layer${k + 1}`]!, params[`layer${k + 1}b`]!, pre)
      recur(pre, n, hidden, out, cells)
      const masked = mask(out)
      if (k > 0) for (let i = 0; i < out.length; i++) out[i]! += below[i]!
      done.push({ below, pre, cells, mask: masked, out })
      below = out
    }
    this.layers = done
  }

  /**
   * Adds up the layers' gradients, from those of what they gave, by layer (`undefined` where nothing was taken from one); adds the
   * input's to `dx`.
   */
  back(gradients: readonly (Float32Array | undefined)[], dx: Float32Array): void {
    const n = this.#n
    const dpre = this.#take(n * 4 * this.#hidden)
    let d = this.#take(n * 2 * this.#hidden)
    const dout = this.#take(d.length)
    for (let k = this.layers.length - 1; k >= 0; k--) {
      const own = gradients[k]
      if (own) for (let i = 0; i < d.length; i++) d[i]! += own[i]!
      const { below, pre, cells, mask } = this.layers[k]!
      for (let i = 0; i < dout.length; i++) dout[i] = d[i]! * mask[i]!
      recurBack(dout, pre, cells, n, this.#hidden, dpre)
      // What is given to a layer is also added to what it gives.
      const target = k === 0 ? dx : d
      this.#products.back(dpre, n, this.#params[`layer${k + 1}`]!, this.#params[`layer${k + 1}b`]!, below, target)
      d = target
    }
  }
}
