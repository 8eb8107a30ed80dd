import { SCALE } from '../../src/claims/learn/classifier.ts'
import type { PackedClassifier } from '../../src/claims/learn/pack.ts'
import { featureKey } from '../../src/syntax/linear.ts'
import { Random } from '../syntax/random.ts'

/** One training instance: hashes of features, the right output, and how much it counts. */
export interface Instance {
  readonly keys: Int32Array
  readonly label: number
  readonly weight: number
}

export interface LogisticOptions {
  readonly epochs: number
  readonly rate: number
  /** L2 penalty, applied to the features of an instance as it is seen. */
  readonly l2: number
  /** Features seen fewer times are left out. */
  readonly atLeast: number
  readonly seed: number
  /** Share of an instance's features left out each time it is seen, so that no single word carries a decision alone. */
  readonly dropout: number
}

const DEFAULTS: LogisticOptions = { epochs: 14, rate: 0.15, l2: 2e-5, atLeast: 2, seed: 7, dropout: 0.5 }

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) over hashed sparse features. Reproducible: the order of
 * the instances and the seed decide everything.
 */
export function trainLogistic(
  outputs: readonly string[],
  instances: readonly Instance[],
  options: Partial<LogisticOptions> = {},
): PackedClassifier {
  const { epochs, rate, l2, atLeast, seed, dropout } = { ...DEFAULTS, ...options }
  const counts = new Map<number, number>()
  const keysOf = ({ keys }: Instance): number[] => [...new Set(Array.from(keys, featureKey))]
  for (const instance of instances) for (const k of keysOf(instance)) counts.set(k, (counts.get(k) ?? 0) + 1)
  const ids = new Map<number, number>()
  for (const [k, n] of counts) if (n >= atLeast) ids.set(k, ids.size)
  const n = outputs.length
  const weights = new Float64Array(ids.size * n)
  const squares = new Float64Array(ids.size * n).fill(1e-2)
  const rows = instances.map((instance) => Int32Array.from(keysOf(instance).flatMap((k) => ids.get(k) ?? [])))
  const order = instances.map((_, i) => i)
  const random = new Random(seed)
  const scores = new Float64Array(n)
  const mean = new Float64Array(weights.length)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) step(thinned(rows[i]!), instances[i]!)
    // The mean over the later passes varies less with the order than the last one does.
    if (epoch * 2 >= epochs) {
      averaged++
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]!
    }
  }
  for (let i = 0; i < mean.length; i++) mean[i]! /= averaged
  return pack(outputs, ids, mean)

  function thinned(row: Int32Array): Int32Array {
    return dropout > 0 ? row.filter(() => random.next() >= dropout) : row
  }

  function step(row: Int32Array, { label, weight }: Instance): void {
    scores.fill(0)
    for (const f of row) for (let o = 0; o < n; o++) scores[o]! += weights[f * n + o]!
    let top = scores[0]!
    for (let o = 1; o < n; o++) if (scores[o]! > top) top = scores[o]!
    let sum = 0
    for (let o = 0; o < n; o++) {
      scores[o] = Math.exp(scores[o]! - top)
      sum += scores[o]!
    }
    for (let o = 0; o < n; o++) {
      const error = (scores[o]! / sum - (o === label ? 1 : 0)) * weight
      if (error < 1e-4 && error > -1e-4) continue
      for (const f of row) {
        const at = f * n + o
        const gradient = error + l2 * weights[at]!
        squares[at]! += gradient * gradient
        weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
      }
    }
  }
}

/** Whole-number weights, zeros left out, keys in ascending unsigned order. */
function pack(outputs: readonly string[], ids: ReadonlyMap<number, number>, weights: Float64Array): PackedClassifier {
  const n = outputs.length
  const sorted = [...ids.entries()].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  const keys: number[] = []
  const length: number[] = []
  const cells: number[] = []
  for (const [key, f] of sorted) {
    let count = 0
    for (let o = 0; o < n; o++) {
      const w = Math.round(weights[f * n + o]! * SCALE)
      if (Math.abs(w) < 3) continue
      cells.push((w << 10) | o)
      count++
    }
    if (!count) continue
    keys.push(key)
    length.push(count)
  }
  return {
    outputs,
    rows: { classes: n, keys: Int32Array.from(keys), length: Uint16Array.from(length), cells: Int32Array.from(cells) },
  }
}
