import { Kernel, type Product, padded } from '../../syntax/kernel.ts'
import { indexOf, type KeyIndex, lookUp } from '../../syntax/linear.ts'
import { leaky } from '../../syntax/matrix.ts'
import { Recurrence, recurrentBlocks } from '../../syntax/recurrence.ts'
import { softmax } from './exp.ts'
import type { NetGroup } from './net.ts'

/** Sizes of the net that sees a whole dispatch. */
export interface SightShape {
  /** Numbers that the features of a word add up to; a multiple of eight, as are the next two. */
  readonly width: number
  /** Numbers in each direction of a layer. */
  readonly hidden: number
  readonly layers: number
  /** Numbers that two words and the features of their pair add up to. */
  readonly pair: number
}

/**
 * What is asked of two words by choosing among several pairs, or none of them: whose word a claim stands on, its date, the claim
 * whose date or place it has, and who has a role in it that is told elsewhere.
 */
export const CHOICES = ['report', 'date', 'inheritDate', 'inheritPlace', 'inheritRole'] as const
export type ChoiceName = (typeof CHOICES)[number]

/** What is asked of a word that tells a claim, beside its type. */
export const TOLD = ['modality', 'topic'] as const
export type ToldName = (typeof TOLD)[number]

/** Numbers that tell the features of pairs of one question from those of another: they are named alike. */
export const SALTS = {
  role: 0,
  report: 0x5bd1e995,
  date: 0x3c6ef372,
  inheritDate: 0x1b873593,
  inheritPlace: 0x4cf5ad43,
  inheritRole: 0x27d4eb2f,
} as const

/** A net that sees a whole dispatch as it is stored: keys of features in ascending order, and blocks of weights. */
export interface PackedSight {
  readonly shape: SightShape
  readonly words: Int32Array
  readonly pairs: Int32Array
  /** Types that a word evokes: a group for each kind, none of whose rows are shared. */
  readonly evoke: readonly NetGroup[]
  /** Modalities and topics of what a word evokes, whose rows lie behind those. */
  readonly told: Readonly<Record<ToldName, NetGroup>>
  /** Roles of a pair of words: a group for each kind. */
  readonly roles: readonly NetGroup[]
  readonly weights: Readonly<Record<string, Float32Array>>
}

/** What is asked of a word: types of each kind, then what else is asked of one that tells a claim. */
export function askedOf({ evoke, told }: Pick<PackedSight, 'evoke' | 'told'>): NetGroup[] {
  return [...evoke, ...TOLD.map((name) => told[name])]
}

/** Rows that the groups of a list need. */
export function rowsOf(groups: readonly NetGroup[]): number {
  return 1 + Math.max(-1, ...groups.flatMap((g) => g.rows))
}

/** Blocks whose rows are looked up by features. */
export const TABLES: ReadonlySet<string> = new Set(['words', 'pairs'])

/** Blocks of weights: name, rows, columns. The first row of a table stands for features that are not known. */
export function sightBlocks(sight: Omit<PackedSight, 'weights'>): [string, number, number][] {
  const { shape, words, pairs, roles } = sight
  const both = 2 * shape.hidden
  const types = padded(rowsOf(askedOf(sight)))
  const answers = padded(rowsOf(roles) + CHOICES.length)
  return [
    ['words', words.length + 1, shape.width],
    ...recurrentBlocks(shape.width, shape.hidden, shape.layers),
    ['evoke', types, both],
    ['evokeb', 1, types],
    ['here', shape.pair, both],
    ['hereb', 1, shape.pair],
    ['there', shape.pair, both],
    ['pairs', pairs.length + 1, shape.pair],
    ['answers', answers, shape.pair],
    ['answersb', 1, answers],
  ]
}

/** Words that are seen at once: longer dispatches are gone through in parts, so that none needs memory without bounds. */
const MOST = 2048

/**
 * A light recurrent net over all words of a dispatch (the parser's own kind, src/syntax/recurrence.ts), which says what each word
 * evokes, and of two words in the light of all others what one is to the other.
 */
export class Sight {
  readonly #packed: PackedSight
  readonly #words: KeyIndex
  readonly #pairs: KeyIndex
  readonly #recurrence: Recurrence
  readonly #first: Product
  readonly #evoke: Product
  readonly #here: Product
  readonly #there: Product

  constructor(packed: PackedSight) {
    this.#packed = packed
    this.#words = rowIndex(packed.words, packed.shape.width)
    this.#pairs = rowIndex(packed.pairs, packed.shape.pair)
    const { width, hidden, layers, pair } = packed.shape
    const { weights } = packed
    const kernel = new Kernel()
    this.#first = kernel.product(weights.layer1!, weights.layer1b!, width, 4 * hidden)
    this.#recurrence = new Recurrence(kernel, weights, hidden, layers)
    this.#evoke = kernel.product(weights.evoke!, weights.evokeb!, 2 * hidden, weights.evokeb!.length)
    this.#here = kernel.product(weights.here!, weights.hereb!, 2 * hidden, pair)
    this.#there = kernel.product(weights.there!, null, 2 * hidden, pair)
  }

  /** Looks at a dispatch: hashes of the features of each of its words, in their order. */
  look(words: readonly Int32Array[]): Seen {
    const { shape, weights } = this.#packed
    const types = weights.evokeb!.length
    const evoke = new Float32Array(words.length * types)
    const here = new Float32Array(words.length * shape.pair)
    const there = new Float32Array(words.length * shape.pair)
    for (let from = 0; from < words.length; from += MOST) {
      const n = Math.min(MOST, words.length - from)
      const states = this.#statesOf(words, from, n)
      this.#evoke(states, n, evoke.subarray(from * types))
      this.#here(states, n, here.subarray(from * shape.pair))
      this.#there(states, n, there.subarray(from * shape.pair))
    }
    return new Seen(this.#packed, this.#pairs, evoke, here, there)
  }

  #statesOf(words: readonly Int32Array[], from: number, n: number): Float32Array {
    const { width, hidden } = this.#packed.shape
    const sums = new Float32Array(n * width)
    for (let t = 0; t < n; t++)
      addRows(this.#words, this.#packed.weights.words!, words[from + t]!, width, sums, t * width)
    const pre = new Float32Array(n * 4 * hidden)
    this.#first(sums, n, pre)
    const states = new Float32Array(n * 2 * hidden)
    this.#recurrence.run(pre, n, states)
    return states
  }
}

/** What the net saw in one dispatch. Words are numbered through all of it. */
export class Seen {
  readonly #packed: PackedSight
  readonly #pairs: KeyIndex
  /** Row of the first choice's answer, behind those of the roles. */
  readonly #choices: number
  readonly #evoke: Float32Array
  readonly #here: Float32Array
  readonly #there: Float32Array

  constructor(packed: PackedSight, pairs: KeyIndex, evoke: Float32Array, here: Float32Array, there: Float32Array) {
    this.#packed = packed
    this.#pairs = pairs
    this.#choices = rowsOf(packed.roles)
    this.#evoke = evoke
    this.#here = here
    this.#there = there
  }

  /** Probability of each type of the kind numbered `group` at a word. */
  evoked(word: number, group: number): number[] {
    return this.#sharesOf(word, this.#packed.evoke[group]!)
  }

  /** Probability of each modality, or each topic, of what a word evokes. */
  told(name: ToldName, word: number): number[] {
    return this.#sharesOf(word, this.#packed.told[name])
  }

  #sharesOf(word: number, { rows }: NetGroup): number[] {
    const from = word * this.#packed.weights.evokeb!.length
    return softmax(rows.map((row) => this.#evoke[from + row]!))
  }

  /** Probability of each role, in a claim of the kind numbered `group` that the word `here` evokes, of what the word `there` names. */
  roles(here: number, there: number, keys: Int32Array, group: number): number[] {
    const pair = this.#pairOf(here, there, keys, SALTS.role)
    return softmax(this.#packed.roles[group]!.rows.map((row) => this.#score(pair, row)))
  }

  /** Probability that each of several words is the one asked for, which may be none of them. */
  choose(choice: ChoiceName, here: number, options: readonly { there: number; keys: Int32Array }[]): number[] {
    const row = this.#choices + CHOICES.indexOf(choice)
    const scores = options.map(({ there, keys }) => this.#score(this.#pairOf(here, there, keys, SALTS[choice]), row))
    return softmax([...scores, 0]).slice(0, -1)
  }

  #pairOf(here: number, there: number, keys: Int32Array, salt: number): Float32Array {
    const { shape, weights } = this.#packed
    const sum = new Float32Array(shape.pair)
    for (let i = 0, h = here * shape.pair, t = there * shape.pair; i < shape.pair; i++, h++, t++) {
      sum[i] = this.#here[h]! + this.#there[t]!
    }
    addRows(this.#pairs, weights.pairs!, salt === 0 ? keys : keys.map((k) => k ^ salt), shape.pair, sum, 0)
    leaky(sum, shape.pair)
    return sum
  }

  #score(pair: Float32Array, row: number): number {
    const { answers, answersb } = this.#packed.weights
    let sum = answersb![row]!
    for (let i = 0, at = row * pair.length; i < pair.length; i++, at++) sum += answers![at]! * pair[i]!
    return sum
  }
}

/** Features' rows by their keys, from offset `width`. */
function rowIndex(keys: Int32Array, width: number): KeyIndex {
  return indexOf(
    keys,
    Int32Array.from(keys, (_, i) => (i + 1) * width),
  )
}

/** Room for the rows of the features at hand. */
let starts = new Int32Array(256)

/** Adds the rows of all known features to `width` numbers of `sums` from `to` on. */
function addRows(
  index: KeyIndex,
  rows: Float32Array,
  hashes: Int32Array,
  width: number,
  sums: Float32Array,
  to: number,
): void {
  if (hashes.length > starts.length) starts = new Int32Array(hashes.length * 2)
  const known = lookUp(index, hashes, hashes.length, starts)
  // Eight columns at a time, whose sums stay in registers, each rounded as an array of 32-bit numbers would.
  for (let k = to; k < to + width; k += 8) {
    let a = sums[k]!
    let b = sums[k + 1]!
    let c = sums[k + 2]!
    let d = sums[k + 3]!
    let e = sums[k + 4]!
    let f = sums[k + 5]!
    let g = sums[k + 6]!
    let h = sums[k + 7]!
    for (let i = 0; i < known; i++) {
      const at = starts[i]! + k - to
      a = Math.fround(a + rows[at]!)
      b = Math.fround(b + rows[at + 1]!)
      c = Math.fround(c + rows[at + 2]!)
      d = Math.fround(d + rows[at + 3]!)
      e = Math.fround(e + rows[at + 4]!)
      f = Math.fround(f + rows[at + 5]!)
      g = Math.fround(g + rows[at + 6]!)
      h = Math.fround(h + rows[at + 7]!)
    }
    sums[k] = a
    sums[k + 1] = b
    sums[k + 2] = c
    sums[k + 3] = d
    sums[k + 4] = e
    sums[k + 5] = f
    sums[k + 6] = g
    sums[k + 7] = h
  }
}
