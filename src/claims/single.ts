import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { dependents, feature, type Tree, universal } from './tree.ts'

/**
 * "Un policier tué" counts one: a victim, what the verb was done to, or the counted noun itself, in the singular with an article
 * or numeral of one.
 */
export function countedAsOne(context: ClaimContext, draft: Draft): boolean {
  const tree = context.trees[draft.sentence]!
  const victims = draft.roles.filter((r) => r.role === 'victim')
  if (victims.some(({ nominal }) => isOne(context, tree, nominal.head, nominal.kind))) return true
  return [...undergoers(tree, draft.index), draft.index].some((head) => isOne(context, tree, head))
}

/** A noun in the singular with an article or numeral of one, or a person's name. */
export function isOne({ language }: ClaimContext, tree: Tree, head: number, kind?: string): boolean {
  const word = tree.words[head]!
  if (feature(word, 'Number') === 'Plur') return false
  if (word.upos === 'PROPN') return kind === 'person'
  const one = language.classes.get('one')
  return dependents(tree, head, 'det', 'nummod').some((d) => one?.has(tree.words[d]!.lemma.toLowerCase()))
}

/** What a verb is done to: its object, its passive subject, or its subject where it has no object; not where several are coordinated. */
function undergoers(tree: Tree, index: number): number[] {
  const word = tree.words[index]!
  if (word.upos !== 'VERB') return []
  const done = dependents(tree, index, 'obj', 'nsubj:pass')
  const heads = done.length > 0 ? done : dependents(tree, index, 'nsubj')
  if (heads.length === 0 && universal(word.deprel) === 'acl' && feature(word, 'VerbForm') === 'Part')
    heads.push(word.head)
  return heads.filter((head) => dependents(tree, head, 'conj').length === 0)
}
