import type { SyntaxData } from '../src/syntax/data.ts'
import type { Pipeline } from '../src/syntax/pipeline.ts'
import { analyseGold } from '../train/syntax/evaluate.ts'
import type { GoldTree } from '../train/syntax/treebank.ts'

interface Word {
  readonly head: number
  readonly deprel: string
}

/**
 * Arcs between a verb of saying and what is said: its clausal complement, before or after it, or the clause that it interrupts or
 * follows as a parataxis.
 * @param say lemmas of verbs of saying; the gold's lemmas are looked up
 */
export function attributionArcs(
  say: ReadonlySet<string>,
  trees: readonly GoldTree[],
  pipeline: Pipeline,
  data: SyntaxData,
): { gold: number; guess: number; right: number } {
  const counts = { gold: 0, guess: 0, right: 0 }
  for (const tree of trees) {
    const saying = tree.raw.map((w) => say.has(w.lemma.toLowerCase()))
    const arcsOf = (words: readonly Word[]): Set<string> =>
      new Set(
        words.flatMap(({ head, deprel }, i) => {
          const told = deprel === 'ccomp' ? saying[head] : deprel.startsWith('parataxis') && saying[i]
          return told ? [`${i} ${head} ${deprel}`] : []
        }),
      )
    const gold = arcsOf(tree.raw)
    const guess = arcsOf(analyseGold(tree, pipeline, data))
    counts.gold += gold.size
    counts.guess += guess.size
    counts.right += gold.intersection(guess).size
  }
  return counts
}
