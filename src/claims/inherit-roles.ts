import type { RoleName } from '../model/claim.ts'
import { bearerOf, bearersFor, bearersOf, lackedRoles } from './bearers.ts'
import type { ClaimContext } from './context.ts'
import { DONOR_SURE } from './donors.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'
import { inheritRoleFeatures } from './features/inherit-role.ts'
import { bestOption, featureKeys } from './learn/classifier.ts'
import { headPlace, type View } from './look.ts'
import type { Nominal } from './nominals.ts'

/** Somebody is taken from this probability on. */
const LEAST = 0.45

/**
 * "Rebels attacked a camp on Sunday. […] The attack killed ten soldiers.": a claim whose sentence doesn't name who attacked, whom it
 * hit or whose toll it is has them from what is told before it, where the trained net takes them for the same. `drafts` are
 * all of a dispatch, in text order.
 */
export function inheritRoles(context: ClaimContext, drafts: readonly Draft[], view: View): void {
  const told = drafts.map((draft) => ({ draft, people: peopleOf(draft) }))
  const bearers = bearersOf(
    told.flatMap(({ draft, people }) =>
      draft.evoked < DONOR_SURE ? [] : people.map(({ role, nominal }) => bearerOf(draft, role, nominal)),
    ),
  )
  // All decide before any takes, so that the order of the drafts has no say.
  const taken = told.map(({ draft, people }) => {
    const filled = people.map(({ role }) => role)
    const lacked = lackedRoles(draft, filled)
    if (lacked.length === 0) return []
    const options = bearersFor(
      draft,
      bearers,
      people.map(({ nominal }) => nominal),
    )
    const there = options.map(({ nominal }) => headPlace(nominal))
    return lacked.flatMap((role): Draft['roles'] => {
      const keys = options.map((bearer, rank) =>
        featureKeys(inheritRoleFeatures(context, draft, role, filled, bearer, bearers, rank)),
      )
      const shares = view.choose('inheritRole', draft, there, keys)
      const bearer = bestOption(options, shares, LEAST)
      if (!bearer) return []
      return [{ role, nominal: bearer.nominal, probability: shares[options.indexOf(bearer)]!, taken: true }]
    })
  })
  drafts.forEach((draft, i) => {
    draft.roles = [...draft.roles, ...taken[i]!]
  })
}

/** Who takes part, without the places. */
function peopleOf({ roles }: Draft): { role: RoleName; nominal: Nominal }[] {
  return roles.flatMap(({ role, nominal }) => (PLACE_ROLES.includes(role) ? [] : [{ role: role as RoleName, nominal }]))
}
