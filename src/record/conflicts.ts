import type { ClaimKind } from '../model/claim.ts'
import type { KnownConflict } from '../model/record.ts'
import { overlaps } from './edtf.ts'
import type { Assignment, Fact } from './fact.ts'
import { conflictOfHead } from './head.ts'
import { byText } from './order.ts'
import type { World } from './world.ts'

/** Kinds that are part of a war by themselves, so that an unknown one may be named after where they happen. */
const OF_WAR: ReadonlySet<ClaimKind> = new Set(['violence', 'truce', 'control', 'toll'])
/** Outsiders by their role: a mediator's own wars say nothing about this one. */
const OUTSIDE: ReadonlySet<string> = new Set(['mediator', 'guarantor', 'before', 'broker', 'host', 'speaker'])

/**
 * Gives each fact of one dispatch its conflict: by its own places, then by two of its sides, then by the nearest claim
 * of the dispatch that has one so (an earlier one if there is any; in a new paragraph, what the dispatch's head names)
 * unless the fact's own place or sides are of elsewhere, then by a single side. In a dispatch about a listed war nothing
 * makes a war that no list knows, and states that wage a war abroad may meet over this one.
 * @param facts in text order
 * @param decided conflict ids that a person chose, by claim id
 */
export function assignConflicts(
  facts: readonly Fact[],
  world: World,
  decided: ReadonlyMap<string, string>,
): readonly Fact[] {
  const head = headContext(facts, world)
  const own = facts.map((fact) => {
    const found = ownConflict(fact, world, decided)
    return found && head && yields(fact, found, head, world) ? undefined : found
  })
  // What a person decides of one claim says nothing of those around it.
  const first = own.find((each) => each !== undefined && each.rule !== 'decided')
  const home = head ?? (first && asContext(first))
  let context = first ? asContext(first) : home
  return facts.map((fact, index) => {
    // A paragraph that turns to another war does so for itself.
    if (index > 0 && !sameParagraph(facts[index - 1]!, fact)) context = home
    const conflict = own[index] ?? otherConflict(fact, context, head, world)
    if (!conflict) return fact
    const known = world.conflict(conflict.conflict)
    // A war that no list knows doesn't take the place of the one that the dispatch is about.
    const decidedAlone = conflict.rule === 'decided'
    if (!decidedAlone && conflict !== context && (known || !context || !world.conflict(context.conflict)))
      context = asContext(conflict)
    return {
      ...fact,
      conflict: known ? { ...conflict, sides: known.parties, places: known.places } : conflict,
    }
  })
}

function sameParagraph(a: Fact, b: Fact): boolean {
  const [from, to] = [a.claim.evidence[0]?.start ?? 0, b.claim.evidence[0]?.start ?? 0]
  return !a.source.dispatch.text.slice(from, to).includes('\n')
}

/** The conflict that the head of a dispatch is about, by the sides and places that it names. */
function headContext(facts: readonly Fact[], world: World): Assignment | undefined {
  const conflict = conflictOfHead(facts, world)
  return conflict === undefined ? undefined : { conflict, rule: 'head' }
}

/**
 * What is not done by the war that it seems to be of: two states that wage a war abroad meet or speak of the one that the
 * dispatch is about, and the place of those who fled may be where they found refuge.
 */
function yields(fact: Fact, own: Assignment, head: Assignment, world: World): boolean {
  if (own.conflict === head.conflict) return false
  if (own.rule === 'parties') return !OF_WAR.has(fact.claim.kind) && isAbroad(own.conflict, fact, world)
  return own.rule === 'place' && isFlight(fact)
}

function isFlight({ claim }: Fact): boolean {
  return claim.kind === 'toll' && claim.type === 'displaced'
}

function asContext({ conflict }: Assignment): Assignment {
  return { conflict, rule: 'context' }
}

function ownConflict(fact: Fact, world: World, decided: ReadonlyMap<string, string>): Assignment | undefined {
  const chosen = decided.get(fact.claim.id)
  if (chosen !== undefined) return { conflict: chosen, rule: 'decided' }
  const byPlace = conflictByPlace(fact, world)
  if (byPlace) return { conflict: byPlace, rule: 'place' }
  const byParties = conflictByParties(fact, world)
  return byParties === undefined ? undefined : { conflict: byParties, rule: 'parties' }
}

function otherConflict(
  fact: Fact,
  context: Assignment | undefined,
  head: Assignment | undefined,
  world: World,
): Assignment | undefined {
  if (head && isFlight(fact)) return context
  const grounds = groundsOf(fact)
  const party = OF_WAR.has(fact.claim.kind) ? conflictByParty(fact, world) : undefined
  if (context && fits(fact, grounds, context, party, world)) return context
  // The place of a truce is often the one where it was made.
  if (context && fact.claim.kind === 'truce' && party === undefined && world.conflict(context.conflict)) return context
  if (party !== undefined) return { conflict: party, rule: 'party' }
  if (head) return grounds.length === 0 && context ? context : undefined
  const provisional = OF_WAR.has(fact.claim.kind) ? provisionalConflict(fact, world) : undefined
  if (provisional !== undefined) return { conflict: provisional, rule: 'provisional' }
  return grounds.length === 0 ? context : undefined
}

/** The context is about this fact's ground, or, where it has none, about its side or about none better. */
function fits(
  fact: Fact,
  grounds: readonly string[],
  context: Assignment,
  party: string | undefined,
  world: World,
): boolean {
  const conflict = world.conflict(context.conflict)
  if (!conflict) return grounds.length === 0 && party === undefined
  if (grounds.length > 0)
    return grounds.some((ground) => conflict.places.includes(ground) || conflict.parties.includes(ground))
  if (party === undefined || fact.roles.some(({ above }) => above.some((actor) => conflict.parties.includes(actor))))
    return true
  // A state that wages a war abroad is named with a truce of another as its broker.
  return fact.claim.kind === 'truce' && isAbroad(party, fact, world)
}

function isAbroad(conflict: string, { roles }: Fact, world: World): boolean {
  const { parties = [], places = [] } = world.conflict(conflict) ?? {}
  const sides = roles.flatMap(({ above }) => above.filter((actor) => parties.includes(actor)))
  return sides.every((side) => world.actorKind(side) === 'state' && !places.includes(side))
}

/** Known places where it happened, and all that they lie in. */
function groundsOf({ places }: Fact): readonly string[] {
  return places.filter(({ known, role }) => known && role !== 'venue').flatMap(({ above }) => above)
}

/** The conflict on whose ground the claim's places lie; a venue is a room to talk in, not ground. */
function conflictByPlace(fact: Fact, world: World): string | undefined {
  for (const { role, known, above } of fact.places) {
    if (!known || role === 'venue') continue
    for (const place of above) {
      const found = only(
        world.conflictsAt(place).filter((conflict) => at(fact, conflict, world)),
        fact,
        world,
      )
      if (found !== undefined) return found
    }
  }
  return undefined
}

function conflictByParties(fact: Fact, world: World): string | undefined {
  const two = [...partiesByConflict(fact, world)].filter(([, sides]) => sides.size > 1).map(([conflict]) => conflict)
  return two.length > 0 ? only(two, fact, world) : undefined
}

/** One side alone tells the conflict only where it has just that one. */
function conflictByParty(fact: Fact, world: World): string | undefined {
  const [single, ...others] = partiesByConflict(fact, world).keys()
  return others.length === 0 ? single?.id : undefined
}

function partiesByConflict(fact: Fact, world: World): Map<KnownConflict, Set<string>> {
  const found = new Map<KnownConflict, Set<string>>()
  for (const { role, known, above } of fact.roles) {
    if (!known || OUTSIDE.has(role)) continue
    for (const actor of above) note(actor)
  }
  // A deed of war on a state's ground is done to that state.
  if (OF_WAR.has(fact.claim.kind)) for (const ground of groundsOf(fact)) note(ground)
  return found

  function note(side: string): void {
    for (const conflict of world.conflictsOf(side)) {
      if (at(fact, conflict, world)) found.set(conflict, (found.get(conflict) ?? new Set()).add(side))
    }
  }
}

/**
 * Of several conflicts on the same ground, the one whose parties the claim names most, and of these one that goes on
 * rather than one that is over; none when they tie.
 */
function only(conflicts: readonly KnownConflict[], fact: Fact, world: World): string | undefined {
  if (conflicts.length < 2) return conflicts[0]?.id
  const parties = partiesByConflict(fact, world)
  const days = fact.days ?? fact.source.published
  const [first, second] = conflicts
    .map((conflict) => {
      const goesOn = !days || overlaps(days, world.period(conflict))
      return { id: conflict.id, points: (parties.get(conflict)?.size ?? 0) * 2 + (goesOn ? 1 : 0) }
    })
    .sort((a, b) => b.points - a.points || byText(a.id, b.id))
  return first!.points > second!.points ? first!.id : undefined
}

function at(fact: Fact, conflict: KnownConflict, world: World): boolean {
  const period = world.aftermath(conflict)
  const { published } = fact.source
  const days = fact.days ?? published
  // Nobody tells of a war before it begins.
  return (!days || overlaps(days, period)) && !(published && published.hi < period.lo)
}

/** An unknown conflict is named after the outermost known place, or after its two known sides. */
function provisionalConflict({ places, roles }: Fact, world: World): string | undefined {
  const where = places.find(({ known, role }) => known && role !== 'venue')
  if (where) return `provisional:${world.home(where.ref.id)}`
  const sides = [
    ...new Set(roles.filter(({ known, role }) => known && !OUTSIDE.has(role)).map(({ above }) => above.at(-1)!)),
  ]
  return sides.length === 2 ? `provisional:${sides.sort(byText).join('+')}` : undefined
}

const FIRM: ReadonlySet<Assignment['rule']> = new Set(['decided', 'place', 'parties'])

/** Known by the claim's own fields or a person: strong enough to keep two claims apart. */
export function isFirm(assignment: Assignment | undefined): assignment is Assignment {
  return assignment !== undefined && FIRM.has(assignment.rule)
}
