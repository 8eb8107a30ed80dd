import type { SyntaxData } from '../../src/syntax/data.ts'
import type { AnalysedWord, Pipeline } from '../../src/syntax/pipeline.ts'
import { contractionsByToken } from '../../src/syntax/words.ts'
import { goldTokens } from './prepare.ts'
import type { GoldTree } from './treebank.ts'

export interface Scores {
  readonly words: number
  readonly upos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  /** Relation to precision, recall and F1 of its labelled arcs. */
  readonly relations: ReadonlyMap<string, { readonly gold: number; readonly guess: number; readonly right: number }>
}

/** Analyses a gold sentence on its own tokens, with its own splits. */
export function analyseGold(tree: GoldTree, pipeline: Pipeline, data: SyntaxData): AnalysedWord[] {
  const contractions = contractionsByToken(data)
  const tokens = goldTokens(tree, data)
  return pipeline.analyse(
    tokens.map((t) => t.form),
    tokens.map((t) => (contractions.has(t.form.toLowerCase()) ? t.last > t.first : null)),
  )
}

/** Percentages over all words, punctuation included, as the CoNLL shared tasks count with gold words. */
export function evaluate(trees: readonly GoldTree[], pipeline: Pipeline, data: SyntaxData): Scores {
  let words = 0
  let upos = 0
  let lemma = 0
  let uas = 0
  let las = 0
  const relations = new Map<string, { gold: number; guess: number; right: number }>()
  const of = (name: string): { gold: number; guess: number; right: number } => {
    const entry = relations.get(name) ?? { gold: 0, guess: 0, right: 0 }
    relations.set(name, entry)
    return entry
  }
  for (const tree of trees) {
    const guess = analyseGold(tree, pipeline, data)
    tree.raw.forEach((gold, i) => {
      const g = guess[i]!
      words++
      if (g.upos === gold.upos) upos++
      if (g.lemma === gold.lemma) lemma++
      of(gold.deprel).gold++
      of(g.deprel).guess++
      if (g.head !== gold.head) return
      uas++
      if (g.deprel !== gold.deprel) return
      las++
      of(gold.deprel).right++
    })
  }
  const share = (n: number): number => (100 * n) / words
  return { words, upos: share(upos), lemma: share(lemma), uas: share(uas), las: share(las), relations }
}

export function scoreLine(name: string, s: Scores): string {
  const f = (n: number): string => n.toFixed(2)
  return `${name.padEnd(14)} words ${s.words}  UPOS ${f(s.upos)}  lemma ${f(s.lemma)}  UAS ${f(s.uas)}  LAS ${f(s.las)}`
}
