import type { ClaimContext } from './context.ts'
import { dependents, feature, marker, type Tree, universal } from './tree.ts'

/**
 * Whether a verb tells under what condition something will or would happen: "if the truce is broken, we shall answer", "should
 * the truce collapse", "si le cessez-le-feu est violé, nous le saurons". Where the main clause tells no future "if" may also concede
 * ("s'ils tiennent Orvanne, le reste leur échappe") or ask, and nothing is said.
 */
export function isCondition({ language }: ClaimContext, tree: Tree, index: number): boolean {
  const { deprel, head } = tree.words[index]!
  if (head < 0) return false
  const { conditional, inverted, would } = language.conditions
  if (dependents(tree, index, 'aux').some((i) => isInverted(inverted, tree, index, i))) return true
  if (universal(deprel) !== 'advcl' || !conditional.has(marker(tree, index))) return false
  return [head, ...dependents(tree, head, 'aux', 'cop')].some((i) => {
    const word = tree.words[i]!
    return feature(word, 'Tense') === 'Fut' || feature(word, 'Mood') === 'Cnd' || would.has(word.lemma.toLowerCase())
  })
}

/** "Should the ceasefire collapse": the auxiliary opens its clause or follows a comma, and no verb comes next. */
export function isInverted(inverted: ReadonlySet<string>, { words, first }: Tree, verb: number, at: number): boolean {
  if (!inverted.has(words[at]!.form.toLowerCase())) return false
  const opens = at === first[verb] || words[at - 1]?.upos === 'PUNCT'
  return opens && !/^(VERB|AUX|ADV|PART)$/.test(words[at + 1]?.upos ?? 'VERB')
}
