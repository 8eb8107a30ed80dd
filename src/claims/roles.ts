import { CLAIM_ROLES, type PlaceRole, type RoleName } from '../model/claim.ts'
import { overlaps } from '../model/span.ts'
import { groupOf, KINDS } from './candidates.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { argumentFeatures, type Proposed, sceneOf } from './features/argument.ts'
import type { Phrases } from './features/phrases.ts'
import { featureKeys } from './learn/classifier.ts'
import { meanOf } from './learn/exp.ts'
import { netShares } from './learn/net.ts'
import { headPlace, type View } from './look.ts'
import type { RuleMatch } from './match.ts'
import type { ClaimModels } from './models.ts'
import { personal } from './pronouns.ts'
import type { Report } from './report.ts'

/** The roles that a rule's paths propose, by word. */
export function proposedRoles(match: RuleMatch | undefined): Proposed {
  return new Map((match?.roles ?? []).map((r) => [r.word, { role: r.role, path: r.path }]))
}

/** A role is given from this probability on; below even odds, since a missed role costs as much as a wrong one. */
const LEAST = 0.33

/** At most this many of a role; lists of signatories can be long. */
const MOST = 8

/**
 * Gives each noun phrase of the draft's sentence its likeliest role, or none. A phrase inside a chosen one is not told again.
 * @param reports those of the draft's sentence
 */
export function fillRoles(
  context: ClaimContext,
  draft: Draft,
  phrases: Phrases,
  reports: readonly Report[],
  view: View,
  models: ClaimModels,
): void {
  const scene = sceneOf(context, draft, proposedRoles(draft.rule), phrases, reports)
  const net = models.argument
  const group = groupOf(net, draft.kind)
  const kind = KINDS.indexOf(draft.kind)
  const none = group.outputs.indexOf('none')
  const chosen: Draft['roles'] = []
  phrases.nominals.forEach((nominal, order) => {
    // Who is told by a pronoun that nothing ties is not known.
    if (!nominal.standsFor && personal(context, nominal)) return
    const keys = featureKeys(argumentFeatures(context, scene, nominal, order))
    const p = meanOf(netShares(net, group, keys), view.roles(draft, headPlace(nominal), keys, kind))
    let best = -1
    for (let i = 0; i < p.length; i++) if (i !== none && (best < 0 || p[i]! > p[best]!)) best = i
    if (p[best]! < LEAST) return
    chosen.push({ role: group.outputs[best] as RoleName | PlaceRole, nominal, probability: p[best]! })
  })
  chosen.sort((a, b) => b.probability - a.probability || a.nominal.start - b.nominal.start)
  const kept: Draft['roles'] = []
  for (const role of chosen) {
    const meets = kept.some(
      (k) => overlaps(k.nominal, role.nominal) && (k.role === role.role || sameSort(k.role, role.role)),
    )
    if (!meets && kept.filter((k) => k.role === role.role).length < MOST) kept.push(role)
  }
  draft.roles = kept.sort((a, b) => a.nominal.start - b.nominal.start)
}

const PEOPLE: ReadonlySet<string> = new Set(Object.values(CLAIM_ROLES).flat())

/** Two roles of one sort (people, or places) cannot share words; a place may lie inside a party's name. */
function sameSort(a: string, b: string): boolean {
  return PEOPLE.has(a) === PEOPLE.has(b)
}
