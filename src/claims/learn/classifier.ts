import { hashString } from '../../syntax/hash.ts'
import { addScores, type Linear, type LinearRows, linearOf } from '../../syntax/linear.ts'
import { softmax } from './exp.ts'

/** Weights are whole numbers: this many to one. */
export const SCALE = 256

/** A log-linear classifier over hashed feature names. */
export interface Classifier {
  readonly outputs: readonly string[]
  readonly linear: Linear
  /** Class of `linear` that the first output has; several classifiers may share one table. */
  readonly from: number
}

export function classifierOf(outputs: readonly string[], rows: Omit<LinearRows, 'classes'>): Classifier {
  return { outputs, linear: linearOf({ ...rows, classes: outputs.length }), from: 0 }
}

/**
 * Classifiers that are asked about the same features, over one table: a feature is looked up once for all of them. What each says
 * stays the same to the bit.
 */
export function joinClassifiers(
  parts: readonly { readonly outputs: readonly string[]; readonly rows: LinearRows }[],
): Classifier[] {
  const froms: number[] = []
  let classes = 0
  for (const { outputs } of parts) {
    froms.push(classes)
    classes += outputs.length
  }
  const most = parts.reduce((sum, { rows }) => sum + rows.keys.length, 0)
  const keys = new Int32Array(most)
  const length = new Uint16Array(most)
  const cells = new Int32Array(parts.reduce((sum, { rows }) => sum + rows.cells.length, 0))
  // Keys ascend in every part: the least of those that come next is joined, part by part. Keys have 24 bits.
  const row = new Int32Array(parts.length)
  const cell = new Int32Array(parts.length)
  let count = 0
  let to = 0
  for (;;) {
    let key = 1 << 24
    for (let p = 0; p < parts.length; p++) {
      const { keys } = parts[p]!.rows
      if (row[p]! < keys.length && keys[row[p]!]! < key) key = keys[row[p]!]!
    }
    if (key === 1 << 24) break
    const from = to
    for (let p = 0; p < parts.length; p++) {
      const { rows } = parts[p]!
      if (rows.keys[row[p]!] !== key) continue
      const end = cell[p]! + rows.length[row[p]!]!
      for (let c = cell[p]!; c < end; c++) cells[to++] = rows.cells[c]! + froms[p]!
      cell[p] = end
      row[p]!++
    }
    keys[count] = key
    length[count++] = to - from
  }
  const linear = linearOf({ classes, keys: keys.subarray(0, count), length: length.subarray(0, count), cells })
  return parts.map(({ outputs }, i) => ({ outputs, linear, from: froms[i]! }))
}

/** Hashes met in the list at hand: slots that carry another list's number are free. */
let slots = new Int32Array(1 << 11)
let takenBy = new Int32Array(1 << 11)
let list = 0

/** Hashes of feature names; a name told twice counts once, as it does in training. */
export function featureKeys(names: readonly string[]): Int32Array {
  if (names.length * 2 > slots.length) {
    slots = new Int32Array(slots.length * 2 ** Math.ceil(Math.log2((names.length * 2) / slots.length)))
    takenBy = new Int32Array(slots.length)
  }
  if (list === 0x7fffffff) {
    takenBy.fill(0)
    list = 0
  }
  list++
  const mask = slots.length - 1
  const hashes = new Int32Array(names.length)
  let count = 0
  for (let i = 0; i < names.length; i++) {
    const hash = hashString(names[i]!)
    let slot = (hash ^ (hash >>> 16)) & mask
    while (takenBy[slot] === list && slots[slot] !== hash) slot = (slot + 1) & mask
    if (takenBy[slot] === list) continue
    takenBy[slot] = list
    slots[slot] = hash
    hashes[count++] = hash
  }
  return hashes.subarray(0, count)
}

/** Probability of each output, in the order of `outputs`. */
export function probabilities(classifier: Classifier, keys: Int32Array): number[] {
  return shares(classifier, scoresOf(classifier.linear, keys))
}

/** Probability that a classifier of yes and no says yes. */
export function yesOf(classifier: Classifier, names: readonly string[]): number {
  return probabilities(classifier, featureKeys(names))[classifier.outputs.indexOf('yes')]!
}

/**
 * Probability of each of several options, of which one is taken or none, by a classifier whose score for yes was trained to
 * choose among them; none has a score of 0.
 */
export function choiceOf({ linear, outputs, from }: Classifier, options: readonly (readonly string[])[]): number[] {
  const yes = from + outputs.indexOf('yes')
  return softmax([...options.map((names) => scoresOf(linear, featureKeys(names))[yes]! / SCALE), 0]).slice(0, -1)
}

/** The option of the greatest probability, where that is more than `least`. */
export function bestOption<A>(
  candidates: readonly A[],
  probabilities: readonly number[],
  least: number,
): A | undefined {
  let best: A | undefined
  let most = least
  candidates.forEach((candidate, i) => {
    if (probabilities[i]! <= most) return
    best = candidate
    most = probabilities[i]!
  })
  return best
}

/** Sums of the weights of all classes of a table. */
export function scoresOf(linear: Linear, keys: Int32Array): Int32Array {
  const scores = new Int32Array(linear.classes)
  addScores(linear, keys, keys.length, scores)
  return scores
}

/** Probability of each output of a classifier, given the sums of its table. */
export function shares({ outputs, from }: Classifier, scores: Int32Array): number[] {
  const own = new Array<number>(outputs.length)
  for (let i = 0; i < own.length; i++) own[i] = scores[from + i]! / SCALE
  return softmax(own)
}

/** The features that speak most for an output against the next best one, strongest first; for `explain`. */
export function strongest(
  classifier: Classifier,
  names: readonly string[],
  output: string,
  count = 5,
): { name: string; weight: number }[] {
  const target = classifier.outputs.indexOf(output)
  if (target < 0) return []
  const weighed = names.map((name) => {
    const scores = scoresOf(classifier.linear, featureKeys([name]))
    return { name, weight: scores[classifier.from + target]! / SCALE }
  })
  return weighed
    .filter((f) => f.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, count)
}
