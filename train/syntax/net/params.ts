import type { Kernel } from '../../../src/syntax/kernel.ts'
import { type NetShape, netBlocks } from '../../../src/syntax/net.ts'
import type { Random } from '../random.ts'

/** A block of parameters with gradient and Adam moments. `touched` lists the rows used, for lookup tables. */
export interface Param {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly lookup: boolean
  /** Places of weights and gradient in the kernel's memory. */
  readonly at: number
  readonly gradientAt: number
  readonly w: Float32Array
  readonly g: Float32Array
  readonly m: Float32Array
  readonly v: Float32Array
  readonly sum: Float32Array
  readonly touched: Set<number>
}

const LOOKUPS = new Set([
  'word',
  'affix',
  'tag',
  'pair',
  'draftRel',
  'draftHead',
  'draftSure',
  'draftArc',
  'draftSureArc',
  'draftSame',
  'draftOther',
  'keepTag',
])
/** Tables of plain scores start at zero. */
const SCORES = new Set(['pair', 'draftArc', 'draftSureArc', 'draftSame', 'draftOther', 'keepTag'])

/** A block of parameters before it is laid out: a table whose rows are looked up, sums of whole rows, or plain scores. */
export interface Block {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly lookup: boolean
  /** Weights begin between minus this and this; 0 for a block that begins at zero. */
  readonly range: number
}

/**
 * Lays out parameters in the kernel's memory, where its products find them.
 * @param room numbers that products will need beside them: the memory must not grow any more, or the parameters would lie in
 * the old one
 */
export function layOut(blocks: readonly Block[], random: Random, kernel: Kernel, room: number): Record<string, Param> {
  const places = blocks.map(({ rows, columns }) => {
    const size = rows * columns
    return { at: kernel.take(size), gradientAt: kernel.take(size), size }
  })
  kernel.reserve(room)
  return Object.fromEntries(
    blocks.map(({ name, rows, columns, lookup, range }, k) => {
      const { at, gradientAt, size } = places[k]!
      const w = kernel.numbers.subarray(at, at + size)
      if (range > 0) for (let i = 0; i < size; i++) w[i] = (random.next() * 2 - 1) * range
      const param: Param = {
        name,
        rows,
        columns,
        lookup,
        at,
        gradientAt,
        w,
        g: kernel.numbers.subarray(gradientAt, gradientAt + size),
        m: new Float32Array(size),
        v: new Float32Array(size),
        sum: new Float32Array(size),
        touched: new Set<number>(),
      }
      return [name, param]
    }),
  )
}

/** Where the weights of a matrix begin (Glorot and Bengio 2010). */
export function fan(rows: number, columns: number): number {
  return Math.sqrt(6 / (rows + columns))
}

/** @param wide width of the word vectors learnt elsewhere that the net is given; 0 for none */
export function makeParams(
  shape: NetShape,
  wide: number,
  random: Random,
  kernel: Kernel,
  room: number,
): Record<string, Param> {
  const blocks = [...netBlocks(shape), ...(wide > 0 ? [['vectorDown', shape.vector, wide] as const] : [])].map(
    ([name, rows, columns]): Block => {
      const lookup = LOOKUPS.has(name)
      const zero = /b$|Out$/.test(name) || SCORES.has(name)
      return { name, rows, columns, lookup, range: zero ? 0 : lookup ? 0.15 : fan(rows, columns) }
    },
  )
  const params = layOut(blocks, random, kernel, room)
  for (const { name, w, columns } of Object.values(params)) trustDraft(name, w, columns)
  return params
}

/** The net starts out by voting for the draft, and learns where not to. */
function trustDraft(name: string, w: Float32Array, columns: number): void {
  if (name === 'draftArc' || name === 'keepTag') w.fill(3)
  if (name === 'draftSame') for (let r = 0; r * columns + r < w.length; r++) w[r * columns + r] = 3
}

const BETA1 = 0.9
const BETA2 = 0.99
const EPSILON = 1e-8

/** One step of Adam (Kingma and Ba 2015) over all dense blocks and the touched rows of tables; clears gradients. */
export function step(params: Readonly<Record<string, Param>>, rate: number, time: number): void {
  let b1 = 1
  let b2 = 1
  if (time < 2000) {
    for (let i = 0; i < time; i++) {
      b1 *= BETA1
      b2 *= BETA2
    }
    b1 = 1 - b1
    b2 = 1 - b2
  }
  const pace = (rate * Math.sqrt(b2)) / b1
  for (const p of Object.values(params)) {
    if (p.lookup) {
      for (const row of p.touched) adam(p, row * p.columns, (row + 1) * p.columns, pace)
      p.touched.clear()
    } else adam(p, 0, p.w.length, pace)
  }
}

function adam(p: Param, from: number, to: number, pace: number): void {
  const { w, g, m, v } = p
  for (let i = from; i < to; i++) {
    const d = g[i]!
    const m1 = BETA1 * m[i]! + (1 - BETA1) * d
    const v1 = BETA2 * v[i]! + (1 - BETA2) * d * d
    m[i] = m1
    v[i] = v1
    w[i]! -= (pace * m1) / (Math.sqrt(v1) + EPSILON)
    g[i] = 0
  }
}
