import type { RoleName } from '../model/claim.ts'
import { agreementTold } from './agreement-name.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { isTruceWord } from './same-truce.ts'

/** What "the agreement" is said to do that a truce does as well. */
const LIVED = /^(violation|entry)$/

/** The role in a truce of who has one in an agreement. */
const AS_TRUCE: Readonly<Record<string, Readonly<Record<string, RoleName>>>> = {
  violation: { party: 'violator', broker: 'mediator' },
  entry: { broker: 'mediator' },
}

/**
 * "In flagrant violation of the agreement": where a dispatch tells of a truce and of no agreement that was made, an agreement without
 * a name, or with a truce in its name, that is broken or comes into force is the truce.
 */
export function truceCalledAgreement(context: ClaimContext, drafts: readonly Draft[]): Draft[] {
  const truces = drafts.filter(({ kind }) => kind === 'truce')
  if (truces.length === 0 || drafts.some(({ kind, type }) => kind === 'agreement' && type === 'signature'))
    return [...drafts]
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'agreement' || !LIVED.test(draft.type) || !isTruce(context, draft)) return [draft]
    if (truces.some(({ sentence, index }) => sentence === draft.sentence && index === draft.index)) return []
    const roles = draft.roles.map((r) => ({ ...r, role: AS_TRUCE[draft.type]![r.role] ?? r.role }))
    return [{ ...draft, kind: 'truce' as const, roles }]
  })
}

function isTruce(context: ClaimContext, draft: Draft): boolean {
  const { noun, name } = agreementTold(context, draft)
  if (name === undefined) return noun !== undefined
  const tree = context.trees[name.sentence]!
  return tree.words.some((w) => w.start >= name.start && w.end <= name.end && isTruceWord(context, tree, w.index))
}
