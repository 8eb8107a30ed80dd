import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { wordTest } from './rules.ts'
import { ancestors, dependents, type Tree } from './tree.ts'

/**
 * Of several who seem to make one promise those that are told beside it and don't make it are none of its makers: in "X is encouraged by
 * the commitment of both parties" X, since the noun has makers of its own; in "X called on both sides to keep their promises" X, who asks.
 */
export function makersAlone(context: ClaimContext, draft: Draft): void {
  const makers = draft.roles.filter(({ role }) => role === 'promisor').map(({ nominal }) => nominal)
  if (draft.kind !== 'commitment' || makers.length < 2) return
  const tree = context.trees[draft.sentence]!
  const own = makers.filter(({ head }) => ancestors(tree, head).includes(draft.index))
  const isNamed = tree.words[draft.index]!.upos === 'NOUN' && own.length > 0
  const asking = askersOver(context, tree, draft.index)
  const left = isNamed ? own : makers.filter(({ head }) => !asking.has(head))
  if (left.length === 0) return
  draft.roles = draft.roles.filter(({ role, nominal }) => role !== 'promisor' || left.includes(nominal))
}

/** Subjects of the verbs of asking that govern a word. */
function askersOver({ language }: ClaimContext, tree: Tree, index: number): ReadonlySet<number> {
  const is = wordTest(language, tree)
  const verbs = ancestors(tree, index).filter((i) => i !== index && is('ask', i))
  return new Set(verbs.flatMap((verb) => dependents(tree, verb, 'nsubj')))
}
