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

/** Hashes of feature names; a name told twice counts once, as it does in training. */
export function featureKeys(names: readonly string[]): Int32Array {
  const hashes = new Set<number>()
  for (const name of names) hashes.add(hashString(name))
  return Int32Array.from(hashes)
}

/** Probability of each output, in the order of `outputs`. */
export function probabilities(classifier: Classifier, keys: Int32Array): number[] {
  const scores = new Int32Array(classifier.outputs.length)
  addScores(classifier.linear, keys, keys.length, scores)
  return softmax(Array.from(scores, (s) => s / SCALE))
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
    const scores = new Int32Array(classifier.outputs.length)
    addScores(classifier.linear, featureKeys([name]), 1, scores)
    return { name, weight: scores[target]! / SCALE }
  })
  return weighed
    .filter((f) => f.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, count)
}
