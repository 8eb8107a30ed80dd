import { padded } from './kernel.ts'
import { Net, type NetInput } from './net.ts'
import type { NetData } from './net-bytes.ts'
import type { WordColumns } from './state.ts'
import { bestOf } from './tagger.ts'
import type { GreedyParser } from './transitions.ts'
import { bestTree } from './tree.ts'
import { setDraft } from './vocabulary.ts'

/** Sentences longer than this are left to the greedy parser alone, whose work grows with their length only. */
const LONGEST = 300

/**
 * Two parsers of different kinds, one after the other (stacking, Nivre and McDonald 2008): a greedy transition parser
 * drafts the tree; a net that scores every pair of words sees the draft and gives the tree its last form.
 */
export class StackedParser {
  readonly #greedy: GreedyParser
  readonly #net: Net | null
  readonly #thresholds: readonly number[]
  readonly #relations: number
  readonly #observe: (stage: string) => void
  head = new Int32Array(64)
  label = new Int32Array(64)
  /** The tags of the words whose tag is `open`, as the net sees them; other words keep theirs. */
  tag = new Int32Array(64)

  constructor(greedy: GreedyParser, net: NetData | null, relations: number, observe: (stage: string) => void) {
    this.#greedy = greedy
    this.#net = net && new Net(net.shape, net.weights, net.vectors.cells)
    this.#thresholds = net?.thresholds ?? []
    this.#relations = relations
    this.#observe = observe
  }

  /** Heads (`n` for the root), relations and tags of the words into `head`, `label` and `tag`. */
  parse(words: WordColumns, input: NetInput, open: Uint8Array, choice: readonly number[]): void {
    const { n } = words
    if (this.head.length < n) {
      this.head = new Int32Array(n * 2)
      this.label = new Int32Array(n * 2)
      this.tag = new Int32Array(n * 2)
    }
    this.tag.set(input.tag.subarray(0, n))
    const draft = this.#greedy.parse(words)
    this.#observe('greedy')
    this.head.set(draft.head.subarray(0, n))
    this.label.set(draft.label.subarray(0, n))
    const net = this.#net
    if (net === null || n > LONGEST || n < 2) return
    setDraft(input, draft, this.#thresholds)
    net.run(input)
    this.#retag(net, input, open, choice)
    this.#observe('net')
    bestTree(net.arcs, n, this.head)
    this.#relate(net, input)
    this.#observe('tree')
  }

  #retag(net: Net, input: NetInput, open: Uint8Array, choice: readonly number[]): void {
    const words: number[] = []
    for (let d = 0; d < input.n; d++) if (open[d] === 1) words.push(d)
    const scores = net.retag(input, words)
    const wide = padded(net.shape.tags)
    words.forEach((d, at) => {
      this.tag[d] = bestOf(scores.subarray(at * wide, (at + 1) * wide), choice)
    })
  }

  #relate(net: Net, input: NetInput): void {
    const scores = net.relate(input, this.head)
    const wide = padded(this.#relations)
    for (let d = 0; d < input.n; d++) {
      if (this.head[d] === input.n) {
        this.label[d] = 0
        continue
      }
      const row = d * wide
      let top = row + 1
      for (let r = row + 2; r < row + this.#relations; r++) if (scores[r]! > scores[top]!) top = r
      this.label[d] = top - row
    }
  }
}
