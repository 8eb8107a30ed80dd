import type { Cell, Ref } from '../../model/record.ts'
import { refCell } from '../cell.ts'
import { type Fact, groundOfWar, inRole, type Party } from '../fact.ts'
import type { World } from '../world.ts'
import { isOutsider } from './outline.ts'

/** Whom a party of a truce stands for: its president, army or ministry is not another side of it. */
export type Principal = (party: Party) => Party

/** The side of the conflict that a party belongs to, else whom it belongs to in the end, under that one's own name. */
export function principals(facts: readonly Fact[], world: World): Principal {
  const sides = new Set(facts.flatMap(({ conflict }) => conflict?.sides ?? []))
  const standsFor = new Map<string, string>()
  const names = new Map<string, string>()
  const named = new Set(facts.flatMap(({ roles }) => roles.flatMap(({ above }) => above.filter((id) => sides.has(id)))))
  for (const fact of facts) {
    const { roles, source } = fact
    const ground = groundOfWar(fact) ?? []
    for (const { ref, above, known } of roles) {
      if (!known || standsFor.has(ref.id)) continue
      const id = above.find((each) => sides.has(each)) ?? ownersOf(above.at(-1)!, ground, named, world)
      standsFor.set(ref.id, id)
      const name = world.actorName(id) ?? world.placeName(id)
      const own = name?.[source.dispatch.lang] ?? Object.values(name ?? {})[0]
      if (id !== ref.id && own !== undefined && !names.has(id)) names.set(id, own)
    }
  }
  return (party) => {
    const { ref, above, known } = party
    if (!known || sides.has(ref.id)) return party
    const id = standsFor.get(ref.id) ?? above.at(-1)!
    const name = names.get(id)
    if (id === ref.id || name === undefined) return party
    const at = above.indexOf(id)
    return { ...party, ref: { id, name }, above: at < 0 ? [id] : above.slice(at) }
  }
}

/**
 * Those who act for the very ground of a war ("the authorities of Tigray") act for the side that holds or claims it: by
 * the data, else the only side told of that is no state. Anyone else acts for himself.
 */
function ownersOf(root: string, ground: readonly string[], named: ReadonlySet<string>, world: World): string {
  if (!ground.includes(root) || world.placeName(root) === undefined) return root
  const claimed = world.claimants(root).filter((id) => ground.includes(id))
  if (claimed.length === 1) return claimed[0]!
  const others = [...named].filter((id) => world.actorKind(id) !== 'state')
  return others.length === 1 ? others[0]! : root
}

/** Who brought truces about elsewhere in the same war: an outsider among the sides of one is a mediator there too. */
export type IsMediator = (party: Party, conflict: string) => boolean

/** Both sides and mediators, as roles and by the rule that outsiders who mediate in this war are no parties to it. */
export interface Sides {
  readonly parties: Cell<Ref>
  readonly mediators: Cell<Ref>
}

/**
 * The parties: those who belong to the conflict or are known; who is only described ("the two sides") counts where
 * no two sides are known and he isn't the one who tells it. An outsider is a party where a claim names it beside a side,
 * and none calls it a mediator, of this truce or of another arrangement of the war.
 */
export function sidesOf(facts: readonly Fact[], principal: Principal, isMediator: IsMediator): Sides {
  const sides = new Set(facts.flatMap(({ conflict }) => conflict?.sides ?? []))
  const idsIn = (fact: Fact, role: 'party' | 'mediator') =>
    inRole(fact.roles, role).map((each) => principal(each).ref.id)
  const mediators = new Set(facts.flatMap((fact) => idsIn(fact, 'mediator')))
  const beside = new Set(
    facts
      .filter(({ claim }) => claim.attributes?.unilateral !== true)
      .map((fact) => idsIn(fact, 'party'))
      .filter((ids) => ids.some((id) => sides.has(id)))
      .flat(),
  )
  const all = facts.flatMap(({ roles }) => inRole(roles, 'party')).map(principal)
  const told = new Set(all.map(({ ref }) => ref.id).filter((id) => sides.has(id)))
  const [anySide, bothSides] = [told.size > 0, told.size > 1]
  const anyKnown = all.some(({ known, many }) => known && !many)
  const anyOwn = all.some(({ many }) => many !== true)
  const isBroker = (party: Party, { conflict }: Fact): boolean =>
    conflict !== undefined && sides.size > 0 && isOutsider(party, [...sides]) && isMediator(party, conflict.conflict)
  const isParty = (party: Party, fact: Fact): boolean => {
    const { ref, named, known, many, above } = party
    if (above.some((id) => sides.has(id))) return true
    if (mediators.has(ref.id) || (anyKnown && !named) || (anyOwn && many === true) || isBroker(party, fact))
      return false
    // Nor does who belongs to no side, state or group make a truce with one: an envoy who tells of it.
    if (anySide && ref.id.startsWith('person:')) return false
    // A state from outside is not a side for being named alone.
    if (known) return beside.has(ref.id) || !(sides.size > 0 && (anySide || ref.id.startsWith('state:')))
    return !bothSides && !fact.by.some(({ id }) => id === ref.id)
  }
  // Who is only concluded to have mediated counts where nobody is said to have done so.
  const stated = facts.some(({ roles }) => inRole(roles, 'mediator').some(({ guessed }) => guessed !== true))
  const counts = ({ guessed }: Party): boolean => !(stated && guessed === true)
  return {
    parties: refCell(facts, (fact) =>
      inRole(fact.roles, 'party')
        .map(principal)
        .filter((party) => isParty(party, fact)),
    ),
    mediators: [
      ...refCell(facts, ({ roles }) => inRole(roles, 'mediator').filter(counts)),
      ...refCell(facts, (fact) =>
        inRole(fact.roles, 'party')
          .map(principal)
          .filter((party) => counts(party) && !mediators.has(party.ref.id) && isBroker(party, fact)),
      ).map((assertion) => ({ ...assertion, basis: 'inferred' as const, rule: 'mediates-elsewhere-in-this-war' })),
    ],
  }
}
