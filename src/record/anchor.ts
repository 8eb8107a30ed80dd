import type { Claim, Reading } from '../model/claim.ts'
import type { ClaimAnchor } from '../model/record.ts'
import { byText } from './order.ts'

/** Where a claim stands, so that a decision on it finds it again: its words, and which of several like ones it is. */
export function anchorOf({ dispatch, claims }: Pick<Reading, 'dispatch' | 'claims'>, claim: Claim): ClaimAnchor {
  const [{ text: quote, start } = { text: '', start: 0 }] = claim.evidence
  const { kind, type } = claim
  const nth = likeOnes(claims, { kind, type, quote, start }).findIndex(({ id }) => id === claim.id)
  return { dispatch: dispatch.id, quote, start, kind, type, ...(nth > 0 ? { nth } : {}) }
}

/** The claim on the anchor's words: at the same place, else the nearest place where the words are the same. */
export function findAnchored(claims: readonly Claim[], anchor: ClaimAnchor): Claim | undefined {
  return likeOnes(claims, anchor)[anchor.nth ?? 0]
}

function likeOnes(claims: readonly Claim[], anchor: Omit<ClaimAnchor, 'dispatch' | 'nth'>): readonly Claim[] {
  const like = claims.filter(
    ({ kind, type, evidence }) =>
      kind === anchor.kind && (anchor.type === undefined || type === anchor.type) && evidence[0]?.text === anchor.quote,
  )
  const nearest = Math.min(...like.map(({ evidence }) => Math.abs(evidence[0]!.start - anchor.start)))
  return like
    .filter(({ evidence }) => Math.abs(evidence[0]!.start - anchor.start) === nearest)
    .sort((a, b) => byText(a.id, b.id))
}
