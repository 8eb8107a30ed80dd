import { indexOf, type KeyIndex, lookUp } from '../../syntax/linear.ts'
import { featureKeys, strongestOf } from './classifier.ts'
import { softmax } from './exp.ts'

/**
 * A net of one hidden layer over hashed features: each feature adds its row of `width` numbers to the layer, a leaky rectifier
 * bends it, and every output weighs it. Outputs stand in groups of which one output each is right. All weights are whole numbers, so
 * that scores are the same to the bit on every machine.
 */
export interface Net {
  /** A multiple of eight. */
  readonly width: number
  readonly index: KeyIndex
  /** Rows of features, from offset `width`; the row at 0, of absent keys, is empty. In 1/CELL. */
  readonly cells: Int8Array
  /** Rows of outputs, in 1/WEIGHT. */
  readonly weights: Int16Array
  /** What an output has without any feature, in 1/(CELL × WEIGHT). */
  readonly bias: Int32Array
  readonly groups: readonly NetGroup[]
}

/** Outputs of which one is right, and their rows; groups may share rows. */
export interface NetGroup {
  readonly outputs: readonly string[]
  readonly rows: readonly number[]
}

/** A net as it is stored: keys in ascending order, a row of cells for each. */
export interface PackedNet {
  readonly width: number
  readonly keys: Int32Array
  readonly cells: Int8Array
  readonly weights: Int16Array
  readonly bias: Int32Array
  readonly groups: readonly NetGroup[]
}

export const CELL = 16
export const WEIGHT = 256
const UNIT = CELL * WEIGHT

/** What is left of a number under 0 (Maas, Hannun and Ng 2013); a power of two keeps it exact. */
export const LEAK = 0.125

export function netOf({ width, keys, cells, weights, bias, groups }: PackedNet): Net {
  const padded = new Int8Array((keys.length + 1) * width)
  padded.set(cells, width)
  const offsets = Int32Array.from(keys, (_, i) => (i + 1) * width)
  return { width, index: indexOf(keys, offsets), cells: padded, weights, bias, groups }
}

/** Room for the rows of the features at hand. */
let starts = new Int32Array(256)

/** The hidden layer that features give, in 1/CELL. Eight columns at a time, whose sums then stay in registers. */
export function hiddenOf({ width, index, cells }: Net, keys: Int32Array): Float64Array {
  if (keys.length > starts.length) starts = new Int32Array(keys.length * 2)
  const known = lookUp(index, keys, keys.length, starts)
  const hidden = new Float64Array(width)
  for (let k = 0; k < width; k += 8) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let i = 0; i < known; i++) {
      const at = starts[i]! + k
      a += cells[at]!
      b += cells[at + 1]!
      c += cells[at + 2]!
      d += cells[at + 3]!
      e += cells[at + 4]!
      f += cells[at + 5]!
      g += cells[at + 6]!
      h += cells[at + 7]!
    }
    hidden[k] = bent(a)
    hidden[k + 1] = bent(b)
    hidden[k + 2] = bent(c)
    hidden[k + 3] = bent(d)
    hidden[k + 4] = bent(e)
    hidden[k + 5] = bent(f)
    hidden[k + 6] = bent(g)
    hidden[k + 7] = bent(h)
  }
  return hidden
}

function bent(sum: number): number {
  return sum < 0 ? sum * LEAK : sum
}

/** Probability of each output of a group. */
export function groupShares(net: Net, group: NetGroup, hidden: Float64Array): number[] {
  return softmax(scoresOf(net, group, hidden))
}

/** The same, where features are asked about one group alone. */
export function netShares(net: Net, group: NetGroup, keys: Int32Array): number[] {
  return groupShares(net, group, hiddenOf(net, keys))
}

function scoresOf(net: Net, { rows }: NetGroup, hidden: Float64Array): number[] {
  const scores = new Array<number>(rows.length)
  for (let i = 0; i < scores.length; i++) scores[i] = scoreOf(net, rows[i]!, hidden)
  return scores
}

function scoreOf({ width, weights, bias }: Net, row: number, hidden: Float64Array): number {
  let sum = bias[row]!
  for (let k = 0, at = row * width; k < width; k++) sum += weights[at + k]! * hidden[k]!
  return sum / UNIT
}

/**
 * The features that speak most for an output of a group against the next best one, strongest first, where all of them together have
 * bent the hidden layer; for `explain`.
 */
export function strongestInNet(
  net: Net,
  group: NetGroup,
  names: readonly string[],
  output: string,
  count = 5,
): { name: string; weight: number }[] {
  const at = group.outputs.indexOf(output)
  if (at < 0) return []
  const hidden = hiddenOf(net, featureKeys(names))
  const scores = scoresOf(net, group, hidden)
  const rival = scores.reduce((best, s, i) => (i !== at && (best < 0 || s > scores[best]!) ? i : best), -1)
  const { width, weights } = net
  const slopes = Array.from(hidden, (h, k) => {
    const pull = weights[group.rows[at]! * width + k]! - (rival < 0 ? 0 : weights[group.rows[rival]! * width + k]!)
    return (pull * (h < 0 ? LEAK : 1)) / UNIT
  })
  const weighed = [...new Set(names)].map((name) => {
    const known = lookUp(net.index, featureKeys([name]), 1, starts)
    const from = known > 0 ? starts[0]! : 0
    return { name, weight: slopes.reduce((sum, slope, k) => sum + slope * net.cells[from + k]!, 0) }
  })
  return strongestOf(weighed, count)
}
