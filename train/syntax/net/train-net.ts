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
  padded,
  recur,
} from '../../../src/syntax/net.ts'
import { Random } from '../random.ts'
import type { WordVectors } from '../vectors.ts'
import { multiplyBack, recurBack } from './backward.ts'
import { exp } from './exp.ts'
import { embed, multiply } from './forward.ts'
import { makeParams, type Param, step } from './params.ts'

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

export interface NetOptions {
  readonly epochs: number
  readonly seed: number
  readonly rate: number
  readonly dropout: number
  readonly batch: number
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
  const params = makeParams(shape, outside?.width ?? 0, random)
  const pass = new Pass(shape, params, random, options.dropout, outside)
  const order = examples.map((_, i) => i)
  const steps = Math.ceil(examples.length / options.batch) * options.epochs
  let time = 0
  let averaged = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order)
    let loss = 0
    let words = 0
    for (let at = 0; at < order.length; at += options.batch) {
      for (const i of order.slice(at, at + options.batch)) {
        loss += pass.learn(examples[i]!)
        words += examples[i]!.input.n
      }
      time++
      const warm = Math.min(1, time / Math.min(200, steps / 10))
      step(params, options.rate * warm * (1 - (0.95 * time) / steps), time)
    }
    if (epoch >= options.epochs * 0.8) {
      averaged++
      for (const p of Object.values(params)) for (let i = 0; i < p.w.length; i++) p.sum[i]! += p.w[i]!
    }
    options.each?.(epoch + 1, Object.fromEntries(Object.values(params).map((p) => [p.name, p.w])))
    options.say(`net epoch ${epoch + 1}: loss ${(loss / words).toFixed(4)} a word`)
  }
  return Object.fromEntries(
    Object.values(params).map((p) => [p.name, averaged > 0 ? p.sum.map((v) => v / averaged) : p.w]),
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

  constructor(
    shape: NetShape,
    params: Readonly<Record<string, Param>>,
    random: Random,
    dropout: number,
    outside: WordVectors | null,
  ) {
    this.#s = shape
    this.#p = params
    this.#w = Object.fromEntries(Object.values(params).map((p) => [p.name, p.w]))
    this.#random = random
    this.#dropout = dropout
    this.#outside = outside
  }

  #mask(x: Float32Array, count: number): Float32Array {
    const keep = 1 - this.#dropout
    const mask = new Float32Array(count)
    for (let i = 0; i < count; i++) {
      mask[i] = this.#random.next() < keep ? 1 / keep : 0
      x[i]! *= mask[i]!
    }
    return mask
  }

  learn(example: NetExample): number {
    const s = this.#s
    const p = this.#p
    const w = this.#w
    const { n } = example.input
    const input = this.#dropWords(example)
    const width = s.wordWidth + s.tagWidth
    const both = 2 * s.hidden
    const wide = 4 * s.hidden
    const x = new Float32Array(n * width)
    embed(input, s, w, x)
    const taken = this.#takeVectors(input, x)
    const maskX = this.#mask(x, x.length)
    const pre1 = new Float32Array(n * wide)
    const cells1 = new Float32Array(n * both)
    const h1 = new Float32Array(n * both)
    multiply(x, n, width, w.layer1!, w.layer1b!, wide, pre1)
    recur(pre1, n, s.hidden, h1, cells1)
    const mask1 = this.#mask(h1, h1.length)
    const pre2 = new Float32Array(n * wide)
    const cells2 = new Float32Array(n * both)
    const h2 = new Float32Array(n * both)
    multiply(h1, n, both, w.layer2!, w.layer2b!, wide, pre2)
    recur(pre2, n, s.hidden, h2, cells2)
    const mask2 = this.#mask(h2, h2.length)
    const dh2 = new Float32Array(n * both)
    const dh1 = new Float32Array(n * both)
    const loss =
      this.#arcLoss(example, h2, dh2) + this.#relationLoss(example, h2, dh2) + this.#tagLoss(example, h1, dh1)
    for (let i = 0; i < dh2.length; i++) dh2[i]! *= mask2[i]!
    const dpre = new Float32Array(n * wide)
    recurBack(dh2, pre2, cells2, n, s.hidden, dpre)
    multiplyBack(dpre, n, wide, w.layer2!, both, h1, dh1, p.layer2!.g, p.layer2b!.g)
    for (let i = 0; i < dh1.length; i++) dh1[i]! *= mask1[i]!
    recurBack(dh1, pre1, cells1, n, s.hidden, dpre)
    const dx = new Float32Array(n * width)
    multiplyBack(dpre, n, wide, w.layer1!, width, x, dx, p.layer1!.g, p.layer1b!.g)
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
    multiply(full, n, outside.width, this.#w.vectorDown!, null, s.vector, narrow)
    const wordly = new Float32Array(n * s.wordWidth)
    multiply(narrow, n, s.vector, this.#w.vectorIn!, null, s.wordWidth, wordly)
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
    multiplyBack(d, n, s.wordWidth, this.#w.vectorIn!, s.vector, narrow, dNarrow, this.#p.vectorIn!.g, null)
    multiplyBack(
      dNarrow,
      n,
      s.vector,
      this.#w.vectorDown!,
      this.#outside!.width,
      full,
      null,
      this.#p.vectorDown!.g,
      null,
    )
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

  #arcLoss({ input, head }: NetExample, h2: Float32Array, dh2: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n, coarse } = input
    const both = 2 * s.hidden
    const heads = new Float32Array((n + 1) * s.arc)
    const children = new Float32Array(n * s.arc)
    const query = new Float32Array(n * s.arc)
    multiply(h2, n, both, w.head!, w.headb!, s.arc, heads)
    leaky(heads, n * s.arc)
    const maskH = this.#mask(heads, n * s.arc)
    heads.set(w.root!, n * s.arc)
    multiply(h2, n, both, w.child!, w.childb!, s.arc, children)
    leaky(children, n * s.arc)
    const maskC = this.#mask(children, n * s.arc)
    multiply(children, n, s.arc, w.arc!, w.arcb!, s.arc, query)
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
    multiplyBack(dQuery, n, s.arc, w.arc!, s.arc, children, dChildren, p.arc!.g, p.arcb!.g)
    unleak(dChildren, children, maskC, n * s.arc)
    multiplyBack(dChildren, n, s.arc, w.child!, both, h2, dh2, p.child!.g, p.childb!.g)
    for (let i = 0; i < s.arc; i++) p.root!.g[i]! += dHeads[n * s.arc + i]!
    unleak(dHeads, heads, maskH, n * s.arc)
    multiplyBack(dHeads, n, s.arc, w.head!, both, h2, dh2, p.head!.g, p.headb!.g)
    return loss
  }

  #tagLoss({ input, tags }: NetExample, h1: Float32Array, dh1: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n } = input
    const wide = padded(s.tags)
    const scores = new Float32Array(n * wide)
    multiply(h1, n, 2 * s.hidden, w.retag!, w.retagb!, wide, scores)
    let loss = 0
    for (let t = 0; t < n; t++) {
      const tag = input.tag[t]!
      scores[t * wide + tag]! += w.keepTag![tag]!
      loss += softmaxGradient(scores, t * wide, s.tags, wide, tags[t]!)
      p.keepTag!.g[tag]! += scores[t * wide + tag]!
      p.keepTag!.touched.add(tag)
    }
    multiplyBack(scores, n, wide, w.retag!, 2 * s.hidden, h1, dh1, p.retag!.g, p.retagb!.g)
    return loss
  }

  #relationLoss({ input, head, label, either }: NetExample, h2: Float32Array, dh2: Float32Array): number {
    const s = this.#s
    const w = this.#w
    const p = this.#p
    const { n } = input
    const both = 2 * s.hidden
    const heads = new Float32Array((n + 1) * s.rel)
    const children = new Float32Array(n * s.rel)
    multiply(h2, n, both, w.relHead!, null, s.rel, heads)
    heads.set(w.relRoot!, n * s.rel)
    multiply(h2, n, both, w.relChild!, w.relb!, s.rel, children)
    const mixed = new Float32Array(n * s.rel)
    for (let d = 0; d < n; d++) {
      for (let i = 0; i < s.rel; i++) mixed[d * s.rel + i] = heads[head[d]! * s.rel + i]! + children[d * s.rel + i]!
    }
    leaky(mixed, mixed.length)
    const mask = this.#mask(mixed, mixed.length)
    const wide = padded(s.relations)
    const scores = new Float32Array(n * wide)
    multiply(mixed, n, s.rel, w.rel!, w.relOut!, wide, scores)
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
    multiplyBack(scores, n, wide, w.rel!, s.rel, mixed, dMixed, p.rel!.g, p.relOut!.g)
    unleak(dMixed, mixed, mask, mixed.length)
    const dHeads = new Float32Array(heads.length)
    for (let d = 0; d < n; d++) {
      for (let i = 0; i < s.rel; i++) dHeads[head[d]! * s.rel + i]! += dMixed[d * s.rel + i]!
    }
    for (let i = 0; i < s.rel; i++) p.relRoot!.g[i]! += dHeads[n * s.rel + i]!
    multiplyBack(dHeads, n, s.rel, w.relHead!, both, h2, dh2, p.relHead!.g, null)
    multiplyBack(dMixed, n, s.rel, w.relChild!, both, h2, dh2, p.relChild!.g, p.relb!.g)
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
