import type { Commitment, Contact, Ref } from '../../model/record.ts'
import { inferred } from '../cell.ts'
import { type Days, daysOf, gap, length } from '../edtf.ts'
import { type Fact, inRole, isKnown } from '../fact.ts'
import { type FactsOf, factsOf } from '../facts-of.ts'
import { push } from '../order.ts'
import type { World } from '../world.ts'

/** Days that still are those of one meeting. */
const MEETING = 2

/** A promise that is made, or made anew. */
const MADE: ReadonlySet<string> = new Set(['pledge', 'renewal'])

/** The claims that tell the room and the day of a promise. */
export function rooms(): FactsOf {
  return factsOf((fact) => {
    const told = fact.claim.kind === 'commitment' && MADE.has(fact.claim.type) && isShort(fact.days)
    return told && venuesOf(fact).length > 0
  })
}

/**
 * Before whom promises were made, where no claim says so: those from outside who met a promisor in the same room on the
 * same day, mediators and hosts first of all.
 */
export function withListeners(
  commitments: readonly Commitment[],
  contacts: readonly Contact[],
  told: FactsOf,
  world: World,
): readonly Commitment[] {
  const meetings = new Map<string, { readonly contact: Contact; readonly days: Days }[]>()
  for (const contact of contacts) {
    if (!contact.state.some(({ value }) => value === 'held')) continue
    const days = contact.time.map(({ value }) => daysOf(value)).find(isShort)
    if (days) for (const { value } of contact.venue) if (isKnown(value.id)) push(meetings, value.id, { contact, days })
  }
  return commitments.map((commitment) => {
    if (commitment.before.length > 0) return commitment
    const before = new Map<string, { readonly ref: Ref; readonly facts: Fact[] }>()
    for (const fact of told.of(commitment)) {
      for (const ref of venuesOf(fact).flatMap((venue) => metIn(meetings.get(venue) ?? [], fact, world))) {
        const found = before.get(ref.id) ?? { ref, facts: [] }
        before.set(ref.id, found)
        if (!found.facts.includes(fact)) found.facts.push(fact)
      }
    }
    if (before.size === 0) return commitment
    const listeners = [...before.values()].map(({ ref, facts }) => inferred(ref, 'made-where-they-met', facts))
    return { ...commitment, before: listeners }
  })
}

/** The outsiders of the meetings that the promisor of a claim had in that room on that day. */
function metIn(meetings: readonly { contact: Contact; days: Days }[], fact: Fact, world: World): readonly Ref[] {
  const sides = fact.conflict?.sides ?? []
  const promisors = inRole(fact.roles, 'promisor').flatMap(({ above }) => above)
  return meetings.flatMap(({ contact, days }) => {
    const people = [...contact.mediators, ...contact.hosts, ...contact.participants].map(({ value }) => value)
    const own = people.some(({ id }) => isKnown(id) && world.lineage(id).some((each) => promisors.includes(each)))
    if (!own || !fact.days || gap(days, fact.days) > 0) return []
    return people.filter(({ id }) => isKnown(id) && !world.lineage(id).some((each) => sides.includes(each)))
  })
}

function venuesOf({ places }: Fact): readonly string[] {
  return inRole(places, 'venue')
    .filter(({ known }) => known)
    .map(({ ref }) => ref.id)
}

function isShort(days: Days | undefined): days is Days {
  return days !== undefined && length(days) <= MEETING
}
