import { softmax } from '../../src/claims/learn/exp.ts'
import type { NetGroup } from '../../src/claims/learn/net.ts'
import { askedOf, CHOICES, type PackedSight, rowsOf } from '../../src/claims/learn/sight.ts'
import { dropped } from '../syntax/net/dropout.ts'
import { RecurrentPass } from '../syntax/net/layers.ts'
import type { Param } from '../syntax/net/params.ts'
import type { Products } from '../syntax/net/products.ts'
import { Room } from '../syntax/net/room.ts'
import type { Random } from '../syntax/random.ts'
import { sumOf, targetsOf } from './logistic.ts'
import { Thinner } from './numbered.ts'
import type { SightExample } from './sight-examples.ts'

export interface PassOptions {
  /** Share of what is seen at a word that is left out, each time anew. */
  readonly dropout: number
  /** The same of the features of a pair. */
  readonly featureDropout: number
}

/** An example with its features as rows of the tables, row 0 standing for none. */
export interface RowExample extends Omit<SightExample, 'words' | 'roles' | 'choices'> {
  readonly words: readonly Int32Array[]
  readonly roles: readonly (Omit<SightExample['roles'][number], 'keys'> & { readonly rows: Int32Array })[]
  readonly choices: readonly (Omit<SightExample['choices'][number], 'options'> & {
    readonly options: readonly { readonly there: number; readonly rows: Int32Array }[]
  })[]
}

/** One pass over a dispatch and back; gradients add up in the parameters. */
export class SightPass {
  readonly #sight: Omit<PackedSight, 'weights'>
  readonly #groups: readonly NetGroup[]
  readonly #p: Readonly<Record<string, Param>>
  readonly #products: Products
  readonly #random: Random
  readonly #options: PassOptions
  readonly #room = new Room()
  /** Of pairs, whose numbers are needed for one question only. */
  readonly #pairRoom = new Room()
  readonly #thinner: Thinner

  constructor(
    sight: Omit<PackedSight, 'weights'>,
    params: Readonly<Record<string, Param>>,
    products: Products,
    random: Random,
    options: PassOptions,
  ) {
    this.#sight = sight
    this.#groups = askedOf(sight)
    this.#p = params
    this.#products = products
    this.#random = random
    this.#options = options
    this.#thinner = new Thinner(options.featureDropout, random)
  }

  learn(example: RowExample): number {
    const { shape } = this.#sight
    const n = example.words.length
    if (n === 0) return 0
    const { take } = this.#room
    this.#room.clear()
    const x = take(n * shape.width)
    const words = this.#p.words!
    example.words.forEach((rows, t) => {
      for (const row of rows) {
        for (let i = 0, at = row * shape.width, to = t * shape.width; i < shape.width; i++)
          x[to + i]! += words.w[at + i]!
      }
    })
    const maskX = this.#mask(x)
    const pass = new RecurrentPass(this.#products, this.#p, shape, x, n, (h) => this.#mask(h), take)
    const seen = pass.layers.at(-1)!.out
    const dSeen = take(seen.length)
    const loss = this.#evoke(example, seen, dSeen) + this.#pairs(example, seen, dSeen)
    const dx = take(x.length)
    pass.back(
      pass.layers.map((_, k) => (k === pass.layers.length - 1 ? dSeen : undefined)),
      dx,
    )
    for (let i = 0; i < dx.length; i++) dx[i]! *= maskX[i]!
    example.words.forEach((rows, t) => {
      for (const row of rows) addRow(words, row, dx, t * shape.width, 1)
    })
    return loss
  }

  #mask(x: Float32Array): Float32Array {
    return dropped(x, x.length, this.#options.dropout, this.#random, this.#room.take)
  }

  #evoke({ evoked }: RowExample, seen: Float32Array, dSeen: Float32Array): number {
    const { evoke, evokeb } = this.#p
    const both = evoke!.columns
    const types = evoke!.rows
    const m = evoked.length
    const { take } = this.#room
    const x = take(m * both)
    evoked.forEach(({ word }, k) => {
      x.set(seen.subarray(word * both, (word + 1) * both), k * both)
    })
    const scores = take(m * types)
    this.#products.forward(x, m, evoke!, evokeb!, scores)
    const errors = take(m * types)
    let loss = 0
    evoked.forEach(({ answers }, k) => {
      for (const { group, label, weight } of answers) {
        const { rows } = this.#groups[group]!
        const shares = softmax(rows.map((row) => scores[k * types + row]!))
        loss -= weight * Math.log(Math.max(1e-9, shares[label]!))
        rows.forEach((row, j) => {
          errors[k * types + row] = weight * (shares[j]! - (j === label ? 1 : 0))
        })
      }
    })
    const dx = take(x.length)
    this.#products.back(errors, m, evoke!, evokeb!, x, dx)
    evoked.forEach(({ word }, k) => {
      for (let i = 0; i < both; i++) dSeen[word * both + i]! += dx[k * both + i]!
    })
    return loss
  }

  #pairs({ roles, choices }: RowExample, seen: Float32Array, dSeen: Float32Array): number {
    const { pair } = this.#sight.shape
    const { here, hereb, there } = this.#p
    const n = seen.length / here!.columns
    const { take } = this.#room
    const sums = { here: take(n * pair), there: take(n * pair) }
    this.#products.forward(seen, n, here!, hereb!, sums.here)
    this.#products.forward(seen, n, there!, null, sums.there)
    const back = { here: take(n * pair), there: take(n * pair) }
    let loss = 0
    for (const { here, there, rows, answers } of roles) {
      this.#next()
      const one = this.#pairOf(here, there, rows, sums)
      for (const { group, label, weight } of answers) {
        const outs = this.#sight.roles[group]!.rows
        const shares = softmax(outs.map((row) => this.#score(one.values, row)))
        loss -= weight * Math.log(Math.max(1e-9, shares[label]!))
        outs.forEach((row, j) => {
          this.#answerBack(one, row, weight * (shares[j]! - (j === label ? 1 : 0)))
        })
      }
      this.#pairBack(one, back)
    }
    for (const { name, here, options, right, weight } of choices) {
      this.#next()
      const row = rowsOf(this.#sight.roles) + CHOICES.indexOf(name)
      const ones = options.map(({ there, rows }) => this.#pairOf(here, there, rows, sums))
      const shares = softmax([...ones.map(({ values }) => this.#score(values, row)), 0])
      const targets = targetsOf(shares, right)
      loss -= weight * Math.log(Math.max(1e-9, right.length === 0 ? shares.at(-1)! : sumOf(shares, right)))
      ones.forEach((one, j) => {
        this.#answerBack(one, row, weight * (shares[j]! - targets[j]!))
        this.#pairBack(one, back)
      })
    }
    this.#products.back(back.here, n, here!, hereb!, seen, dSeen)
    this.#products.back(back.there, n, there!, null, seen, dSeen)
    return loss
  }

  /** Room of the pairs of the question before serves again. */
  #next(): void {
    this.#pairRoom.clear()
    this.#thinner.clear()
  }

  #pairOf(here: number, there: number, rows: Int32Array, sums: { here: Float32Array; there: Float32Array }): Pair {
    const { pair } = this.#sight.shape
    const { w } = this.#p.pairs!
    const { featureDropout } = this.#options
    const kept = this.#thinner.kept(rows)
    const values = this.#pairRoom.take(pair)
    for (let k = 0; k < kept.length; k++) {
      for (let i = 0, at = kept[k]! * pair; i < pair; i++) values[i]! += w[at + i]!
    }
    // What a share of the features says in training, all of them say when reading.
    const scale = 1 / (1 - featureDropout)
    for (let i = 0; i < pair; i++) {
      const v = values[i]! * scale + sums.here[here * pair + i]! + sums.there[there * pair + i]!
      values[i] = v < 0 ? LEAK * v : v
    }
    return { here, there, kept, values, errors: this.#pairRoom.take(pair) }
  }

  #score(values: Float32Array, row: number): number {
    const { w } = this.#p.answers!
    let sum = this.#p.answersb!.w[row]!
    for (let i = 0, at = row * values.length; i < values.length; i++, at++) sum += w[at]! * values[i]!
    return sum
  }

  #answerBack({ values, errors }: Pair, row: number, error: number): void {
    if (error < 1e-5 && error > -1e-5) return
    const { w, g } = this.#p.answers!
    this.#p.answersb!.g[row]! += error
    for (let i = 0, at = row * values.length; i < values.length; i++, at++) {
      errors[i]! += error * w[at]!
      g[at]! += error * values[i]!
    }
  }

  #pairBack({ here, there, kept, values, errors }: Pair, back: { here: Float32Array; there: Float32Array }): void {
    const pair = values.length
    for (let i = 0; i < pair; i++) {
      if (values[i]! < 0) errors[i]! *= LEAK
      back.here[here * pair + i]! += errors[i]!
      back.there[there * pair + i]! += errors[i]!
    }
    const scale = 1 / (1 - this.#options.featureDropout)
    for (const row of kept) addRow(this.#p.pairs!, row, errors, 0, scale)
  }
}

/** Two words asked about, with what their features add up to and how far off that was. */
interface Pair {
  readonly here: number
  readonly there: number
  readonly kept: Int32Array
  readonly values: Float32Array
  readonly errors: Float32Array
}

/** As in src/syntax/matrix.ts. */
const LEAK = 0.1

function addRow(p: Param, row: number, d: Float32Array, from: number, scale: number): void {
  const at = row * p.columns
  for (let i = 0; i < p.columns; i++) p.g[at + i]! += d[from + i]! * scale
  p.touched.add(row)
}
