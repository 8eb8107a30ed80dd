import type { Nominal } from '../nominals.ts'
import type { Tree } from '../tree.ts'

/** The words that stand in some relations to a word, with which. */
export type Related = ReadonlyMap<number, readonly string[]>

/** The noun phrases of a sentence, with how many of them stand between any two of its words. */
export interface Phrases {
  readonly nominals: readonly Nominal[]
  readonly byHead: ReadonlyMap<number, Nominal>
  /** How many stand before each word, and of these how many are names; how many marks of punctuation do. */
  readonly before: Int32Array
  readonly named: Int32Array
  readonly marks: Int32Array
  /** What stands in a relation to the words that were asked about: several claims ask about one word. */
  readonly related: Map<number, Related>
}

export function phrasesOf(tree: Tree, nominals: readonly Nominal[]): Phrases {
  const n = tree.words.length
  const byHead = new Map(nominals.map((nominal) => [nominal.head, nominal]))
  const before = new Int32Array(n + 1)
  const named = new Int32Array(n + 1)
  const marks = new Int32Array(n + 1)
  for (let i = 0; i < n; i++) {
    const nominal = byHead.get(i)
    before[i + 1] = before[i]! + (nominal ? 1 : 0)
    named[i + 1] = named[i]! + (nominal?.kind !== undefined ? 1 : 0)
    marks[i + 1] = marks[i]! + (tree.words[i]!.upos === 'PUNCT' ? 1 : 0)
  }
  return { nominals, byHead, before, named, marks, related: new Map() }
}

/** How many of what `counts` counts stand between two words, neither included. */
export function between(counts: Int32Array, one: number, other: number): number {
  return Math.max(0, counts[Math.max(one, other)]! - counts[Math.min(one, other) + 1]!)
}
