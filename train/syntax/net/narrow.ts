import { Kernel } from '../../../src/syntax/kernel.ts'
import type { NetShape, NetWeights } from '../../../src/syntax/net.ts'
import type { NetData } from '../../../src/syntax/net-bytes.ts'
import type { WordVectors } from '../vectors.ts'

/** Steps that a column's standard deviation is parted into. */
const STEPS = 2

/**
 * Narrows the vectors as training learnt to, to whole numbers; what each is worth goes into the weights that take them in.
 * The rarer words' are left out once all have been learnt with.
 */
export function narrowVectors(
  trained: NetWeights,
  shape: NetShape,
  outside: WordVectors | null,
): Pick<NetData, 'weights' | 'vectors'> {
  if (outside === null) return { weights: trained, vectors: { words: new Int32Array(), cells: new Int8Array() } }
  const { vectorDown, ...weights } = trained
  const count = outside.words.length
  const { vector } = shape
  const narrow = new Float32Array(count * vector)
  new Kernel().product(vectorDown!, null, outside.width, vector)(outside.values, count, narrow)
  const cells = new Int8Array(narrow.length)
  const take = weights.vectorIn!.slice()
  for (let c = 0; c < vector; c++) {
    let squares = 0
    for (let r = 0; r < count; r++) squares += narrow[r * vector + c]! ** 2
    const step = Math.sqrt(squares / count) / STEPS || 1
    for (let r = 0; r < count; r++) {
      cells[r * vector + c] = Math.max(-127, Math.min(127, Math.round(narrow[r * vector + c]! / step)))
    }
    for (let i = 0; i < shape.wordWidth; i++) take[i * vector + c]! *= step
  }
  const rows = [...outside.words.keys()].filter((r) => outside.kept.has(outside.words[r]! >>> 0))
  const left = new Int8Array(rows.length * vector)
  for (const [k, r] of rows.entries()) left.set(cells.subarray(r * vector, (r + 1) * vector), k * vector)
  const words = Int32Array.from(rows, (r) => outside.words[r]!)
  return { weights: { ...weights, vectorIn: take }, vectors: { words, cells: left } }
}
