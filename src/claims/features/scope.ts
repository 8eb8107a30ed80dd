import type { ClaimContext } from '../context.ts'
import { wordTest } from '../rules.ts'
import { ancestors, feature, type Tree, universal } from '../tree.ts'

/**
 * What grammar says of a word's standing, pooled over the many words that can say it: `negation` (a negative particle or quantifier in its
 * clause or on an argument, a denial or failure above it), `condition`, `possible`, `future`, `ask`. The classes come from the
 * language's data (manner.yml).
 */
export function standing(context: ClaimContext, sentence: number, index: number): ReadonlySet<string> {
  const tree = context.trees[sentence]!
  const found = new Set<string>()
  const is = wordTest(context.language, tree)
  if (negatedHere(tree, index, is)) found.add('negation').add('negation:own')
  const chain = ancestors(tree, index)
  for (let hop = 1; hop < Math.min(5, chain.length); hop++) {
    const up = chain[hop]!
    const below = chain[hop - 1]!
    const rel = universal(tree.words[below]!.deprel)
    if (/^(conj|parataxis|appos)$/.test(rel)) break
    const argument = /^(nsubj|obj|obl|nmod|iobj)$/.test(rel)
    if (argument && hop === 1 && tree.words[index]!.upos === 'NOUN' && negatedHere(tree, up, is))
      found.add('negation').add('negation:verb')
    if (is('deny', up)) found.add('negation').add('negation:deny')
    if (is('fail', up)) found.add('fail').add(`fail:${rel}`)
    for (const cls of ['possible', 'future', 'ask']) if (is(cls, up)) found.add(cls).add(`${cls}:${rel}:${hop}`)
    if (/^(advcl|acl|ccomp)$/.test(rel)) marks(below, found)
    if (rel === 'advcl' || rel === 'acl') break
  }
  marks(index, found)
  for (const i of [index, ...chain.slice(1, 2)]) {
    const tense = verbTense(tree, i)
    if (tense) found.add(i === index ? tense : `${tense}:up`)
  }
  return found

  function marks(at: number, into: Set<string>): void {
    for (const c of tree.children[at]!) {
      if (tree.words[c]!.deprel !== 'mark' && tree.words[c]!.deprel !== 'case') continue
      if (is('condition', c)) into.add('condition')
      if (is('purpose', c)) into.add('purpose')
      if (is('negative', c)) into.add('negation').add('negation:without')
    }
  }
}

/** A negative word hangs on the word itself or on one of its arguments ("aucun membre n'a été blessé"). */
function negatedHere(tree: Tree, index: number, is: (cls: string, i: number) => boolean): boolean {
  return tree.children[index]!.some((c) => {
    const rel = universal(tree.words[c]!.deprel)
    if (/^(advmod|det|cc|mark|case)$/.test(rel))
      return is('negative', c) || feature(tree.words[c]!, 'Polarity') === 'Neg'
    if (!/^(nsubj|obj|obl)$/.test(rel)) return false
    return is('negative', c) || tree.children[c]!.some((g) => tree.words[g]!.deprel === 'det' && is('negative', g))
  })
}

function verbTense(tree: Tree, index: number): string | undefined {
  const forms = [index, ...tree.children[index]!.filter((c) => /^(aux|cop)/.test(tree.words[c]!.deprel))].map(
    (i) => tree.words[i]!,
  )
  if (forms.some((w) => feature(w, 'Tense') === 'Fut')) return 'tense:future'
  if (forms.some((w) => feature(w, 'Mood') === 'Cnd')) return 'mood:conditional'
  if (forms.some((w) => feature(w, 'Mood') === 'Sub')) return 'mood:subjunctive'
  return feature(tree.words[index]!, 'VerbForm') === 'Inf' ? 'infinitive' : undefined
}
