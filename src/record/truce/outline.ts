import type { PlaceRole } from '../../model/claim.ts'
import { isFirm } from '../conflicts.ts'
import type { Days } from '../edtf.ts'
import { daysOf, gap, length } from '../edtf.ts'
import { type Fact, inRole, type Party } from '../fact.ts'
import { unite } from '../meeting.ts'

/** What tells one truce from another, as far as some of its claims know. */
export interface Outline {
  conflict: string | undefined
  /** The conflict comes from the claims' own fields, not only from their context. */
  firm: boolean
  parties: readonly Party[]
  mediators: readonly Party[]
  places: readonly Party[]
  /** Where it was made: "the Moscow truce". */
  venues: readonly Party[]
  /** When it was agreed or declared, and when it took effect, as told. */
  declared: Days | undefined
  effective: Days | undefined
  /** `effective` is only planned: what happens later may differ. */
  scheduled: boolean
  /** The known parties of the conflict. */
  sides: readonly string[]
  /** Days on which it was reported or on which something happened to it. */
  active: Days | undefined
  /** Told only as wished, feared, or as not agreed. */
  wished: boolean
  /** Nothing but offers so far. */
  offered: boolean
  refused: boolean
  /** Tells the news of a truce (an offer, a declaration, an agreement), rather than what became of one. */
  news: boolean
  /** Tells how a side takes the truce, and nothing else about it. */
  response: boolean
  /** Tells that it comes about now: its making or start, not long before or after the report. */
  birth: boolean
  /** Said to be over. */
  ended: boolean
}

const NEWS: ReadonlySet<string> = new Set(['offer', 'declaration', 'agreement'])
const RESPONSE: ReadonlySet<string> = new Set([
  'rejection',
  'reaffirmation',
  'violation',
  'suspension',
  'end',
  'holding',
])
/** Days between the making or start of a truce and the report for it to be news. */
const FRESH = 7
const BIRTH: ReadonlySet<string> = new Set(['offer', 'declaration', 'agreement', 'entry'])

export function outlineOf(fact: Fact): Outline {
  const { claim, roles, places, conflict, source } = fact
  const negated = claim.polarity === 'negated' && BIRTH.has(claim.type)
  const told = fact.days
  const started = told && claim.polarity === 'affirmed' ? told : undefined
  const happened = told && Number.isFinite(told.hi) ? told : undefined
  return {
    conflict: conflict?.conflict,
    firm: isFirm(conflict),
    parties: inRole(roles, 'party', 'violator').filter(isNamed),
    mediators: inRole(roles, 'mediator', 'guarantor').filter(isNamed),
    // Where it is broken is a spot, not the ground that it covers.
    places: claim.type === 'violation' ? [] : groundOf(fact),
    venues: places.filter((place) => isVenue(place, fact)),
    declared: claim.type === 'agreement' || claim.type === 'declaration' ? started : recalledDays(fact),
    effective: effectiveDays(fact),
    scheduled: claim.modality === 'planned',
    sides: conflict?.sides ?? [],
    active: source.written ? span(source.written, happened) : happened,
    wished: negated || claim.modality === 'hypothetical' || claim.modality === 'demanded',
    offered: claim.type === 'offer',
    refused: claim.type === 'rejection' && claim.polarity === 'affirmed',
    news: NEWS.has(claim.type),
    response: RESPONSE.has(claim.type),
    ended: claim.type === 'end' && claim.modality === 'actual' && claim.polarity === 'affirmed',
    birth: BIRTH.has(claim.type) && (!told || !source.written || gap(told, source.written) <= FRESH),
  }
}

/** Where it holds. A town outside the war (Moscow, Geneva) is where it was made, whatever the sentence makes of it. */
export function groundOf(fact: Fact): readonly Party<PlaceRole>[] {
  return inRole(fact.places, 'where').filter((place) => isNamed(place) && !isVenue(place, fact))
}

function isVenue({ role, known, spot, above }: Party, { conflict }: Fact): boolean {
  if (!known || spot !== true) return false
  const ground = conflict?.ground
  return role === 'venue' || (ground !== undefined && !above.some((each) => ground.includes(each)))
}

function isNamed({ named }: Party): boolean {
  return named
}

/** "The truce of 10 October", told long after: the day is that of the truce, not of its being respected. */
function recalledDays({ claim, days, source }: Fact): Days | undefined {
  if (!RECALLS.has(claim.type) || claim.polarity === 'negated' || !days || !source.written) return undefined
  return length(days) <= 3 && source.written.lo - days.hi > FRESH_ENOUGH ? days : undefined
}

const RECALLS: ReadonlySet<string> = new Set(['holding', 'reaffirmation'])
/** Days after which a report tells no longer how things stood on a day. */
const FRESH_ENOUGH = 4

/** From an entry's date, or from the start of "in force since". */
export function effectiveDays({ claim, days }: Fact): Days | undefined {
  if (claim.polarity === 'negated') return undefined
  if (claim.type === 'entry')
    return days && Number.isFinite(days.lo)
      ? { lo: days.lo, hi: Number.isFinite(days.hi) ? days.hi : days.lo }
      : undefined
  if (claim.type !== 'holding') return undefined
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
  a.declared ??= b.declared
  if (b.effective && (!a.effective || (a.scheduled && !b.scheduled))) {
    a.effective = b.effective
    a.scheduled = b.scheduled
  }
  a.active = a.active && b.active ? span(a.active, b.active) : (a.active ?? b.active)
  a.wished = a.wished && b.wished
  a.offered = a.offered && (b.offered || b.refused)
  a.refused = a.refused || b.refused
  a.news = a.news || b.news
  a.response = a.response && b.response
  a.birth = a.birth || b.birth
  a.ended = a.ended || b.ended
}

/** Has a date, a mediator, a party or a place: something that tells which truce it is. */
export function isTelling({ declared, effective, mediators, parties, places, venues }: Outline): boolean {
  const named = mediators.length + parties.length + places.length + venues.length
  return declared !== undefined || effective !== undefined || named > 0
}
