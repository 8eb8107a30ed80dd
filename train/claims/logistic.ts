import { SCALE } from '../../src/claims/learn/classifier.ts'
import type { PackedClassifier } from '../../src/claims/learn/pack.ts'
import { Random } from '../syntax/random.ts'
import { type LearnOptions, numbered, Thinner } from './numbered.ts'

/** One training instance: hashes of features, the right output, and how much it counts. */
export interface Instance {
  readonly keys: Int32Array
  readonly label: number
  readonly weight: number
}

const DEFAULTS: LearnOptions = { epochs: 14, rate: 0.15, l2: 2e-5, atLeast: 2, seed: 7, dropout: 0.5 }

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) over hashed sparse features. Reproducible: the order of
 * the instances and the seed decide everything.
 */
export function trainLogistic(
  outputs: readonly string[],
  instances: readonly Instance[],
  options: Partial<LearnOptions> = {},
): PackedClassifier {
  const n = outputs.length
  const scores = new Float64Array(n)
  return learn(
    outputs,
    n,
    instances.map(({ keys }) => [keys]),
    options,
    (weights, i, thinned, update) => {
      const { label, weight } = instances[i]!
      const row = thinned(0)
      scores.fill(0)
      for (const f of row) for (let o = 0; o < n; o++) scores[o]! += weights[f * n + o]!
      toShares(scores, 0)
      for (let o = 0; o < n; o++) update(row, o, (scores[o]! - (o === label ? 1 : 0)) * weight)
    },
  )
}

/** Options of which one is right, or several that say the same, or none: hashes of the features of each, and the right ones' places. */
export interface Choice {
  readonly options: readonly Int32Array[]
  readonly right: readonly number[]
}

/**
 * Conditional logistic regression (McFadden 1974): the weights by which the right options of each choice together win over the others
 * and over taking none, whose score is 0. `outputs` are yes and no; only yes has weights.
 */
export function trainChoice(
  outputs: readonly string[],
  choices: readonly Choice[],
  options: Partial<LearnOptions> = {},
): PackedClassifier {
  return learn(
    outputs,
    1,
    choices.map((c) => c.options),
    options,
    (weights, i, thinned, update) => {
      const { options: given, right } = choices[i]!
      const rows = given.map((_, k) => thinned(k))
      const scores = Float64Array.from(rows, (row) => row.reduce((sum, f) => sum + weights[f]!, 0))
      toShares(scores, 1)
      const targets = targetsOf(scores, right)
      for (const [k, row] of rows.entries()) update(row, 0, scores[k]! - targets[k]!)
    },
  )
}

/**
 * What each option's share should be: that of one alone where one is right; what each has now of their sum where several are, so that it
 * is left open which of them is meant.
 */
export function targetsOf(shares: ArrayLike<number>, right: readonly number[]): Float64Array {
  const targets = new Float64Array(shares.length)
  const together = sumOf(shares, right)
  for (const k of right) targets[k] = together > 0 ? shares[k]! / together : 1 / right.length
  return targets
}

/** The sum of some of a list's numbers, told by their places. */
export function sumOf(numbers: ArrayLike<number>, places: readonly number[]): number {
  return places.reduce((sum, k) => sum + numbers[k]!, 0)
}

/** Turns scores into shares of one, of which `rest` more options with a score of 0 take theirs. */
function toShares(scores: Float64Array, rest: number): void {
  let top = rest > 0 ? 0 : scores[0]!
  for (const score of scores) if (score > top) top = score
  let sum = rest * Math.exp(-top)
  for (let o = 0; o < scores.length; o++) {
    scores[o] = Math.exp(scores[o]! - top)
    sum += scores[o]!
  }
  for (let o = 0; o < scores.length; o++) scores[o]! /= sum
}

/** Features of one of an example's lists by their numbers, some left out. */
type Thinned = (list: number) => Int32Array
type Update = (row: Int32Array, output: number, error: number) => void

/**
 * The rounds that both have in common. `lists` are the hashes of each example's features, in one list or several; `step` scores
 * an example by the weights, `width` to a feature, and says how far off each output of a list was.
 */
function learn(
  outputs: readonly string[],
  width: number,
  lists: readonly (readonly Int32Array[])[],
  options: Partial<LearnOptions>,
  step: (weights: Float64Array, example: number, thinned: Thinned, update: Update) => void,
): PackedClassifier {
  const { epochs, rate, l2, atLeast, seed, dropout } = { ...DEFAULTS, ...options }
  const { ids, rows: flat } = numbered(lists.flat(), atLeast)
  let from = 0
  const rows = lists.map((list) => {
    const own = flat.slice(from, from + list.length)
    from += list.length
    return own
  })
  const weights = new Float64Array(ids.size * width)
  const squares = new Float64Array(ids.size * width).fill(1e-2)
  const order = lists.map((_, i) => i)
  const random = new Random(seed)
  const thinner = new Thinner(dropout, random)
  const mean = new Float64Array(weights.length)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      thinner.clear()
      const thinned = (list: number): Int32Array => {
        const row = rows[i]![list]!
        return dropout > 0 ? thinner.kept(row) : row
      }
      step(weights, i, thinned, update)
    }
    // The mean over the later passes varies less with the order than the last one does.
    if (epoch * 2 >= epochs) {
      averaged++
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]!
    }
  }
  // Reading leaves no features out: weights that were learnt with a share of them must say as much with all.
  for (let i = 0; i < mean.length; i++) mean[i]! *= (1 - dropout) / averaged
  return pack(outputs, width, ids, mean)

  function update(row: Int32Array, output: number, error: number): void {
    if (error < 1e-4 && error > -1e-4) return
    for (const f of row) {
      const at = f * width + output
      const gradient = error + l2 * weights[at]!
      squares[at]! += gradient * gradient
      weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
    }
  }
}

/** Whole-number weights, zeros left out, keys in ascending unsigned order. */
function pack(
  outputs: readonly string[],
  width: number,
  ids: ReadonlyMap<number, number>,
  weights: Float64Array,
): PackedClassifier {
  const sorted = [...ids.entries()].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  const keys: number[] = []
  const length: number[] = []
  const cells: number[] = []
  for (const [key, f] of sorted) {
    let count = 0
    for (let o = 0; o < width; o++) {
      const w = Math.round(weights[f * width + o]! * SCALE)
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
    rows: {
      classes: outputs.length,
      keys: Int32Array.from(keys),
      length: Uint16Array.from(length),
      cells: Int32Array.from(cells),
    },
  }
}
