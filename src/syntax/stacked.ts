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
    for (let d = 0; d < n; d++) if (open[d] === 1) this.tag[d] = bestOf(net.retag(input, d), choice)
    this.#observe('net')
    bestTree(net.arcs, n, this.head)
    for (let d = 0; d < n; d++) this.label[d] = this.#relation(net, input, d)
    this.#observe('tree')
  }

  #relation(net: Net, input: NetInput, child: number): number {
    const head = this.head[child]!
    if (head === input.n) return 0
    const scores = net.relate(input, child, head)
    let top = 1
    for (let r = 2; r < this.#relations; r++) if (scores[r]! > scores[top]!) top = r
    return top
  }
}
