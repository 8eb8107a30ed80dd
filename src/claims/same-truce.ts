import type { QuantityMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import { DONOR_SURE } from './donors.ts'
import type { Draft } from './draft.ts'
import type { Attachable } from './features/attachment.ts'
import { dependents, type Tree, universal } from './tree.ts'

/**
 * "A third ceasefire, brokered by the United States, was in tatters": what one sentence tells of one truce is of the truce that those
 * brokered, and "two ceasefires, brokered by Russia and France, have collapsed" tells of two throughout. Gives the drafts of a sentence
 * that hang on one noun their mediators and their number in common.
 */
export function shareTruce(
  context: ClaimContext,
  drafts: readonly Draft[],
  quantities: readonly (Attachable & { readonly mention: QuantityMention })[],
): void {
  const byNoun = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const noun = draft.kind === 'truce' && draft.evoked >= DONOR_SURE ? truceNoun(context, draft) : undefined
    if (noun !== undefined) byNoun.set(noun, [...(byNoun.get(noun) ?? []), draft])
  }
  for (const [noun, told] of byNoun) {
    const { words } = context.trees[told[0]!.sentence]!
    const count = quantities.find(({ head }) => head === noun || words[head]!.head === noun)
    const mediators = told.find(({ roles }) => roles.some(isMediator))?.roles.filter(isMediator) ?? []
    for (const draft of told) {
      if (count && !draft.quantity) draft.quantity = count.mention
      if (draft.roles.some(isMediator)) continue
      const free = mediators.filter(({ nominal }) => !draft.roles.some((r) => r.nominal.head === nominal.head))
      draft.roles = [...draft.roles, ...free].sort((a, b) => a.nominal.start - b.nominal.start)
    }
  }
}

function isMediator({ role }: Draft['roles'][number]): boolean {
  return role === 'mediator'
}

/** The word for a truce that a claim is told of: the claim's own, what its participle describes, or what its verb or noun is said of. */
function truceNoun(context: ClaimContext, { sentence, index }: Draft): number | undefined {
  const tree = context.trees[sentence]!
  const described = describedBy(tree, index)
  return [
    index,
    ...(described === undefined ? [] : [described]),
    ...dependents(tree, index, 'nsubj', 'nsubj:pass', 'obj', 'nmod'),
  ].find((i) => isTruceWord(context, tree, i))
}

/** The noun that a participle describes. */
export function describedBy({ words }: Tree, index: number): number | undefined {
  const { deprel, head } = words[index]!
  return /^(acl|amod)$/.test(universal(deprel)) ? head : undefined
}

export function isTruceWord({ language: { classes } }: ClaimContext, { words }: Tree, index: number): boolean {
  return classes.get('truce')?.has(words[index]!.lemma.toLowerCase()) ?? false
}
