import type { PlaceRole, RoleName } from '../model/claim.ts'
import type { Match, Policy } from './cluster.ts'
import { type Days, intersection, length, overlaps } from './edtf.ts'
import { type Fact, inRole, type Party } from './fact.ts'
import { agreeing, bucketKeys, disjoint, pairKeys, unite, windowOf } from './meeting.ts'

/** What an event's kind says about which of its claims can tell one event. */
export interface EventShape {
  /** Types that may tell the same event share a family. */
  readonly family: (fact: Fact) => string
  readonly agents: readonly RoleName[]
  readonly patients: readonly RoleName[]
  /** Sides that are not told apart as doer and done to. */
  readonly sides: readonly RoleName[]
  readonly where: readonly PlaceRole[]
  /** Points that must agree beside the days: a shared place counts 3 (1 if only one lies in the other), an actor 2. */
  readonly enough: number
}

interface Summary {
  readonly family: string
  agents: readonly Party[]
  patients: readonly Party[]
  sides: readonly Party[]
  places: readonly Party[]
  told: Days | undefined
  window: Days
  /** What each dispatch said of it: a second claim of one dispatch must come from another source or deny it. */
  readonly voices: Set<string>
}

/** Claims of one event: same family, days that overlap, nothing that contradicts, and enough that agrees. */
export function eventPolicy(shape: EventShape): Policy<Summary> {
  return {
    summary: ({ facts }) => summarise(facts[0]!, shape),
    add(summary, { facts }) {
      const added = summarise(facts[0]!, shape)
      summary.agents = unite(summary.agents, added.agents)
      summary.patients = unite(summary.patients, added.patients)
      summary.sides = unite(summary.sides, added.sides)
      summary.places = unite(summary.places, added.places)
      summary.told = narrowed(summary.told, added.told)
      summary.window = summary.told ?? intersection(summary.window, added.window) ?? summary.window
      for (const voice of added.voices) summary.voices.add(voice)
    },
    *keys(_item, summary) {
      for (const { above } of summary.places) {
        for (const place of above.slice(0, 2)) yield* bucketKeys(`${summary.family}|at|${place}`, summary.window)
      }
      for (const pair of pairKeys([...summary.agents, ...summary.patients, ...summary.sides])) {
        if (pair.includes('+') || summary.places.length === 0)
          yield* bucketKeys(`${summary.family}|by|${pair}`, summary.window)
      }
    },
    match: (a, b) => matchEvents(a, b, shape),
  }
}

function summarise(fact: Fact, shape: EventShape): Summary {
  const agents = inRole(fact.roles, ...shape.agents)
  return {
    family: shape.family(fact),
    agents,
    patients: inRole(fact.roles, ...shape.patients),
    sides: inRole(fact.roles, ...shape.sides),
    places: inRole(fact.places, ...shape.where),
    told: fact.days,
    window: windowOf(fact, fact.claim.modality === 'planned' ? { before: 0, after: 14 } : { before: 2, after: 0 }),
    voices: new Set([voiceOf(fact)]),
  }
}

function voiceOf({ source, by, claim }: Fact): string {
  return `${source.dispatch.id}|${claim.polarity}|${by.map(({ id }) => id).join('+')}`
}

function narrowed(a: Days | undefined, b: Days | undefined): Days | undefined {
  if (!a || !b) return a ?? b
  return intersection(a, b) ?? a
}

function matchEvents(a: Summary, b: Summary, { enough }: EventShape): Match | undefined {
  if (a.family !== b.family || !overlaps(a.window, b.window)) return undefined
  for (const voice of b.voices) if (a.voices.has(voice)) return undefined
  // A day inside a period of a month is not that period's event.
  if (a.told && b.told && unlike(length(a.told), length(b.told))) return undefined
  if (disjoint(a.places, b.places) || disjoint(a.agents, b.agents) || disjoint(a.patients, b.patients)) return undefined
  const same = samePlace(a.places, b.places)
  const near = same ? 0 : agreeing(a.places, b.places)
  const actors =
    agreeing(a.agents, b.agents) +
    agreeing(a.patients, b.patients) +
    Math.min(2, agreeing(allOf(a), a.sides.length > 0 ? allOf(b) : b.sides))
  const points = (same ? 3 : Math.min(1, near)) + Math.min(2, actors) * 2
  if (points < enough) return undefined
  const dated = a.told !== undefined && b.told !== undefined
  const reason = [
    dated ? 'same day' : 'days agree',
    same ? 'same place' : near > 0 ? 'one place in the other' : '',
    actors > 0 ? 'same actors' : '',
  ]
  return { score: points + (dated ? 2 : 0), reason: reason.filter(Boolean).join(', '), sure: dated && points > enough }
}

function allOf({ agents, patients, sides }: Summary): readonly Party[] {
  return [...agents, ...patients, ...sides]
}

function unlike(a: number, b: number): boolean {
  return Math.max(a, b) > 7 && Math.min(a, b) * 3 < Math.max(a, b)
}

function samePlace(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some((x) => b.some((y) => x.ref.id === y.ref.id))
}
