import { Kernel, type Product, padded } from './kernel.ts'
import { leaky } from './matrix.ts'
import { Recurrence, recurrentBlocks } from './recurrence.ts'
import type { Shape } from './shapes.ts'

/** Sizes of the net; widths are multiples of eight. */
export interface NetShape {
  readonly words: number
  readonly affixes: number
  readonly tags: number
  readonly coarse: number
  readonly relations: number
  /** Width of a word's and of a tag's vector, of one direction of a layer, of the arc and the relation spaces. */
  readonly wordWidth: number
  readonly tagWidth: number
  readonly hidden: number
  readonly layers: number
  readonly arc: number
  readonly rel: number
  /** Width of the word vectors that were learnt elsewhere; 0 for none. */
  readonly vector: number
}

/** Parameter blocks by name, with rows and columns. Row 0 of `word` and of `affix` stands for unknown ones. */
export function netBlocks(s: NetShape): [name: string, rows: number, columns: number][] {
  const input = s.wordWidth + s.tagWidth
  const both = 2 * s.hidden
  return [
    ['word', s.words + 1, s.wordWidth],
    ['affix', s.affixes + 1, s.wordWidth],
    ['tag', s.tags, s.tagWidth],
    ...recurrentBlocks(input, s.hidden, s.layers),
    ['head', s.arc, both],
    ['headb', 1, s.arc],
    ['child', s.arc, both],
    ['childb', 1, s.arc],
    ['arc', s.arc, s.arc],
    ['arcb', 1, s.arc],
    ['root', 1, s.arc],
    ['pair', s.coarse * (s.coarse + 1), DISTANCES],
    // What the first parser proposed: its relation and its head's part of speech and side as inputs, its arc and its
    // relation as votes.
    ['draftRel', s.relations, s.tagWidth],
    ['draftHead', 2 * (s.coarse + 1), s.tagWidth],
    ['draftSure', SURE, s.tagWidth],
    ['draftArc', s.relations, DISTANCES],
    ['draftSureArc', SURE, 1],
    ['draftSame', s.relations, padded(s.relations)],
    ['draftOther', s.relations, padded(s.relations)],
    ['relHead', s.rel, both],
    ['relChild', s.rel, both],
    ['relb', 1, s.rel],
    ['relRoot', 1, s.rel],
    ['rel', padded(s.relations), s.rel],
    ['relOut', 1, padded(s.relations)],
    // The tag once more, from a lower layer's sight of both sides; `keepTag` is the trust in the tagger's own.
    ['retag', padded(s.tags), both],
    ['retagb', 1, padded(s.tags)],
    ['keepTag', s.tags, 1],
    ...(s.vector > 0 ? [['vectorIn', s.wordWidth, s.vector] as [string, number, number]] : []),
  ]
}

export const DISTANCES = 16

/** Classes of how sure the first parser is of an arc, the first for least. */
export const SURE = 8

/** The layer, counted from 0, whose sight of the words the tags are told from. */
export function tagLayer(s: NetShape): number {
  return Math.min(1, s.layers - 1)
}

/** Bucket of head position minus child position. */
export function distanceBucket(d: number): number {
  const a = d < 0 ? -d : d
  const b = a <= 4 ? a - 1 : a <= 6 ? 4 : a <= 10 ? 5 : a <= 20 ? 6 : 7
  return d < 0 ? b : b + 8
}

export type NetWeights = Readonly<Record<string, Float32Array>>

/** What one word gives the net: row in `word`, rows in `affix` (0 where unknown), tag and coarse tag. */
export interface NetInput {
  n: number
  /** The words' shapes, by which their share of the first layer is remembered; training goes without. */
  shapes: Shape[]
  word: Int32Array
  /** Row of the word's vector learnt elsewhere; 0 for none. */
  vector: Int32Array
  affix: Int32Array
  tag: Int32Array
  coarse: Int32Array
  /** The first parser's heads (`n` for the root) and relations. */
  draftHead: Int32Array
  draftRel: Int32Array
  draftSure: Int32Array
}

export const AFFIXES = 3

/**
 * A graph-based parser: words, affixes and tags through layers of a light bidirectional recurrence (after SRU, Lei et al.
 * 2018), each from the second on added to what it was given, then biaffine scores for every pair of words (Dozat and
 * Manning 2017) and for relations.
 */
export class Net {
  readonly shape: NetShape
  readonly #w: NetWeights
  readonly #cells: Int8Array
  #room = 0
  /** Each word's share of the first layer, as long as its shape is remembered. */
  readonly #vectors = new WeakMap<Shape, Float32Array>()
  readonly #tables: {
    readonly tag: Float32Array
    readonly rel: Float32Array
    readonly head: Float32Array
    readonly sure: Float32Array
  }
  readonly #products: Readonly<
    Record<'word' | 'head' | 'child' | 'arc' | 'relHead' | 'relChild' | 'rel' | 'retag', Product>
  >
  readonly #recurrence: Recurrence
  #pre = new Float32Array(0)
  /** What the layer of the tags and the last layer give; the same where they are one. */
  #tagged = new Float32Array(0)
  #seen = new Float32Array(0)
  #head = new Float32Array(0)
  #child = new Float32Array(0)
  #query = new Float32Array(0)
  #relHead = new Float32Array(0)
  #relChild = new Float32Array(0)
  /** `arcs[child * (n + 1) + head]`; head `n` is the root. */
  arcs = new Float32Array(0)
  #mixed = new Float32Array(0)
  #open = new Float32Array(0)
  /** Scores word by word, `padded(tags)` and `padded(relations)` each. */
  #tagScores = new Float32Array(0)
  #relationScores = new Float32Array(0)

  /** @param cells the vectors learnt elsewhere, row by row from 1 */
  constructor(shape: NetShape, weights: NetWeights, cells: Int8Array) {
    this.shape = shape
    this.#w = weights
    this.#cells = cells
    const kernel = new Kernel()
    const both = 2 * shape.hidden
    const product = (w: string, b: string | null, inputs: number): Product =>
      kernel.product(weights[w]!, b === null ? null : weights[b]!, inputs, weights[w]!.length / inputs)
    this.#products = {
      word: kernel.product(firstColumns(shape.wordWidth, 0, shape, weights), null, shape.wordWidth, 4 * shape.hidden),
      head: product('head', 'headb', both),
      child: product('child', 'childb', both),
      arc: product('arc', 'arcb', shape.arc),
      relHead: product('relHead', null, both),
      relChild: product('relChild', 'relb', both),
      rel: product('rel', 'relOut', shape.rel),
      retag: product('retag', 'retagb', both),
    }
    this.#recurrence = new Recurrence(kernel, weights, shape.hidden, shape.layers)
    const tagColumns = firstColumns(shape.tagWidth, shape.wordWidth, shape, weights)
    const tagged = kernel.product(tagColumns, null, shape.tagWidth, 4 * shape.hidden)
    const table = (rows: Float32Array): Float32Array => {
      const count = rows.length / shape.tagWidth
      const out = new Float32Array(count * 4 * shape.hidden)
      tagged(rows, count, out)
      return out
    }
    this.#tables = {
      tag: table(weights.tag!),
      rel: table(weights.draftRel!),
      head: table(weights.draftHead!),
      sure: table(weights.draftSure!),
    }
  }

  #resize(n: number): void {
    if (n <= this.#room) return
    const s = this.shape
    const room = n * 2
    this.#room = room
    this.#pre = new Float32Array(room * 4 * s.hidden)
    this.#tagged = new Float32Array(room * 2 * s.hidden)
    this.#seen = new Float32Array(room * 2 * s.hidden)
    this.#head = new Float32Array((room + 1) * s.arc)
    this.#child = new Float32Array(room * s.arc)
    this.#query = new Float32Array(room * s.arc)
    this.#relHead = new Float32Array((room + 1) * s.rel)
    this.#relChild = new Float32Array(room * s.rel)
    this.#mixed = new Float32Array(room * s.rel)
    this.#open = new Float32Array(room * 2 * s.hidden)
    this.#tagScores = new Float32Array(room * padded(s.tags))
    this.#relationScores = new Float32Array(room * padded(s.relations))
  }

  /** Scores every arc of a sentence into `arcs`. */
  run(input: NetInput): void {
    const { n } = input
    const s = this.shape
    const w = this.#w
    this.#resize(n)
    if (this.arcs.length < n * (n + 1)) this.arcs = new Float32Array(n * (n + 1) * 2)
    const products = this.#products
    this.#first(input)
    const seen = this.#seen
    this.#recurrence.run(this.#pre, n, seen, (layer) => {
      if (layer === tagLayer(s)) this.#tagged.set(seen.subarray(0, n * 2 * s.hidden))
    })
    products.head(seen, n, this.#head)
    leaky(this.#head, n * s.arc)
    this.#head.set(w.root!, n * s.arc)
    products.child(seen, n, this.#child)
    leaky(this.#child, n * s.arc)
    products.arc(this.#child, n, this.#query)
    products.relHead(seen, n, this.#relHead)
    this.#relHead.set(w.relRoot!, n * s.rel)
    products.relChild(seen, n, this.#relChild)
    this.#scoreArcs(input)
  }

  /** The first layer before its recurrence: sums of rows that are known beforehand or remembered by the word's shape. */
  #first(input: NetInput): void {
    const wide = 4 * this.shape.hidden
    const { tag, rel, head, sure } = this.#tables
    const bias = this.#w.layer1b!
    const pre = this.#pre
    for (let t = 0; t < input.n; t++) {
      const shape = input.shapes[t]!
      let word = this.#vectors.get(shape)
      if (word === undefined) {
        word = this.#vector(input, t)
        this.#vectors.set(shape, word)
      }
      const at = t * wide
      const tagAt = input.tag[t]! * wide
      const relAt = input.draftRel[t]! * wide
      const headAt = draftHeadRow(input, t, this.shape.coarse) * wide
      const sureAt = input.draftSure[t]! * wide
      for (let i = 0; i < wide; i++) {
        pre[at + i] = word[i]! + bias[i]! + tag[tagAt + i]! + rel[relAt + i]! + head[headAt + i]! + sure[sureAt + i]!
      }
    }
  }

  /** A word's own share of the first layer: of its vector and those of its affixes. */
  #vector(input: NetInput, t: number): Float32Array {
    const s = this.shape
    const sum = new Float32Array(s.wordWidth)
    const { word, affix } = this.#w
    for (let i = 0; i < s.wordWidth; i++) {
      let v = word![input.word[t]! * s.wordWidth + i]!
      for (let a = 0; a < AFFIXES; a++) v += affix![input.affix[t * AFFIXES + a]! * s.wordWidth + i]!
      sum[i] = v
    }
    const row = input.vector[t]!
    if (row > 0) addVector(this.#cells, (row - 1) * s.vector, this.#w.vectorIn!, s, sum)
    const share = new Float32Array(4 * s.hidden)
    this.#products.word(sum, 1, share)
    return share
  }

  #scoreArcs(input: NetInput): void {
    const { n, coarse } = input
    const { arc, coarse: kinds } = this.shape
    const pair = this.#w.pair!
    const query = this.#query
    const head = this.#head
    for (let d = 0; d < n; d++) {
      const q = d * arc
      const row = d * (n + 1)
      const base = coarse[d]! * (kinds + 1)
      for (let h = 0; h <= n; h++) {
        let sum = 0
        const k = h * arc
        for (let i = 0; i < arc; i++) sum += query[q + i]! * head[k + i]!
        const other = h === n ? kinds : coarse[h]!
        this.arcs[row + h] = sum + pair[(base + other) * DISTANCES + (h === n ? 0 : distanceBucket(h - d))]!
      }
      const draft = input.draftHead[d]!
      this.arcs[row + draft]! +=
        this.#w.draftArc![draftArcIndex(input, d)]! + this.#w.draftSureArc![input.draftSure[d]!]!
    }
  }

  /**
   * Scores of all tags for each of `words`, its tagger's tag included, in rows of `padded(tags)`; call after `run`. The
   * next call overwrites them.
   */
  retag(input: NetInput, words: readonly number[]): Float32Array {
    const both = 2 * this.shape.hidden
    const wide = padded(this.shape.tags)
    const scores = this.#tagScores
    words.forEach((t, at) => {
      this.#open.set(this.#tagged.subarray(t * both, (t + 1) * both), at * both)
    })
    this.#products.retag(this.#open, words.length, scores)
    words.forEach((t, at) => {
      const tag = input.tag[t]!
      scores[at * wide + tag]! += this.#w.keepTag![tag]!
    })
    return scores
  }

  /**
   * Scores of all relations for the arc of each word to its head, in rows of `padded(relations)`; call after `run`. The
   * next call overwrites them.
   */
  relate(input: NetInput, heads: Int32Array): Float32Array {
    const { n } = input
    const { rel } = this.shape
    const mixed = this.#mixed
    for (let d = 0; d < n; d++) {
      const from = heads[d]! * rel
      for (let i = d * rel, h = from; h < from + rel; i++, h++) mixed[i] = this.#relHead[h]! + this.#relChild[i]!
    }
    leaky(mixed, n * rel)
    const wide = padded(this.shape.relations)
    const scores = this.#relationScores
    this.#products.rel(mixed, n, scores)
    for (let d = 0; d < n; d++) {
      const table = input.draftHead[d] === heads[d] ? this.#w.draftSame! : this.#w.draftOther!
      const from = input.draftRel[d]! * wide
      for (let r = 0; r < wide; r++) scores[d * wide + r]! += table[from + r]!
    }
    return scores
  }
}

/** Adds a vector of whole numbers, through the weights that take it in, to a word's own. */
function addVector(cells: Int8Array, from: number, w: Float32Array, s: NetShape, sum: Float32Array): void {
  for (let i = 0; i < s.wordWidth; i++) {
    let v = sum[i]!
    for (let k = 0; k < s.vector; k++) v += w[i * s.vector + k]! * cells[from + k]!
    sum[i] = v
  }
}

/** The `width` columns of the first layer that start at `column`. */
function firstColumns(width: number, column: number, s: NetShape, w: NetWeights): Float32Array {
  const inputs = s.wordWidth + s.tagWidth
  const wide = 4 * s.hidden
  const part = new Float32Array(wide * width)
  for (let o = 0; o < wide; o++) {
    for (let i = 0; i < width; i++) part[o * width + i] = w.layer1![o * inputs + column + i]!
  }
  return part
}

/** Place of the vote for the first parser's arc of word `d` in `draftArc`. */
export function draftArcIndex(input: NetInput, d: number): number {
  const head = input.draftHead[d]!
  return input.draftRel[d]! * DISTANCES + (head === input.n ? 0 : distanceBucket(head - d))
}

/** Row in `draftHead` of word `t`: part of speech and side of the first parser's head. */
export function draftHeadRow(input: NetInput, t: number, coarse: number): number {
  const head = input.draftHead[t]!
  return head === input.n ? coarse * 2 : input.coarse[head]! * 2 + (head > t ? 1 : 0)
}
