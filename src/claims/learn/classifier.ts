import { hashString } from '../../syntax/hash.ts'
import { addScores, type Linear, type LinearRows, linearOf } from '../../syntax/linear.ts'
import { softmax } from './exp.ts'

/** Weights are whole numbers: this many to one. */
export const SCALE = 256

/** A log-linear classifier over hashed feature names. */
export interface Classifier {
  readonly outputs: readonly string[]
  readonly linear: Linear
}

export function classifierOf(outputs: readonly string[], rows: Omit<LinearRows, 'classes'>): Classifier {
  return { outputs, linear: linearOf({ ...rows, classes: outputs.length }) }
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
  return softmax(Array.from(scoresOf(classifier.linear, keys), (score) => score / SCALE))
}

/** Probability that a classifier of yes and no says yes. */
export function yesOf(classifier: Classifier, names: readonly string[]): number {
  return probabilities(classifier, featureKeys(names))[classifier.outputs.indexOf('yes')]!
}

/**
 * Probability of each of several options, told by the hashes of their features, of which one is taken or none, by a classifier whose
 * score for yes was trained to choose among them; none has a score of 0.
 */
export function choiceOf({ linear, outputs }: Classifier, options: readonly Int32Array[]): number[] {
  const yes = outputs.indexOf('yes')
  return softmax([...options.map((keys) => scoresOf(linear, keys)[yes]! / SCALE), 0]).slice(0, -1)
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

/**
 * Options that say the same stand together: the likeliest of them has the sum of their probabilities, and the others have none.
 * @param said what each option says
 */
export function pooled(probabilities: readonly number[], said: readonly string[]): number[] {
  const likeliest = new Map<string, number>()
  const together = new Map<string, number>()
  probabilities.forEach((p, i) => {
    const key = said[i]!
    together.set(key, (together.get(key) ?? 0) + p)
    const best = likeliest.get(key)
    if (best === undefined || p > probabilities[best]!) likeliest.set(key, i)
  })
  return said.map((key, i) => (likeliest.get(key) === i ? together.get(key)! : 0))
}

/** Sums of the weights of all classes of a table. */
function scoresOf(linear: Linear, keys: Int32Array): Int32Array {
  const scores = new Int32Array(linear.classes)
  addScores(linear, keys, keys.length, scores)
  return scores
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
    return { name, weight: scores[target]! / SCALE }
  })
  return strongestOf(weighed, count)
}

/** Those that speak for something, the strongest first. */
export function strongestOf<F extends { name: string; weight: number }>(weighed: readonly F[], count: number): F[] {
  return weighed
    .filter((f) => f.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, count)
}
