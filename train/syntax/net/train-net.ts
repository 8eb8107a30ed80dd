import { Kernel, padded } from '../../../src/syntax/kernel.ts'
import { leaky } from '../../../src/syntax/matrix.ts'
import {
  AFFIXES,
  DISTANCES,
  distanceBucket,
  draftArcIndex,
  draftHeadRow,
  type NetInput,
  type NetShape,
  type NetWeights,
  tagLayer,
} from '../../../src/syntax/net.ts'
import { Random } from '../random.ts'
import type { WordVectors } from '../vectors.ts'
import { dropped } from './dropout.ts'
import { embed } from './embed.ts'
import { exp } from './exp.ts'
import { RecurrentPass } from './layers.ts'
import { makeParams, type Param } from './params.ts'
import { Products, scratch } from './products.ts'
import { Room } from './room.ts'
import { learnInRounds, type RoundOptions } from './rounds.ts'

export interface NetExample {
  readonly input: NetInput
  /** How often the word was seen in training, for dropping rare words. */
  readonly seen: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  readonly either: readonly (readonly number[] | null)[]
  /** The tags that are right for each word. */
  readonly tags: readonly (readonly number[])[]
}

export interface NetOptions extends RoundOptions {
  readonly seed: number
  readonly dropout: number
  readonly say: (line: string) => void
  /** Called after each epoch with the weights as they stand: for watching the tuning sentences. */
  readonly each?: (epoch: number, weights: NetWeights) => void
}

/** Trains the graph parser's net and returns weights averaged over the ends of the last epochs. */
export function trainNet(
  examples: readonly NetExample[],
  shape: NetShape,
  outside: WordVectors | null,
  options: NetOptions,
): NetWeights {
  const random = new Random(options.seed)
  const kernel = new Kernel()
  const longest = examples.reduce((most, { input }) => Math.max(most, input.n), 0)
  const widest = Math.max(4 * shape.hidden, shape.wordWidth + shape.tagWidth, outside?.width ?? 0, padded(shape.tags))
  const params = makeParams(shape, outside?.width ?? 0, random, kernel, scratch(longest, widest, widest))
  const pass = new Pass(shape, params, random, options.dropout, outside, new Products(kernel))
  const words = examples.reduce((sum, { input }) => sum + input.n, 0)
  return learnInRounds(
    params,
    examples,
    options,
    0.8,
    random,
    (example) => pass.learn(example),
    (round, loss) => {
      options.each?.(round, Object.fromEntries(Object.values(params).map((p) => [p.name, p.w])))
      options.say(`net epoch ${round}: loss ${(loss / words).toFixed(4)} a word`)
    },
  )
}

/** One forward and backward pass over a sentence; gradients add up in the parameters. */
class Pass {
  readonly #s: NetShape
  readonly #p: Readonly<Record<string, Param>>
  readonly #w: NetWeights
  readonly #random: Random
  readonly #dropout: number
  readonly #outside: WordVectors | null
  readonly #room = new Room()
  readonly #products: Products

  constructor(
    shape: NetShape,
    params: Readonly<Record<string, Param>>,
    random: Random,
    dropout: number,
    outside: WordVectors | null,
    products: Products,
  ) {
    this.#s = shape
    this.#p = params
    this.#w = Object.fromEntries(Object.values(params).map((p) => [p.name, p.w]))
    this.#random = random
    this.#dropout = dropout
    this.#outside = outside
    this.#products = products
  }

  #mask(x: Float32Array, count: number): Float32Array {
    return dropped(x, count, this.#dropout, this.#random, this.#room.take)
  }

  learn(example: NetExample): number {
    const s = this.#s
    const p = this.#p
    const w = this.#w
    const { n } = example.input
    const { take } = this.#room
    this.#room.clear()
    const input = this.#dropWords(example)
    const width = s.wordWidth + s.tagWidth
    const both = 2 * s.hidden
    const x = take(n * width)
    embed(input, s, w, x)
    const taken = this.#takeVectors(input, x)
    const maskX = this.#mask(x, x.length)
    const pass = new RecurrentPass(this.#products, p, s, x, n, (h) => this.#mask(h, h.length), take)
    const [tagged, seen] = [tagLayer(s), s.layers - 1].map((k) => pass.layers[k]!.out)
    const gradients = pass.layers.map(() => take(n * both))
    const loss =
      this.#arcLoss(example, seen!, gradients[s.layers - 1]!) +
      this.#relationLoss(example, seen!, gradients[s.layers - 1]!) +
      this.#tagLoss(example, tagged!, gradients[tagLayer(s)]!)
    const dx = take(n * width)
    pass.back(gradients, dx)
    for (let i = 0; i < dx.length; i++) dx[i]! *= maskX[i]!
    this.#embedBack(input, dx)
    if (taken) this.#vectorsBack(input.n, taken, dx)
    return loss
  }

  /** Adds the vectors learnt elsewhere, narrowed and taken in, to the words'. */
  #takeVectors(input: NetInput, x: Float32Array): { full: Float32Array; narrow: Float32Array } | null {
    const outside = this.#outside
    if (outside === null) return null
    const s = this.#s
    const { n } = input
    const full = new Float32Array(n * outside.width)
    for (let t = 0; t < n; t++) {
      const row = input.vector[t]! - 1
      if (row >= 0) full.set(outside.values.subarray(row * outside.width, (row + 1) * outside.width), t * outside.width)
    }
    const narrow = new Float32Array(n * s.vector)
    this.#products.forward(full, n, this.#p.vectorDown!, null, narrow)
    const wordly = new Float32Array(n * s.wordWidth)
    this.#products.forward(narrow, n, this.#p.vectorIn!, null, wordly)
    const width = s.wordWidth + s.tagWidth
    for (let t = 0; t < n; t++) {
      for (let i = 0; i < s.wordWidth; i++) x[t * width + i]! += wordly[t * s.wordWidth + i]!
    }
    return { full, narrow }
  }

  #vectorsBack(n: number, { full, narrow }: { full: Float32Array; narrow: Float32Array }, dx: Float32Array): void {
    const s = this.#s
    const width = s.wordWidth + s.tagWidth
    const d = new Float32Array(n * s.wordWidth)
    for (let t = 0; t < n; t++) d.set(dx.subarray(t * width, t * width + s.wordWidth), t * s.wordWidth)
    const dNarrow = new Float32Array(narrow.length)
    this.#products.back(d, n, this.#p.vectorIn!, null, narrow, dNarrow)
    this.#products.back(dNarrow, n, this.#p.vectorDown!, null, full, null)
  }

  /** Rare words become unknown now and then, so that unknown words are learnt; affixes and tags stay. */
  #dropWords({ input, seen }: NetExample): NetInput {
    const word = input.word.slice(0, input.n)
    for (let t = 0; t < input.n; t++) {
      if (word[t] !== 0 && this.#random.next() < 0.5 / (0.5 + seen[t]!)) word[t] = 0
    }
    return { ...input, word }
  }

  #embedBack(input: NetInput, dx: Float32Array): void {
    const s = this.#s
    const width = s.wordWidth + s.tagWidth
    for (let t = 0; t < input.n; t++) {
      const at = t * width
      addRow(this.#p.word!, input.word[t]!, dx, at)
      for (let a = 0; a < AFFIXES; a++) addRow(this.#p.affix!, input.affix[t * AFFIXES + a]!, dx, at)
      addRow(this.#p.tag!, input.tag[t]!, dx, at + s.wordWidth)
      addRow(this.#p.draftRel!, input.draftRel[t]!, dx, at + s.wordWidth)
      addRow(this.#p.draftSure!, input.draftSure[t]!, dx, at + s.wordWidth)
      addRow(this.#p.draftHead!, draftHeadRow(input, t, s.coarse), dx, at + s.wordWidth)
    }
  }

  #arcLoss({ input, head }: NetExample, seen: Float32Array, dSeen: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n, coarse } = input
    const heads = new Float32Array((n + 1) * s.arc)
    const children = new Float32Array(n * s.arc)
    const query = new Float32Array(n * s.arc)
    this.#products.forward(seen, n, p.head!, p.headb!, heads)
    leaky(heads, n * s.arc)
    const maskH = this.#mask(heads, n * s.arc)
    heads.set(w.root!, n * s.arc)
    this.#products.forward(seen, n, p.child!, p.childb!, children)
    leaky(children, n * s.arc)
    const maskC = this.#mask(children, n * s.arc)
    this.#products.forward(children, n, p.arc!, p.arcb!, query)
    const dHeads = new Float32Array(heads.length)
    const dQuery = new Float32Array(query.length)
    const row = new Float32Array(n + 1)
    let loss = 0
    for (let d = 0; d < n; d++) {
      const q = d * s.arc
      let top = Number.NEGATIVE_INFINITY
      for (let h = 0; h <= n; h++) {
        if (h === d) continue
        let sum = 0
        for (let i = 0; i < s.arc; i++) sum += query[q + i]! * heads[h * s.arc + i]!
        row[h] = sum + w.pair![pairIndex(s, coarse, d, h, n)]!
        if (h === input.draftHead[d])
          row[h]! += w.draftArc![draftArcIndex(input, d)]! + w.draftSureArc![input.draftSure[d]!]!
        if (row[h]! > top) top = row[h]!
      }
      let total = 0
      for (let h = 0; h <= n; h++) {
        row[h] = h === d ? 0 : exp(row[h]! - top)
        total += row[h]!
      }
      loss -= Math.log(Math.max(1e-9, row[head[d]!]! / total))
      for (let h = 0; h <= n; h++) {
        if (h === d) continue
        const g = row[h]! / total - (h === head[d] ? 1 : 0)
        if (g > -1e-5 && g < 1e-5) continue
        const at = pairIndex(s, coarse, d, h, n)
        p.pair!.g[at]! += g
        p.pair!.touched.add(Math.floor(at / DISTANCES))
        if (h === input.draftHead[d]) {
          p.draftArc!.g[draftArcIndex(input, d)]! += g
          p.draftArc!.touched.add(input.draftRel[d]!)
          p.draftSureArc!.g[input.draftSure[d]!]! += g
          p.draftSureArc!.touched.add(input.draftSure[d]!)
        }
        for (let i = 0; i < s.arc; i++) {
          dQuery[q + i]! += g * heads[h * s.arc + i]!
          dHeads[h * s.arc + i]! += g * query[q + i]!
        }
      }
    }
    const dChildren = new Float32Array(children.length)
    this.#products.back(dQuery, n, p.arc!, p.arcb!, children, dChildren)
    unleak(dChildren, children, maskC, n * s.arc)
    this.#products.back(dChildren, n, p.child!, p.childb!, seen, dSeen)
    for (let i = 0; i < s.arc; i++) p.root!.g[i]! += dHeads[n * s.arc + i]!
    unleak(dHeads, heads, maskH, n * s.arc)
    this.#products.back(dHeads, n, p.head!, p.headb!, seen, dSeen)
    return loss
  }

  #tagLoss({ input, tags }: NetExample, seen: Float32Array, dSeen: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n } = input
    const wide = padded(s.tags)
    const scores = new Float32Array(n * wide)
    this.#products.forward(seen, n, p.retag!, p.retagb!, scores)
    let loss = 0
    for (let t = 0; t < n; t++) {
      const tag = input.tag[t]!
      scores[t * wide + tag]! += w.keepTag![tag]!
      loss += softmaxGradient(scores, t * wide, s.tags, wide, tags[t]!)
      p.keepTag!.g[tag]! += scores[t * wide + tag]!
      p.keepTag!.touched.add(tag)
    }
    this.#products.back(scores, n, p.retag!, p.retagb!, seen, dSeen)
    return loss
  }

  #relationLoss({ input, head, label, either }: NetExample, seen: Float32Array, dSeen: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n } = input
    const heads = new Float32Array((n + 1) * s.rel)
    const children = new Float32Array(n * s.rel)
    this.#products.forward(seen, n, p.relHead!, null, heads)
    heads.set(w.relRoot!, n * s.rel)
    this.#products.forward(seen, n, p.relChild!, p.relb!, children)
    const mixed = new Float32Array(n * s.rel)
    for (let d = 0; d < n; d++) {
      for (let i = 0; i < s.rel; i++) mixed[d * s.rel + i] = heads[head[d]! * s.rel + i]! + children[d * s.rel + i]!
    }
    leaky(mixed, mixed.length)
    const mask = this.#mask(mixed, mixed.length)
    const wide = padded(s.relations)
    const scores = new Float32Array(n * wide)
    this.#products.forward(mixed, n, p.rel!, p.relOut!, scores)
    for (let d = 0; d < n; d++) {
      const table = input.draftHead[d] === head[d] ? w.draftSame! : w.draftOther!
      const from = input.draftRel[d]! * wide
      for (let r = 0; r < wide; r++) scores[d * wide + r]! += table[from + r]!
    }
    let loss = 0
    for (let d = 0; d < n; d++) loss += softmaxGradient(scores, d * wide, s.relations, wide, either[d] ?? [label[d]!])
    for (let d = 0; d < n; d++) {
      const table = input.draftHead[d] === head[d] ? p.draftSame! : p.draftOther!
      const from = input.draftRel[d]! * wide
      for (let r = 0; r < wide; r++) table.g[from + r]! += scores[d * wide + r]!
      table.touched.add(input.draftRel[d]!)
    }
    const dMixed = new Float32Array(mixed.length)
    this.#products.back(scores, n, p.rel!, p.relOut!, mixed, dMixed)
    unleak(dMixed, mixed, mask, mixed.length)
    const dHeads = new Float32Array(heads.length)
    for (let d = 0; d < n; d++) {
      for (let i = 0; i < s.rel; i++) dHeads[head[d]! * s.rel + i]! += dMixed[d * s.rel + i]!
    }
    for (let i = 0; i < s.rel; i++) p.relRoot!.g[i]! += dHeads[n * s.rel + i]!
    this.#products.back(dHeads, n, p.relHead!, null, seen, dSeen)
    this.#products.back(dMixed, n, p.relChild!, p.relb!, seen, dSeen)
    return loss
  }
}

function pairIndex(s: NetShape, coarse: Int32Array, d: number, h: number, n: number): number {
  const other = h === n ? s.coarse : coarse[h]!
  return (coarse[d]! * (s.coarse + 1) + other) * DISTANCES + (h === n ? 0 : distanceBucket(h - d))
}

function addRow(p: Param, row: number, dx: Float32Array, at: number): void {
  const from = row * p.columns
  for (let i = 0; i < p.columns; i++) p.g[from + i]! += dx[at + i]!
  p.touched.add(row)
}

/** Through dropout and the leaky rectifier, given the values after both. */
function unleak(d: Float32Array, after: Float32Array, mask: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) d[i]! *= mask[i]! * (after[i]! < 0 ? 0.1 : 1)
}

/** Replaces scores by the gradient of the log loss; with several right answers their probabilities add up. */
function softmaxGradient(y: Float32Array, at: number, count: number, wide: number, right: readonly number[]): number {
  let top = y[at]!
  for (let c = 1; c < count; c++) if (y[at + c]! > top) top = y[at + c]!
  let total = 0
  for (let c = 0; c < count; c++) {
    y[at + c] = exp(y[at + c]! - top)
    total += y[at + c]!
  }
  let mass = 0
  for (const c of right) mass += y[at + c]!
  mass = Math.max(mass, 1e-12)
  const shares = right.map((c) => y[at + c]! / mass)
  for (let c = 0; c < wide; c++) y[at + c] = c < count ? y[at + c]! / total : 0
  right.forEach((c, k) => {
    y[at + c]! -= shares[k]!
  })
  return -Math.log(mass / total)
}
