import type { PlaceRole } from '../../model/claim.ts'
import { isFirm } from '../conflicts.ts'
import type { Days } from '../edtf.ts'
import { daysOf, gap, length } from '../edtf.ts'
import { definite, type Fact, groundOfWar, inRole, type Party } from '../fact.ts'
import { unite } from '../meeting.ts'
import { typeOf } from './step.ts'

/** What tells one truce from another, as far as some of its claims know. */
export interface Outline {
  conflict: string | undefined
  /** The conflict comes from the claims' own fields, not only from their context. */
  firm: boolean
  parties: readonly Party[]
  mediators: readonly Party[]
  /** Named as parties though they are no side of the war: they may have brought it about. */
  outsiders: readonly Party[]
  /** All who brought it about as one undated claim names them, where it names several. */
  together: readonly Party[]
  /** Dispatches that tell of it, and those that name who brought it about. */
  readonly dispatches: Set<string>
  readonly brokered: Set<string>
  places: readonly Party[]
  /** Where it was made: "the Moscow truce". */
  venues: readonly Party[]
  /** When it was agreed or declared, and when it took effect, as told. */
  declared: Days | undefined
  /** `declared` shares its words with the start: it may be only that one's day. */
  unsure: boolean
  /** "The truce of 10 October", told long after. */
  recalled: Days | undefined
  /** Days on which it was made to last longer. */
  extended: readonly Days[]
  effective: Days | undefined
  /** `effective` is only planned: what happens later may differ. */
  scheduled: boolean
  /** The known parties of the conflict. */
  sides: readonly string[]
  /** Days on which it was reported or on which something happened to it. */
  active: Days | undefined
  /** Its making is told only as wished, feared, or as not agreed; how one should fare tells of one that is there. */
  wished: boolean
  /** Nothing but offers so far. */
  offered: boolean
  /** Nothing but that it was turned down: an offer, or a truce that another side declared. */
  turnedDown: boolean
  /** When it was offered. */
  proposed: Days | undefined
  refused: boolean
  /** Tells the news of a truce (an offer, its making, its start), rather than what became of one. */
  news: boolean
  /** Tells how a side takes the truce, and nothing else about it. */
  response: boolean
  /** Its making, wherever it is told, is that of a truce of one place. */
  local: boolean
  /** Tells that it comes about now: its making or start, not long before or after the report. */
  birth: boolean
  /** Day of the first report of that. */
  born: number | undefined
  /** When it is said to have been over; always, where nobody says when. */
  ended: Days | undefined
}

const RESPONSE: ReadonlySet<string> = new Set([
  'rejection',
  'reaffirmation',
  'violation',
  'suspension',
  'end',
  'holding',
  'extension',
])
/** Days between the making or start of a truce and the report for it to be news. */
const FRESH = 7
const MADE: ReadonlySet<string> = new Set(['agreement', 'declaration'])
const BIRTH: ReadonlySet<string> = new Set(['offer', 'declaration', 'agreement', 'entry'])

export function outlineOf(fact: Fact): Outline {
  const { claim, roles, places, conflict, source } = fact
  const type = typeOf(fact)
  const negated = claim.polarity === 'negated' && BIRTH.has(type)
  const told = fact.days
  const started = told && claim.polarity === 'affirmed' ? told : undefined
  const sides = conflict?.sides ?? []
  const parties = inRole(roles, 'party', 'violator').filter(isNamed)
  // Who brings about that a truce is made to last longer, and where, need not have made it.
  const longer = type === 'extension'
  const mediators = longer ? [] : inRole(roles, 'mediator', 'guarantor').filter(isStated)
  const outsiders =
    sides.length > 0 && BIRTH.has(type)
      ? inRole(roles, 'party').filter((party) => isStated(party) && isOutsider(party, sides))
      : []
  const brokers = [...mediators, ...outsiders].filter(definite)
  const made = MADE.has(type)
  const birth = BIRTH.has(type) && (!told || !source.written || gap(told, source.written) <= FRESH)
  return {
    conflict: conflict?.conflict,
    firm: isFirm(conflict),
    parties,
    mediators,
    outsiders,
    together: brokers.length > 1 && !(told && length(told) <= NARROW) ? brokers : [],
    dispatches: new Set([source.dispatch.id]),
    brokered: new Set(brokers.length > 0 ? [source.dispatch.id] : []),
    // Where it is broken is a spot, not the ground that it covers.
    places: type === 'violation' ? [] : groundOf(fact),
    venues: longer ? [] : places.filter((place) => isVenue(place, fact)),
    declared: made ? started : undefined,
    unsure: made && fact.unsure === true,
    recalled: recalledDays(fact),
    extended: longer && started && length(started) <= NARROW ? [started] : [],
    effective: effectiveDays(fact),
    scheduled: claim.modality === 'planned',
    sides,
    active: activeDays(fact),
    wished: negated || (BIRTH.has(type) && (claim.modality === 'hypothetical' || claim.modality === 'demanded')),
    offered: type === 'offer',
    turnedDown: type === 'rejection',
    proposed: type === 'offer' ? started : undefined,
    refused: type === 'rejection' && claim.polarity === 'affirmed',
    news: BIRTH.has(type),
    response: RESPONSE.has(type),
    ended:
      type === 'end' && claim.modality === 'actual' && claim.polarity === 'affirmed' ? (told ?? ALWAYS) : undefined,
    local: BIRTH.has(type) && claim.attributes?.local === true,
    birth,
    born: birth ? source.written?.lo : undefined,
  }
}

const ALWAYS: Days = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

/** Days that still are a date rather than a period in which it lies. */
export const NARROW = 3

/** Known, and neither a side nor of one; the authorities of a place that is no state are of the war over it. */
export function isOutsider(party: Party, sides: readonly string[]): boolean {
  return definite(party) && !party.ref.id.startsWith('place:') && !party.above.some((actor) => sides.includes(actor))
}

/** A truce of years ago was not alive on the day on which it is recalled. */
function activeDays(fact: Fact): Days | undefined {
  const { written } = fact.source
  const happened = fact.days && Number.isFinite(fact.days.hi) ? fact.days : undefined
  if (written && happened && written.lo - happened.hi > PAST) return happened
  return written ? span(written, happened) : happened
}

/** Days after which the making of a truce is history rather than news of it. */
export const PAST = 180

/**
 * Where it holds. A town outside the war (Moscow, Geneva) is where it was made, whatever the sentence makes of it; and
 * what is told of how it fares tells its ground only where it names that of the war.
 */
export function groundOf(fact: Fact): readonly Party<PlaceRole>[] {
  const ground = RESPONSE.has(typeOf(fact)) ? groundOfWar(fact) : undefined
  return inRole(fact.places, 'where').filter(
    (place) => isNamed(place) && !isVenue(place, fact) && (ground === undefined || ground.includes(place.ref.id)),
  )
}

function isVenue({ role, known, spot, above }: Party, fact: Fact): boolean {
  if (!known || spot !== true) return false
  // Whoever announces or signs it in a side's town that the war is not about speaks from there: "announced in Yerevan".
  const ground = MADE.has(typeOf(fact)) ? fact.conflict?.places : groundOfWar(fact)
  return role === 'venue' || (ground !== undefined && !above.some((each) => ground.includes(each)))
}

/** Named by the words in this role. */
function isStated({ named, guessed }: Party): boolean {
  return named && guessed !== true
}

function isNamed({ named }: Party): boolean {
  return named
}

/** "The truce of 10 October", told long after: the day is that of the truce, not of its being respected. */
function recalledDays(fact: Fact): Days | undefined {
  const { claim, days, source } = fact
  if (!RECALLS.has(typeOf(fact)) || claim.polarity === 'negated' || !days || !source.written) return undefined
  return length(days) <= NARROW && source.written.lo - days.hi > FRESH_ENOUGH ? days : undefined
}

const RECALLS: ReadonlySet<string> = new Set(['holding', 'reaffirmation'])
/** Days after which a report tells no longer how things stood on a day. */
const FRESH_ENOUGH = 4

/** From an entry's date, or from the start of "in force since". */
export function effectiveDays(fact: Fact): Days | undefined {
  const { claim, days } = fact
  if (claim.polarity === 'negated') return undefined
  const type = typeOf(fact)
  if (type === 'entry')
    return days && Number.isFinite(days.lo)
      ? { lo: days.lo, hi: Number.isFinite(days.hi) ? days.hi : days.lo }
      : undefined
  if (type !== 'holding') return undefined
  const since = claim.time?.since ?? (claim.time?.edtf.endsWith('/..') ? claim.time.edtf.slice(0, -3) : undefined)
  return daysOf(since?.replace(/\/\.\.$/, ''))
}

function span(a: Days, b: Days | undefined): Days {
  return b ? { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) } : a
}

/** Adds what `b` knows to `a`, in place. A plan gives way to what happened; else the first date told stays: later
 * rivals are for the record's cells. */
export function extend(a: Outline, b: Outline): void {
  if (b.conflict !== undefined && (a.conflict === undefined || (b.firm && !a.firm))) {
    a.conflict = b.conflict
    a.sides = b.sides
    a.firm = b.firm
  }
  a.parties = unite(a.parties, b.parties)
  a.mediators = unite(a.mediators, b.mediators)
  a.places = unite(a.places, b.places)
  a.venues = unite(a.venues, b.venues)
  a.outsiders = unite(a.outsiders, b.outsiders)
  if (b.together.length > a.together.length) a.together = b.together
  for (const dispatch of b.dispatches) a.dispatches.add(dispatch)
  for (const dispatch of b.brokered) a.brokered.add(dispatch)
  if (b.declared && (!a.declared || (a.unsure && !b.unsure))) {
    a.declared = b.declared
    a.unsure = b.unsure
  }
  a.recalled ??= b.recalled
  if (b.extended.length > 0) a.extended = [...a.extended, ...b.extended].slice(-EXTENSIONS)
  if (b.effective && (!a.effective || (a.scheduled && !b.scheduled))) {
    a.effective = b.effective
    a.scheduled = b.scheduled
  }
  a.active = a.active && b.active ? span(a.active, b.active) : (a.active ?? b.active)
  a.wished = a.wished && b.wished
  a.offered = (a.offered && (b.offered || b.refused)) || (a.turnedDown && b.offered)
  a.turnedDown = a.turnedDown && b.turnedDown
  a.proposed ??= b.proposed
  a.refused = a.refused || b.refused
  a.local = a.news && b.news ? a.local && b.local : a.local || b.local
  a.news = a.news || b.news
  a.response = a.response && b.response
  a.birth = a.birth || b.birth
  if (b.born !== undefined) a.born = Math.min(a.born ?? b.born, b.born)
  a.ended ??= b.ended
}

/** Extensions remembered: a truce that is renewed each week costs no more than these. */
const EXTENSIONS = 8

/** When it was made, else when it took effect, as told. */
export function startOf({ declared, effective }: Outline): Days | undefined {
  return declared ?? effective
}

/** Has a date, a mediator, a party or a place: something that tells which truce it is. */
export function isTelling(outline: Outline): boolean {
  return isAnchored(outline) || outline.recalled !== undefined || outline.parties.length + outline.places.length > 0
}

/** Has what only one truce has: the day or room of its making, its start, or who brought it about. */
export function isAnchored({ declared, effective, mediators, outsiders, venues }: Outline): boolean {
  return Boolean(declared ?? effective) || mediators.length + outsiders.length + venues.length > 0
}
