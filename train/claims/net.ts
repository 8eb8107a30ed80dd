import { CELL, LEAK, type NetGroup, type PackedNet, WEIGHT } from '../../src/claims/learn/net.ts'
import { Random } from '../syntax/random.ts'
import { type LearnOptions, numbered, Thinner } from './numbered.ts'

/** Hashes of features, and the right output of each group that is asked about them. */
export interface NetExample {
  readonly keys: Int32Array
  readonly answers: readonly { readonly group: number; readonly label: number; readonly weight: number }[]
}

export interface NetOptions extends LearnOptions {
  /** Width of the hidden layer: a multiple of eight. */
  readonly width: number
}

const DEFAULTS: NetOptions = { width: 32, epochs: 5, rate: 0.04, l2: 2e-5, atLeast: 3, seed: 7, dropout: 0.5 }

/**
 * A net of one hidden layer by AdaGrad (Duchi, Hazan and Singer 2011) and the cross-entropy of each group, with the mean of the
 * weights over the later half of the rounds. Reproducible: the order of the examples and the seed decide everything.
 */
export function trainNet(
  groups: readonly NetGroup[],
  examples: readonly NetExample[],
  options: Partial<NetOptions> = {},
): PackedNet {
  const { width, epochs, rate, l2, atLeast, seed, dropout } = { ...DEFAULTS, ...options }
  const { ids, rows } = numbered(
    examples.map((e) => e.keys),
    atLeast,
  )
  const outputs = 1 + Math.max(-1, ...groups.flatMap((g) => g.rows))
  const random = new Random(seed)
  const cells = new Weights(ids.size * width, () => (random.next() - 0.5) * 0.1)
  const weights = new Weights(outputs * width, () => (random.next() - 0.5) * 0.5)
  const bias = new Weights(outputs, () => 0)
  const hidden = new Float64Array(width)
  const back = new Float64Array(width)
  const thinner = new Thinner(dropout, random)
  const order = examples.map((_, i) => i)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      thinner.clear()
      const row = thinner.kept(rows[i]!)
      bend(row)
      back.fill(0)
      for (const { group, label, weight } of examples[i]!.answers) learnGroup(groups[group]!, label, weight)
      for (let k = 0; k < width; k++) if (hidden[k]! < 0) back[k]! *= LEAK
      for (const f of row) for (let k = 0, at = f * width; k < width; k++, at++) cells.step(at, back[k]!, rate, l2)
    }
    if (epoch * 2 < epochs) continue
    averaged++
    for (const w of [cells, weights, bias]) w.addMean()
  }
  // Reading leaves no features out: what a share of them learnt to say, all of them say together.
  return {
    width,
    groups,
    ...packedCells(ids, width, cells.mean((1 - dropout) / averaged)),
    weights: Int16Array.from(weights.mean(1 / averaged), (w) =>
      Math.max(-32767, Math.min(32767, Math.round(w * WEIGHT))),
    ),
    bias: Int32Array.from(bias.mean(1 / averaged), (b) => Math.round(b * CELL * WEIGHT)),
  }

  function bend(row: Int32Array): void {
    hidden.fill(0)
    for (const f of row) for (let k = 0, at = f * width; k < width; k++, at++) hidden[k]! += cells.now[at]!
    for (let k = 0; k < width; k++) if (hidden[k]! < 0) hidden[k]! *= LEAK
  }

  function learnGroup({ rows: outs }: NetGroup, label: number, weight: number): void {
    const shares = outs.map((o) => {
      let score = bias.now[o]!
      for (let k = 0, at = o * width; k < width; k++, at++) score += weights.now[at]! * hidden[k]!
      return score
    })
    const top = Math.max(...shares)
    let sum = 0
    for (let j = 0; j < shares.length; j++) {
      shares[j] = Math.exp(shares[j]! - top)
      sum += shares[j]!
    }
    outs.forEach((o, j) => {
      const error = (shares[j]! / sum - (j === label ? 1 : 0)) * weight
      if (error < 1e-4 && error > -1e-4) return
      for (let k = 0, at = o * width; k < width; k++, at++) {
        back[k]! += error * weights.now[at]!
        weights.step(at, error * hidden[k]!, rate, l2)
      }
      bias.step(o, error, rate, 0)
    })
  }
}

/**
 * Nets that differ in their seed only, side by side in one, whose outputs say the mean of what theirs say: they err in different places,
 * so that the mean errs less than each (Hansen and Salamon 1990).
 */
export function trainTeam(
  groups: readonly NetGroup[],
  examples: readonly NetExample[],
  members: number,
  options: Partial<NetOptions> = {},
): PackedNet {
  const { seed } = { ...DEFAULTS, ...options }
  return joinNets(Array.from({ length: members }, (_, i) => trainNet(groups, examples, { ...options, seed: seed + i })))
}

/** Nets of the same groups as one: the hidden layers beside each other, and every output weighed by the mean. */
export function joinNets(nets: readonly PackedNet[]): PackedNet {
  const { groups, bias: first } = nets[0]!
  const width = nets.reduce((sum, net) => sum + net.width, 0)
  const keys = Int32Array.from(new Set(nets.flatMap((net) => Array.from(net.keys)))).sort()
  const row = new Map(Array.from(keys, (key, i) => [key, i]))
  const cells = new Int8Array(keys.length * width)
  const weights = new Int16Array(first.length * width)
  let from = 0
  for (const net of nets) {
    net.keys.forEach((key, i) => {
      cells.set(net.cells.subarray(i * net.width, (i + 1) * net.width), row.get(key)! * width + from)
    })
    net.weights.forEach((w, i) => {
      const output = Math.floor(i / net.width)
      weights[output * width + from + (i % net.width)] = Math.round(w / nets.length)
    })
    from += net.width
  }
  const bias = Int32Array.from(first, (_, o) =>
    Math.round(nets.reduce((sum, net) => sum + net.bias[o]!, 0) / nets.length),
  )
  return { width, keys, cells, weights, bias, groups }
}

/** Groups whose outputs of one name share a row. */
export function sharedGroups(lists: readonly (readonly string[])[]): NetGroup[] {
  const names = [...new Set(lists.flat())]
  return lists.map((outputs) => ({ outputs, rows: outputs.map((o) => names.indexOf(o)) }))
}

/** Groups that share nothing but the hidden layer. */
export function separateGroups(lists: readonly (readonly string[])[]): NetGroup[] {
  let from = 0
  return lists.map((outputs) => ({ outputs, rows: outputs.map(() => from++) }))
}

/** Weights with the sums of their squared gradients and of their later values. */
class Weights {
  readonly now: Float32Array
  readonly #squares: Float32Array
  readonly #sum: Float64Array

  constructor(length: number, first: () => number) {
    this.now = Float32Array.from({ length }, first)
    this.#squares = new Float32Array(length).fill(1e-2)
    this.#sum = new Float64Array(length)
  }

  step(at: number, gradient: number, rate: number, l2: number): void {
    const g = gradient + l2 * this.now[at]!
    this.#squares[at]! += g * g
    this.now[at]! -= (rate * g) / Math.sqrt(this.#squares[at]!)
  }

  addMean(): void {
    for (let i = 0; i < this.now.length; i++) this.#sum[i]! += this.now[i]!
  }

  mean(factor: number): Float64Array {
    return this.#sum.map((s) => s * factor)
  }
}

/** Keys in ascending order with their rows as bytes; rows of zeros are left out. */
function packedCells(
  ids: ReadonlyMap<number, number>,
  width: number,
  mean: Float64Array,
): { keys: Int32Array; cells: Int8Array } {
  const keys: number[] = []
  const cells: number[] = []
  for (const [key, f] of [...ids].sort((a, b) => a[0] - b[0])) {
    const row = Array.from(mean.subarray(f * width, (f + 1) * width), (w) =>
      Math.max(-127, Math.min(127, Math.round(w * CELL))),
    )
    if (row.every((w) => w === 0)) continue
    keys.push(key)
    for (const w of row) cells.push(w)
  }
  return { keys: Int32Array.from(keys), cells: Int8Array.from(cells) }
}
