import type { DateMention } from '../model/values.ts'
import type { Tree } from './tree.ts'

/** What a clause holds, counted once for all of its words. */
export interface Clause {
  /** How many of its words belong to each lexical class. */
  readonly classes: ReadonlyMap<string, number>
  readonly dated: boolean
  /** Lemmas of its subordinating conjunctions, in order. */
  readonly conjunctions: readonly string[]
}

type Clauses = ReadonlyMap<number, Clause>

interface OpenClause extends Clause {
  readonly classes: Map<string, number>
  readonly conjunctions: string[]
}

/** The clauses of each sentence by their head word; linear in the words and dates of the dispatch. */
export function clausesOf(
  trees: readonly Tree[],
  dates: readonly DateMention[],
  classesOf: ReadonlyMap<string, readonly string[]>,
): Clauses[] {
  const dated = datedClauses(trees, dates)
  return trees.map((tree, s) => {
    const clauses = new Map<number, OpenClause>()
    for (const word of tree.words) {
      const head = tree.clause[word.index]!
      const clause: OpenClause = clauses.get(head) ?? {
        classes: new Map(),
        dated: dated[s]!.has(head),
        conjunctions: [],
      }
      clauses.set(head, clause)
      const lemma = word.lemma.toLowerCase()
      if (word.upos === 'SCONJ') clause.conjunctions.push(lemma)
      for (const cls of classesOf.get(lemma) ?? []) clause.classes.set(cls, (clause.classes.get(cls) ?? 0) + 1)
    }
    return clauses
  })
}

/** Heads of the clauses in which a date of the sentence begins. */
function datedClauses(trees: readonly Tree[], dates: readonly DateMention[]): Set<number>[] {
  const dated = trees.map(() => new Set<number>())
  let s = 0
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    while (s < trees.length && trees[s]!.sentence.end <= date.start) s++
    const tree = trees[s]
    if (!tree) break
    if (date.start < tree.sentence.start || date.end > tree.sentence.end) continue
    const word = tree.words.find((w) => w.start >= date.start)
    if (word) dated[s]!.add(tree.clause[word.index]!)
  }
  return dated
}
