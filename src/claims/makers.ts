import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { wordTest } from './rules.ts'
import { ancestors, dependents } from './tree.ts'

/**
 * Of several who seem to make one promise those that are told beside it and don't make it are none of its makers: in "X is encouraged by
 * the commitment of both parties" X, since the noun has makers of its own; in "X called on both sides to keep their promises" X, who asks.
 */
export function makersAlone(context: ClaimContext, draft: Draft): void {
  if (draft.kind !== 'commitment') return
  const makers = draft.roles.filter(({ role }) => role === 'promisor').map(({ nominal }) => nominal)
  const here = makers.filter(({ sentence }) => sentence === draft.sentence)
  if (makers.length < 2 || here.length === 0) return
  const tree = context.trees[draft.sentence]!
  const is = wordTest(context.language, tree)
  const own = here.filter(({ head }) => ancestors(tree, head).includes(draft.index))
  const asking = ancestors(tree, draft.index)
    .slice(1)
    .filter((i) => is('ask', i))
  const asked = new Set(asking.flatMap((verb) => dependents(tree, verb, 'nsubj')))
  const askers = here.filter(({ head }) => asked.has(head))
  const noun = tree.words[draft.index]!.upos === 'NOUN'
  const others = noun && own.length > 0 ? here.filter((n) => !own.includes(n)) : askers
  if (others.length === makers.length) return
  draft.roles = draft.roles.filter(({ role, nominal }) => role !== 'promisor' || !others.includes(nominal))
}
