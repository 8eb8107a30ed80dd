import { PARSE_FEATURES, parseFeatures } from '../../src/syntax/parse-features.ts'
import type { Shape } from '../../src/syntax/shapes.ts'
import { ParseState, type WordColumns } from '../../src/syntax/state.ts'
import { apply, bestAction, SHIFT } from '../../src/syntax/transitions.ts'
import { Perceptron } from './perceptron.ts'
import { Random } from './random.ts'

/** A sentence to parse: columns with predicted tags, gold heads (`n` for the root), gold relations. */
export interface ParseExample {
  readonly words: WordColumns
  readonly shapes: readonly Shape[]
  readonly head: Int32Array
  readonly label: Int32Array
  /** Relations that are all right for a weakly annotated word, null for the one in `label`. */
  readonly either: readonly (readonly number[] | null)[]
  /** The tags that are right for each word; more than one where the treebank leaves features out. */
  readonly tags: readonly (readonly number[])[]
}

/**
 * Learns a greedy arc-hybrid parser with a dynamic oracle and exploration (Goldberg and Nivre 2013): it follows its own
 * actions most of the time and is told which actions lose no gold arc that could still be had.
 */
export function trainParser(
  examples: readonly ParseExample[],
  relations: number,
  epochs: number,
  seed: number,
  least = 1,
  progress: (line: string) => void = () => {},
): Perceptron {
  const classes = 1 + 2 * relations
  const perceptron = new Perceptron(classes, least)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Int32Array(classes)
  const state = new ParseState()
  const random = new Random(seed)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    let wrong = 0
    let steps = 0
    for (const e of order) {
      const example = examples[e]!
      state.reset(example.words.n)
      while (!state.done) {
        const n = parseFeatures(state, example.words, features)
        scores.fill(0)
        perceptron.score(features, n, scores)
        const guess = bestAction(state, scores, relations)
        const truth = bestRight(state, example, scores, relations)
        perceptron.tick()
        steps++
        const right = isRight(state, example, guess, relations, costs(state, example))
        if (!right) {
          wrong++
          perceptron.update(features, n, truth, guess)
        }
        const follow = right || (epoch > 0 && random.next() < 0.9)
        apply(state, follow ? guess : truth, relations)
      }
    }
    progress(
      `parser epoch ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)}% of ${steps} actions wrong, ${perceptron.features} features`,
    )
  }
  return perceptron
}

interface Costs {
  readonly shift: number
  readonly left: number
  readonly right: number
  readonly least: number
}

/** How many gold arcs each move would lose for good; Infinity where the move isn't possible. */
function costs(state: ParseState, { head }: ParseExample): Costs {
  const { stack, depth, next, n } = state
  let shift = state.mayShift ? 0 : Infinity
  let left = state.mayLeft ? 0 : Infinity
  let right = state.mayRight ? 0 : Infinity
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  if (shift === 0) {
    // After SHIFT the next word can no longer have its head or children below the top, nor the top as its child.
    const h = head[next]!
    for (let k = depth - 1; k >= 0; k--) {
      const below = stack[k]!
      if (k < depth - 1 && below === h) shift++
      if (head[below] === next) shift++
    }
  }
  if (s0 >= 0) {
    let children = 0
    for (let i = next; i < n; i++) if (head[i] === s0) children++
    const h = head[s0]!
    const below = depth > 1 ? stack[depth - 2]! : -2
    if (left === 0) left = children + (h === below || (h > next && h <= n) ? 1 : 0)
    if (right === 0) right = children + (h >= next && h <= n ? 1 : 0)
  }
  return { shift, left, right, least: Math.min(shift, left, right) }
}

/** Whether an action loses nothing beyond what every action loses, and names the relation rightly. */
function isRight(state: ParseState, example: ParseExample, action: number, relations: number, cost: Costs): boolean {
  if (action === SHIFT) return cost.shift === cost.least
  const left = action <= relations
  if ((left ? cost.left : cost.right) !== cost.least) return false
  const child = state.stack[state.depth - 1]!
  const head = left ? state.next : state.stack[state.depth - 2]!
  if (example.head[child] !== head) return true
  const label = left ? action - 1 : action - 1 - relations
  const either = example.either[child]
  return either ? either.includes(label) : example.label[child] === label
}

function bestRight(state: ParseState, example: ParseExample, scores: Int32Array, relations: number): number {
  const cost = costs(state, example)
  let top = -1
  const last = 1 + 2 * relations
  for (let a = 0; a < last; a++) {
    if (top >= 0 && scores[a]! <= scores[top]!) continue
    if (!possible(state, a, relations)) continue
    if (isRight(state, example, a, relations, cost)) top = a
  }
  return top
}

function possible(state: ParseState, action: number, relations: number): boolean {
  if (action === SHIFT) return state.mayShift
  if (action <= relations) return state.mayLeft && (state.next === state.n) === (action === 1)
  return state.mayRight && action > 1 + relations
}
