import { CLAIM_ROLES, type PlaceRole, type RoleName } from '../model/claim.ts'
import { overlaps } from '../model/span.ts'
import { groupOf, KINDS } from './candidates.ts'
import { alike, firstConjunct } from './conjuncts.ts'
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
import type { Nominal } from './nominals.ts'
import { personal } from './pronouns.ts'
import type { Report } from './report.ts'
import type { Tree } from './tree.ts'

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
  const tree = context.trees[draft.sentence]!
  const likely: Likely[] = []
  phrases.nominals.forEach((nominal, order) => {
    // Who is told by a pronoun that nothing ties is not known.
    if (!nominal.standsFor && personal(context, nominal)) return
    const keys = featureKeys(argumentFeatures(context, scene, nominal, order))
    const shares = meanOf(netShares(net, group, keys), view.roles(draft, headPlace(nominal), keys, kind))
    if (shares[bestOf(shares, none)]! >= LEAST) likely.push({ nominal, shares })
  })
  const chosen: Draft['roles'] = []
  for (const one of likely) {
    const shares = inCommon(tree, one, likely)
    const best = bestOf(shares, none)
    const role = group.outputs[best] as RoleName | PlaceRole
    if (TAKE_PART.test(role) && inDateline(context, one.nominal)) continue
    chosen.push({ role, nominal: one.nominal, probability: shares[best]! })
  }
  chosen.sort((a, b) => b.probability - a.probability || a.nominal.start - b.nominal.start)
  const kept: Draft['roles'] = []
  for (const role of chosen) {
    const meets = kept.some(
      (k) => overlaps(k.nominal, role.nominal) && (k.role === role.role || sameSort(k.role, role.role)),
    )
    if (!meets && kept.filter((k) => k.role === role.role).length < MOST) kept.push(role)
  }
  draft.roles = kept
    .filter((r) => !kept.some((k) => k.role === r.role && describes(r.nominal, k.nominal)))
    .sort((a, b) => a.nominal.start - b.nominal.start)
}

/** A noun phrase that likely has a role. */
export interface Likely {
  readonly nominal: Nominal
  /** Probability of each role. */
  readonly shares: readonly number[]
}

/** The likeliest of the roles but none. */
function bestOf(shares: readonly number[], none: number): number {
  let best = -1
  for (let i = 0; i < shares.length; i++) if (i !== none && (best < 0 || shares[i]! > shares[best]!)) best = i
  return best
}

/** "Negotiated by Saudi Arabia and the United States": coordinated names of one sort that have roles have the same one. */
export function inCommon(tree: Tree, { nominal, shares }: Likely, likely: readonly Likely[]): readonly number[] {
  const first = firstConjunct(tree, nominal.head)
  const fellows = likely.filter(
    (l) => l.nominal === nominal || (alike(l.nominal, nominal) && firstConjunct(tree, l.nominal.head) === first),
  )
  if (fellows.length < 2) return shares
  return shares.map((_, i) => fellows.reduce((sum, fellow) => sum + fellow.shares[i]!, 0) / fellows.length)
}

/** "Le premier ministre Arménien Nikol Pachinian": an adjective of a state right before a name is part of how it is introduced. */
export function describes({ kind, end }: Nominal, name: Nominal): boolean {
  return kind === 'demonym' && name.kind === 'person' && name.start === end + 1
}

/** Where a dispatch was sent from takes no part in what it tells. */
const TAKE_PART = /^(party|participant|mediator|broker|host|attacker|target|gainer|loser)$/

function inDateline({ trees }: ClaimContext, nominal: Nominal): boolean {
  const { dateline } = trees[nominal.sentence]!.sentence
  return dateline !== undefined && overlaps(dateline, nominal)
}

const PEOPLE: ReadonlySet<string> = new Set(Object.values(CLAIM_ROLES).flat())

/** Two roles of one sort (people, or places) cannot share words; a place may lie inside a party's name. */
function sameSort(a: string, b: string): boolean {
  return PEOPLE.has(a) === PEOPLE.has(b)
}
