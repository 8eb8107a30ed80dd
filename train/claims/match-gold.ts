import { assemble } from '../../src/claims/assemble.ts'
import type { ClaimContext } from '../../src/claims/context.ts'
import type { Draft } from '../../src/claims/draft.ts'
import type { ClaimModels } from '../../src/claims/models.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { GoldClaim } from './gold.ts'

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** How well a read claim fits a gold one, 0 for not at all: type, evidence, roles, manner and figure. */
function fitOf(gold: GoldClaim, claim: Claim): number {
  if (gold.kind !== claim.kind) return 0
  let evidence = 0
  for (const g of gold.evidence)
    for (const e of claim.evidence)
      evidence = Math.max(evidence, overlap(g, e) / Math.max(1, Math.min(g.end - g.start, e.end - e.start)))
  if (evidence < 0.2) return 0
  const shared = gold.roles.filter((g) => claim.roles.some((r) => r.role === g.role && overlap(g, r) > 0)).length
  const roles =
    gold.roles.length + claim.roles.length ? (2 * shared) / (gold.roles.length + claim.roles.length) : evidence
  const manner = (gold.modality === claim.modality ? 0.5 : 0) + (gold.polarity === claim.polarity ? 0.5 : 0)
  const value = (q: { low?: number; best?: number; high?: number } | undefined) => q?.best ?? q?.low ?? q?.high ?? ''
  const figure = value(gold.quantity) === value(claim.quantity) ? 0.1 : 0
  return (gold.type === claim.type ? 0.4 : 0) + 0.25 * evidence + 0.2 * roles + 0.1 * manner + figure
}

/** Which drafts a careful reader tells as well: one-to-one, best fits first, of the same kind and type. */
export function matchDrafts(
  context: ClaimContext,
  drafts: readonly Draft[],
  gold: readonly GoldClaim[],
  models: ClaimModels,
): boolean[] {
  const claims = drafts.map((d) => assemble(context, d, models))
  const pairs: { score: number; g: number; d: number }[] = []
  claims.forEach((claim, d) => {
    gold.forEach((g, i) => {
      const score = fitOf(g, claim)
      if (score >= 0.4 && g.type === claim.type) pairs.push({ score, g: i, d })
    })
  })
  pairs.sort((a, b) => b.score - a.score || a.d - b.d)
  const usedGold = new Set<number>()
  const right = drafts.map(() => false)
  for (const { g, d } of pairs) {
    if (usedGold.has(g) || right[d]) continue
    usedGold.add(g)
    right[d] = true
  }
  return right
}
