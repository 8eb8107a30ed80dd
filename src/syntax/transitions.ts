import { addScores, type Linear } from './linear.ts'
import { PARSE_FEATURES, parseFeatures } from './parse-features.ts'
import { ParseState, type WordColumns } from './state.ts'

/** Classes of the parser: 0 is SHIFT, `1 + l` LEFT with relation `l`, `1 + relations + l` RIGHT with relation `l`. Relation 0 is `root`. */
export const SHIFT = 0

/** Greedy arc-hybrid parsing with a sparse linear model. Always ends in one projective tree with one root. */
export class GreedyParser {
  readonly #linear: Linear
  readonly #relations: number
  readonly #features = new Int32Array(PARSE_FEATURES)
  readonly #scores: Int32Array
  readonly state = new ParseState()

  constructor(linear: Linear, relations: number) {
    this.#linear = linear
    this.#relations = relations
    this.#scores = new Int32Array(linear.classes)
  }

  /** Parses `words`; heads (`n` for the root) and relations are in `state.head` and `state.label`. */
  parse(words: WordColumns): ParseState {
    const { state } = this
    state.reset(words.n)
    while (!state.done) {
      if (state.depth === 0) {
        state.shift()
        continue
      }
      this.#scores.fill(0)
      const count = parseFeatures(state, words, this.#features)
      addScores(this.#linear, this.#features, count, this.#scores)
      const action = bestAction(state, this.#scores, this.#relations)
      if (action !== SHIFT) {
        state.margin[state.stack[state.depth - 1]!] = margin(state, this.#scores, this.#relations, action)
      }
      apply(state, action, this.#relations)
    }
    return state
  }
}

export function bestAction(state: ParseState, scores: Int32Array, relations: number): number {
  let top = -1
  if (state.mayShift) top = SHIFT
  if (state.mayLeft) top = state.next === state.n ? bestIn(scores, 1, 2, top) : bestIn(scores, 2, 1 + relations, top)
  if (state.mayRight) top = bestIn(scores, 2 + relations, 1 + 2 * relations, top)
  return top
}

/** Lead of an arc's move over the best move of another kind; the largest there is when nothing else is possible. */
function margin(state: ParseState, scores: Int32Array, relations: number, action: number): number {
  const left = action <= relations
  let rival = -(1 << 30)
  if (state.mayShift) rival = scores[SHIFT]!
  if (left ? state.mayRight : state.mayLeft && state.next < state.n) {
    const from = left ? 2 + relations : 2
    const other = bestIn(scores, from, from + relations - 1, -1)
    if (scores[other]! > rival) rival = scores[other]!
  }
  const lead = scores[action]! - rival
  return Math.min(lead, 1 << 20)
}

function bestIn(scores: Int32Array, from: number, to: number, current: number): number {
  let top = current
  for (let a = from; a < to; a++) if (top < 0 || scores[a]! > scores[top]!) top = a
  return top
}

export function apply(state: ParseState, action: number, relations: number): void {
  if (action === SHIFT) state.shift()
  else if (action <= relations) state.left(action - 1)
  else state.right(action - 1 - relations)
}
