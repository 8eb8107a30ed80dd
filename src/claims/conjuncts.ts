import { overlaps } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Nominal } from './nominals.ts'
import type { Tree } from './tree.ts'

/**
 * "La Russie, la France et les États-Unis": what one of several coordinated names is, the others are. A conjunct of the same
 * sort that got no role takes its fellow's.
 */
export function shareWithConjuncts(context: ClaimContext, draft: Draft, nominals: readonly Nominal[]): void {
  const tree = context.trees[draft.sentence]!
  const group = new Map(nominals.map((n) => [n, firstConjunct(tree, n.head)]))
  const added: Draft['roles'] = []
  for (const nominal of nominals) {
    const taken = [...draft.roles, ...added].some((r) => overlaps(r.nominal, nominal))
    if (taken || nominal.head === draft.index) continue
    const fellow = draft.roles.find((r) => group.get(r.nominal) === group.get(nominal) && alike(r.nominal, nominal))
    if (fellow) added.push({ role: fellow.role, nominal, probability: fellow.probability })
  }
  draft.roles = [...draft.roles, ...added].sort((a, b) => a.nominal.start - b.nominal.start)
}

/** The word that heads a coordination of which a word is a part, or the word itself. */
export function firstConjunct(tree: Tree, index: number): number {
  let at = index
  while (tree.words[at]!.deprel === 'conj' && tree.words[at]!.head >= 0) at = tree.words[at]!.head
  return at
}

/** Whether two noun phrases are of one sort, so that what is told of one may be told of the other. */
export function alike(a: Nominal, b: Nominal): boolean {
  return a.kind !== undefined && a.kind === b.kind && a.pronoun === b.pronoun
}
