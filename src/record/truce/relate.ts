import { type Days, gap, length } from '../edtf.ts'
import { definite, type Party } from '../fact.ts'
import { agreeing, disjoint } from '../meeting.ts'
import type { Outline } from './outline.ts'

/** Reports of one day may differ by one: a night agreement, a clock ahead. */
const SAME = 1
/** Days from the announcement of a truce to its start, at most, for the two to be taken for one without more. */
const AHEAD = 7

/** Two states and a territory that one of them backs. */
const FEW_SIDES = 3

/** How two outlines stand to each other; undefined when they contradict. */
export interface Relation {
  /** 2: the same day told twice; 1: dates that allow it; 0: dates unknown on one side. */
  readonly origin: 0 | 1 | 2
  readonly mediators: number
  readonly parties: number
  readonly places: number
  readonly venues: number
  readonly conflict: 0 | 1 | 2
}

export function relate(a: Outline, b: Outline): Relation | undefined {
  if (otherWars(a, b)) return undefined
  const same = a.conflict !== undefined && a.conflict === b.conflict
  if (disjoint(a.places, b.places)) return undefined
  if (disjoint(ownSides(a), ownSides(b)) && !(same && (oneSided(a, b) || isTwoSided(a)))) return undefined
  const origin = originRelation(a, b)
  if (origin === undefined) return undefined
  // Two mediators of one day are rival accounts of one truce; otherwise they are two truces.
  if (origin < 2 && disjoint(a.mediators, b.mediators)) return undefined
  if (origin < 2 && disjoint(a.venues, b.venues)) return undefined
  return {
    origin,
    mediators: agreeing(a.mediators, b.mediators),
    parties: agreeing(ownSides(a), ownSides(b)),
    places: agreeing(a.places, b.places),
    venues: agreeing(a.venues, b.venues),
    conflict: same ? (a.firm && b.firm ? 2 : 1) : 0,
  }
}

/** Two conflicts that the data knows, or two that the claims' own fields tell. */
function otherWars(a: Outline, b: Outline): boolean {
  if (a.conflict === b.conflict) return false
  return (a.firm && b.firm) || (a.sides.length > 0 && b.sides.length > 0)
}

/** Those who belong to the conflict's sides; an outsider who is named beside them tells no truce from another. */
function ownSides({ parties, sides }: Outline): readonly Party[] {
  const own = parties.filter(({ above }) => above.some((actor) => sides.includes(actor)))
  return own.length > 0 ? own : parties
}

/** A war of two (and their protégés): whoever is named, the truce is between the same. */
function isTwoSided({ sides }: Outline): boolean {
  return sides.length > 0 && sides.length <= FEW_SIDES
}

/** Claims often name one side each of a truce that both have made. */
function oneSided(a: Outline, b: Outline): boolean {
  return a.parties.filter(definite).length < 2 || b.parties.filter(definite).length < 2
}

function originRelation(a: Outline, b: Outline): Relation['origin'] | undefined {
  if (a.declared && b.declared) return sameDay(a.declared, b.declared)
  if (a.effective && b.effective) return sameDay(a.effective, b.effective) ?? slipped(a, b)
  if (a.declared && b.effective) return announced(a.declared, b.effective)
  if (b.declared && a.effective) return announced(b.declared, a.effective)
  return 0
}

/** What was to begin on a day may begin some days later. */
function slipped(a: Outline, b: Outline): Relation['origin'] | undefined {
  if (a.scheduled === b.scheduled) return undefined
  const [plan, fact] = a.scheduled ? [a.effective!, b.effective!] : [b.effective!, a.effective!]
  return fact.lo > plan.hi && fact.lo - plan.hi <= AHEAD ? 1 : undefined
}

/** Days that overlap are the same day only where both are told narrowly; "last week" merely allows it. */
function sameDay(a: Days, b: Days): Relation['origin'] | undefined {
  if (gap(a, b) > SAME) return undefined
  return Math.max(length(a), length(b)) <= 3 ? 2 : 1
}

function announced(declared: Days, effective: Days): Relation['origin'] | undefined {
  if (gap(declared, effective) <= SAME) return sameDay(declared, effective)
  return effective.lo > declared.hi && effective.lo - declared.hi <= AHEAD ? 1 : undefined
}

/** Something besides dates says that the two are of one war. */
export function shareGround({ parties, places, conflict }: Relation): boolean {
  return parties + places + conflict > 0
}

/** What agrees, in words. */
export function reasonOf({ origin, mediators, venues, parties, places, conflict }: Relation): string {
  return [
    origin === 2 ? 'same day' : origin === 1 ? 'days agree' : '',
    mediators > 0 ? 'same mediator' : '',
    venues > 0 ? 'made at the same place' : '',
    parties > 0 ? 'same parties' : '',
    places > 0 ? 'same place' : '',
    conflict > 0 ? 'same conflict' : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export function weightOf({ origin, mediators, venues, parties, places, conflict }: Relation): number {
  const made = Math.min(1, mediators) * 3 + Math.min(1, venues) * 2
  return origin * 4 + made + Math.min(2, parties) + Math.min(1, places) + Math.min(1, conflict)
}
