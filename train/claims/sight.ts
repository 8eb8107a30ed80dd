import type { NetGroup } from '../../src/claims/learn/net.ts'
import { type PackedSight, type SightShape, sightBlocks, TABLES } from '../../src/claims/learn/sight.ts'
import { Kernel } from '../../src/syntax/kernel.ts'
import { fan, layOut } from '../syntax/net/params.ts'
import { Products, scratch } from '../syntax/net/products.ts'
import { learnInRounds, type RoundOptions } from '../syntax/net/rounds.ts'
import { Random } from '../syntax/random.ts'
import { numbered } from './numbered.ts'
import type { SightExample } from './sight-examples.ts'
import { type PassOptions, type RowExample, SightPass } from './sight-pass.ts'

export interface SightOptions extends SightShape, RoundOptions, PassOptions {
  readonly seed: number
  /** Features of words, and of pairs, seen fewer times are left out. */
  readonly atLeast: { readonly words: number; readonly pairs: number }
  readonly say: (line: string) => void
}

const DEFAULTS: SightOptions = {
  width: 64,
  hidden: 64,
  layers: 2,
  pair: 48,
  epochs: 9,
  seed: 7,
  rate: 0.003,
  batch: 2,
  dropout: 0.25,
  featureDropout: 0.5,
  atLeast: { words: 3, pairs: 8 },
  say: () => {},
}

/**
 * Trains the net that sees whole dispatches, by Adam (Kingma and Ba 2015) and the cross-entropy of everything that is asked, with
 * the mean of the weights at the ends of the last rounds. Reproducible: the order of the examples and the seed decide everything.
 * @param own how many of the examples, the first ones, are of the model's own language: the net learns from all, but features that
 * only the others have are left out of it
 */
export function trainSight(
  evoke: readonly NetGroup[],
  told: PackedSight['told'],
  roles: readonly NetGroup[],
  examples: readonly SightExample[],
  own: number,
  options: Partial<SightOptions> = {},
): PackedSight {
  const o = { ...DEFAULTS, ...options }
  const { width, hidden, layers, pair } = o
  const shape = { width, hidden, layers, pair }
  const words = rowsIn(examples.map(wordsOf), own, o.atLeast.words)
  const pairs = rowsIn(examples.map(pairsOf), own, o.atLeast.pairs)
  const rows = examples.map((e) => rowsOfExample(e, words.next, pairs.next))
  const sight = { shape, words: words.keys, pairs: pairs.keys, evoke, told, roles }
  const random = new Random(o.seed)
  const kernel = new Kernel()
  const longest = examples.reduce((most, e) => Math.max(most, e.words.length), 0)
  const blocks = sightBlocks(sight)
  const widest = Math.max(4 * hidden, ...blocks.filter(([name]) => !TABLES.has(name)).map(([, outputs]) => outputs))
  const params = layOut(
    blocks.map(([name, count, columns]) => {
      const lookup = TABLES.has(name)
      return { name, rows: count, columns, lookup, range: /b$/.test(name) ? 0 : lookup ? 0.1 : fan(count, columns) }
    }),
    random,
    kernel,
    scratch(longest, widest, widest),
  )
  for (const name of TABLES) params[name]!.w.fill(0, 0, params[name]!.columns)
  const pass = new SightPass(sight, params, new Products(kernel), random, o)
  const weights = learnInRounds(
    params,
    rows,
    o,
    0.7,
    random,
    (example) => pass.learn(example),
    (round, loss) => o.say(`sight round ${round}: loss ${(loss / rows.length).toFixed(2)} a dispatch`),
  )
  return ownRows(ownRows({ ...sight, weights }, 'words', words.own), 'pairs', pairs.own)
}

const wordsOf = (e: SightExample): readonly Int32Array[] => e.words
const pairsOf = (e: SightExample): Int32Array[] => [
  ...e.roles.map((r) => r.keys),
  ...e.choices.flatMap((c) => c.options.map((p) => p.keys)),
]

interface Rows {
  /** Keys of the features that are seen often enough, in ascending order. */
  readonly keys: Int32Array
  /** Whether the first examples have each of them. */
  readonly own: readonly boolean[]
  /** The rows of each list in turn. */
  readonly next: () => Int32Array
}

/** @param own how many of the examples are of the model's own language */
function rowsIn(examples: readonly (readonly Int32Array[])[], own: number, atLeast: number): Rows {
  const { ids, rows } = numbered(examples.flat(), atLeast)
  const keys = Int32Array.from(ids.keys()).sort()
  const rowOf = new Int32Array(ids.size)
  keys.forEach((key, i) => {
    rowOf[ids.get(key)!] = i + 1
  })
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = rowOf[row[i]!]!
  const isOwn = new Array<boolean>(keys.length).fill(false)
  const lists = examples.slice(0, own).reduce((sum, list) => sum + list.length, 0)
  for (const row of rows.slice(0, lists)) for (const id of row) isOwn[id - 1] = true
  let at = 0
  return { keys, own: isOwn, next: () => rows[at++]! }
}

/** The same net with those rows of a table only that the language's own features have, and the first, which stands for none. */
function ownRows(sight: PackedSight, table: 'words' | 'pairs', own: readonly boolean[]): PackedSight {
  const keys = sight[table].filter((_, i) => own[i])
  const rows = sight.weights[table]!
  const width = rows.length / (sight[table].length + 1)
  const kept = rows.filter((_, i) => i < width || own[Math.floor(i / width) - 1])
  return { ...sight, [table]: keys, weights: { ...sight.weights, [table]: kept } }
}

function rowsOfExample(
  { words, evoked, roles, choices }: SightExample,
  word: () => Int32Array,
  pair: () => Int32Array,
): RowExample {
  return {
    words: words.map(word),
    evoked,
    roles: roles.map(({ here, there, answers }) => ({ here, there, answers, rows: pair() })),
    choices: choices.map((c) => ({ ...c, options: c.options.map(({ there }) => ({ there, rows: pair() })) })),
  }
}
