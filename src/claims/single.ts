import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { dependents, feature } from './tree.ts'

/** "Un policier tué" counts one: a victim (or the counted noun itself) in the singular with an article or numeral of one. */
export function countedAsOne(context: ClaimContext, draft: Draft): boolean {
  const tree = context.trees[draft.sentence]!
  const one = context.language.classes.get('one')
  const victims = draft.roles.filter((r) => r.role === 'victim').map((r) => r.nominal.head)
  return [...victims, draft.index].some((head) => {
    const word = tree.words[head]!
    if (feature(word, 'Number') === 'Plur') return false
    if (word.upos === 'PROPN' && victims.includes(head))
      return draft.roles.some((r) => r.nominal.head === head && r.nominal.kind === 'person')
    return dependents(tree, head, 'det', 'nummod').some((d) => one?.has(tree.words[d]!.lemma.toLowerCase()))
  })
}
