import { type NetShape, netBlocks } from '../../../src/syntax/net.ts'
import type { Random } from '../random.ts'

/** A block of parameters with gradient and Adam moments. `touched` lists the rows used, for lookup tables. */
export interface Param {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly lookup: boolean
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

/** @param wide width of the word vectors learnt elsewhere that the net is given; 0 for none */
export function makeParams(shape: NetShape, wide: number, random: Random): Record<string, Param> {
  return Object.fromEntries(
    [...netBlocks(shape), ...(wide > 0 ? [['vectorDown', shape.vector, wide] as const] : [])].map(
      ([name, rows, columns]) => {
        const size = rows * columns
        const w = new Float32Array(size)
        const lookup = LOOKUPS.has(name)
        const bias = /b$|Out$/.test(name) || SCORES.has(name)
        const range = lookup ? 0.15 : Math.sqrt(6 / (rows + columns))
        if (!bias) for (let i = 0; i < size; i++) w[i] = (random.next() * 2 - 1) * range
        trustDraft(name, w, columns)
        const param = {
          name,
          rows,
          columns,
          lookup,
          w,
          g: new Float32Array(size),
          m: new Float32Array(size),
          v: new Float32Array(size),
          sum: new Float32Array(size),
          touched: new Set<number>(),
        }
        return [name, param]
      },
    ),
  )
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
