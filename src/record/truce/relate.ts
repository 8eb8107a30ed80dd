import { type Days, gap, length } from '../edtf.ts'
import { definite, meets, type Party } from '../fact.ts'
import { agreeing, disjoint, unite } from '../meeting.ts'
import { NARROW, type Outline } from './outline.ts'

/** Reports of one day may differ by one: a night agreement, a clock ahead. */
const SAME = 1
/** Days from the announcement of a truce to its start, at most, for the two to be taken for one without more. */
const AHEAD = 7

/** Days by which tellings of one making may differ where its start is told alike, and in which it is fresh news. */
const FEW = 3
/** Dispatches that outweigh one which recalls another day. */
const VOTES = 3

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

/** @param inOne two tellings of one dispatch, whose days of entry are not reports that may differ by one */
export function relate(a: Outline, b: Outline, inOne = false): Relation | undefined {
  if (otherWars(a, b)) return undefined
  const same = a.conflict !== undefined && a.conflict === b.conflict
  if (disjoint(a.places, b.places)) return undefined
  if (disjoint(ownSides(a), ownSides(b)) && !(same && (oneSided(a, b) || isTwoSided(a)))) return undefined
  const brokers = agreeing(brokersOf(a), brokersOf(b))
  const venues = agreeing(a.venues, b.venues)
  const origin = originRelation(a, b, { inOne, made: brokers + venues > 0 })
  if (origin === undefined || overBefore(a, b) || overBefore(b, a) || areTwoOffers(a, b)) return undefined
  // Two mediators of one day are rival accounts of one truce; otherwise they are two truces.
  if (origin < 2 && (disjoint(a.mediators, b.mediators) || isOneOf(a, b) || isOneOf(b, a))) return undefined
  if (origin < 2 && disjoint(a.venues, b.venues)) return undefined
  // "Several local ceasefires" are not the one of the whole war, unless they were made with it.
  if (origin < 2 && a.local !== b.local && a.news && b.news) return undefined
  return {
    origin,
    mediators: brokers,
    parties: agreeing(ownSides(a), ownSides(b)),
    places: agreeing(a.places, b.places),
    venues,
    conflict: same ? (a.firm && b.firm ? 2 : 1) : 0,
  }
}

/** Offers of different days of which nothing has come. */
function areTwoOffers(a: Outline, b: Outline): boolean {
  if (!a.offered || !b.offered || !a.proposed || !b.proposed) return false
  return gap(a.proposed, b.proposed) > SAME
}

function brokersOf({ mediators, outsiders }: Outline): readonly Party[] {
  return unite(mediators, outsiders)
}

/** No truce is over before it begins. */
function overBefore(a: Outline, b: Outline): boolean {
  const start = b.effective ?? b.declared
  if (a.ended === undefined || start === undefined || a.effective || a.declared) return false
  // "Over since 10 October": it was so on that day.
  const by = Number.isFinite(a.ended.hi) ? a.ended.hi : a.ended.lo
  return Number.isFinite(by) && by < start.lo
}

/**
 * Of a truce that several dispatches ascribe to one mediator, or one does some days before, a claim that names others
 * beside him without a date tells of several ("the truces brokered by Russia and by France").
 */
function isOneOf(one: Outline, several: Outline): boolean {
  if (several.together.length < 2 || one.brokered.size === 0) return false
  const own = brokersOf(one)
  const missing = several.together.some((party) => !own.some((each) => meets(each, party)))
  const start = one.declared ?? one.effective
  const late = start !== undefined && several.active !== undefined && several.active.hi - start.hi > FEW
  return missing && (one.brokered.size > 1 || late)
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

interface Bearing {
  readonly inOne: boolean
  /** The same mediator or room. */
  readonly made: boolean
}

function originRelation(a: Outline, b: Outline, bearing: Bearing): Relation['origin'] | undefined {
  if (isExtension(a, b) || isExtension(b, a)) return 2
  const entries = a.effective && b.effective ? sameEntry(a, b, bearing) : undefined
  if (a.declared && b.declared) {
    const made = sameDay(a.declared, b.declared)
    if (made === 2) return 2
    // Days of one start outweigh days of making that differ by a few.
    if (entries === 2 && gap(a.declared, b.declared) <= FEW) return 2
    if (made === 1) return 1
    if (!a.unsure && !b.unsure) return isOutvoted(a, b, bearing) || isOutvoted(b, a, bearing) ? 0 : undefined
  }
  if (a.effective && b.effective) return entries
  const crossed = [announcedIn(a, b, bearing), announcedIn(b, a, bearing)].filter((each) => each !== null)
  if (crossed.length > 0) return crossed.includes(2) ? 2 : crossed.includes(1) ? 1 : undefined
  if (a.recalled && !a.declared && !a.effective) return recalledIn(a.recalled, b)
  if (b.recalled && !b.declared && !b.effective) return recalledIn(b.recalled, a)
  return extendedAlike(a, b) ? 2 : 0
}

/** Made to last longer on one and the same day. */
function extendedAlike(a: Outline, b: Outline): boolean {
  return a.extended.some((day) => b.extended.some((other) => gap(day, other) === 0))
}

/** Told as made on the day on which the other was made to last longer, and as beginning on no other. */
function isExtension(one: Outline, other: Outline): boolean {
  if (other.extended.length === 0 || !one.declared || one.effective || length(one.declared) > NARROW) return false
  return other.extended.some((day) => gap(day, one.declared!) === 0) && Boolean(other.effective ?? other.declared)
}

/** null where the two don't tell a making and a start. */
function announcedIn(a: Outline, b: Outline, { inOne }: Bearing): Relation['origin'] | undefined | null {
  if (!a.declared || !b.effective || a.effective) return null
  // Who tells of both tells of no truce that began before it was made.
  if (inOne && b.effective.hi < a.declared.lo) return undefined
  return announced(a.declared, b.effective)
}

/** "The truce of 10 October" is one that was made or began on that day, or held on it: none that came later. */
function recalledIn(day: Days, { declared, effective }: Outline): Relation['origin'] | undefined {
  const starts = [declared, effective].filter((each) => each !== undefined)
  if (starts.length === 0) return 0
  if (starts.some((start) => gap(day, start) <= SAME)) return 2
  return starts.every((start) => start.lo > day.hi) ? undefined : 0
}

function sameEntry(a: Outline, b: Outline, { inOne }: Bearing): Relation['origin'] | undefined {
  if (inOne && a.scheduled === b.scheduled && gap(a.effective!, b.effective!) > 0) return undefined
  return sameDay(a.effective!, b.effective!) ?? slipped(a, b)
}

/** A day that one dispatch recalls, of a truce by the same mediator or made in the same room that others date otherwise. */
function isOutvoted(lone: Outline, known: Outline, { made }: Bearing): boolean {
  if (!made || lone.dispatches.size > 1 || known.dispatches.size < VOTES || lone.effective) return false
  const told = lone.active && lone.declared && lone.active.hi - lone.declared.hi >= AHEAD
  return told === true && gap(lone.declared!, known.declared!) <= AHEAD
}

/** What was to begin on a day may begin some days later. */
function slipped(a: Outline, b: Outline): Relation['origin'] | undefined {
  if (a.scheduled === b.scheduled) return undefined
  const [plan, fact] = a.scheduled ? [a.effective!, b.effective!] : [b.effective!, a.effective!]
  return fact.lo > plan.hi && fact.lo - plan.hi <= AHEAD ? 1 : undefined
}

/** Days that overlap are the same day only where both are told narrowly; "last week" merely allows it. */
function sameDay(a: Days, b: Days): Relation['origin'] | undefined {
  // Of two years one follows the other, and no report of a night is a year off.
  if (gap(a, b) > (Math.min(length(a), length(b)) <= NARROW ? SAME : 0)) return undefined
  return Math.max(length(a), length(b)) <= NARROW ? 2 : 1
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
