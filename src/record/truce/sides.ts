import type { Cell, Ref } from '../../model/record.ts'
import { refCell } from '../cell.ts'
import { type Fact, inRole, type Party } from '../fact.ts'
import type { World } from '../world.ts'

/** Whom a party of a truce stands for: its president, army or ministry is not another side of it. */
export type Principal = (party: Party) => Party

/** The side of the conflict that a party belongs to, else whom it belongs to in the end, under that one's own name. */
export function principals(facts: readonly Fact[], world: World): Principal {
  const sides = new Set(facts.flatMap(({ conflict }) => conflict?.sides ?? []))
  const names = new Map<string, string>()
  for (const { roles, source } of facts) {
    for (const { ref, above, known } of roles) {
      if (!known || above.length < 2) continue
      const id = above.find((each) => sides.has(each)) ?? above.at(-1)!
      const name = world.actorName(id) ?? world.placeName(id)
      if (id !== ref.id && name && !names.has(id)) {
        const own = name[source.dispatch.lang] ?? Object.values(name)[0]
        if (own !== undefined) names.set(id, own)
      }
    }
  }
  return (party) => {
    const { ref, above, known } = party
    if (!known || sides.has(ref.id)) return party
    const id = above.find((each) => sides.has(each)) ?? above.at(-1)!
    const name = names.get(id)
    if (id === ref.id || name === undefined) return party
    return { ...party, ref: { id, name }, above: above.slice(above.indexOf(id)) }
  }
}

/**
 * The parties: those who belong to the conflict or are known; who is only described ("the two sides") counts where
 * no two sides are known. An outsider is a party where a claim names it beside a side, and none calls it a mediator.
 */
export function partiesOf(facts: readonly Fact[], principal: Principal): Cell<Ref> {
  const sides = new Set(facts.flatMap(({ conflict }) => conflict?.sides ?? []))
  const idsIn = (fact: Fact, role: 'party' | 'mediator') =>
    inRole(fact.roles, role).map((each) => principal(each).ref.id)
  const mediators = new Set(facts.flatMap((fact) => idsIn(fact, 'mediator')))
  const beside = new Set(
    facts
      .map((fact) => idsIn(fact, 'party'))
      .filter((ids) => ids.some((id) => sides.has(id)))
      .flat(),
  )
  const all = facts.flatMap(({ roles }) => inRole(roles, 'party')).map(principal)
  const told = new Set(all.map(({ ref }) => ref.id).filter((id) => sides.has(id)))
  const [anySide, bothSides] = [told.size > 0, told.size > 1]
  const anyKnown = all.some(({ known, many }) => known && !many)
  const isParty = ({ ref, named, known, many, above }: Party): boolean => {
    if (above.some((id) => sides.has(id))) return true
    if (mediators.has(ref.id) || (anyKnown && (!named || many === true))) return false
    // A state from outside is not a side for being named alone.
    if (known) return beside.has(ref.id) || !(sides.size > 0 && (anySide || ref.id.startsWith('state:')))
    return !bothSides
  }
  return refCell(facts, ({ roles }) => inRole(roles, 'party').map(principal).filter(isParty))
}
