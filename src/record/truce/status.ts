import type { Assertion, Ref, Truce, TruceEnd, TruceEvent, TruceOn, TruceStatus } from '../../model/record.ts'
import { isFact, isPlanned, isViolation } from '../../model/truce-event.ts'
import { daysOf, dayText } from '../edtf.ts'
import { sortedUnique } from '../order.ts'
import { dayOfEvent } from './life.ts'

/** The parts of a truce that its status is worked out from. */
export type Arrangement = Pick<Truce, 'parties' | 'declared' | 'effective' | 'ended' | 'life'>

/**
 * The state of a truce on a day, by its told life and the inferences already on record (expiry, supersession).
 * A violation is an overlay: it never ends a truce. Deaths don't enter.
 * @param truce as known: build the record from the dispatches of a day to ask what was known then
 * @param day EDTF day, `2020-10-20`
 */
export function truceStatusOn(truce: Truce, day: string): TruceOn {
  const at = daysOf(day)?.hi ?? Number.NaN
  const end = endBy(truce, at)
  const status = statusAt(truce, at)
  const violations = breachesOf(truce).filter((event) => dayOfEvent(event) <= at)
  const last = lastInForce(truce.life, at)
  return {
    truce,
    day,
    status,
    ...(status.value === 'ended' && end ? { end: end.value } : {}),
    contested: violations.length > 0 && HOLDS.has(status.value),
    violations,
    byParty: truce.parties.map(({ value }) => ({ party: value, status: partyStatusAt(truce, value, at) })),
    ...(last === undefined ? {} : { lastInForce: { date: dayText(last), days: at - last } }),
  }
}

/** States in which a breach can be alleged. */
export const HOLDS: ReadonlySet<TruceStatus> = new Set(['declared', 'agreed', 'in-force', 'suspended', 'pending'])
const HOPED: ReadonlySet<string> = new Set(['offer', 'declaration', 'agreement', 'entry'])

/** The status of the whole arrangement on a day (a day number). */
export function statusAt(truce: Arrangement, at: number): Assertion<TruceStatus> {
  const past = truce.life.filter((event) => dayOfEvent(event) <= at)
  const end = endBy(truce, at)
  if (end) return derived('ended', end)
  return (
    stateOf(past, truce, at) ??
    refusal(past) ??
    offer(past) ?? { value: 'unknown', basis: 'inferred', rule: 'nothing-reported-by-then', claims: [], by: [] }
  )
}

/** The status of one party: what it did itself, and what is told of all parties or of it by name. */
function partyStatusAt(truce: Arrangement, party: Ref, at: number): Assertion<TruceStatus> {
  const life = truce.life.filter(
    ({ parties, type }) => isOf(parties, party) || (parties.length === 0 && !OWN.has(type)),
  )
  const own = { ...truce, life }
  // Who declared a truce is named with those who turn it down, but turns nothing down.
  const itsOwn = life.some(
    (event) => isFact(event, 'declaration') && event.parties.length === 1 && isOf(event.parties, party),
  )
  const refused = life.findLast(
    (event) =>
      isFact(event, 'rejection') &&
      isOf(event.parties, party) &&
      !(itsOwn && event.parties.length > 1) &&
      dayOfEvent(event) <= at,
  )
  const status = statusAt(own, at)
  if (!refused || status.value === 'ended') return status
  const later = life.some(
    (event) =>
      JOINS.has(event.type) &&
      isFact(event, event.type) &&
      isOf(event.parties, party) &&
      dayOfEvent(event) > dayOfEvent(refused),
  )
  return later ? status : derived('refused', refused.assertion)
}

/** Steps that one party takes for itself: told without a party they say nothing of this one. */
const OWN: ReadonlySet<string> = new Set(['declaration', 'offer', 'rejection'])
const JOINS: ReadonlySet<string> = new Set(['declaration', 'agreement', 'entry', 'reaffirmation', 'extension'])

function isOf(parties: readonly Ref[], party: Ref): boolean {
  return parties.some(({ id }) => id === party.id)
}

/** Suspended, in force, pending, agreed or declared, as the events up to the day and the dates on record say. */
function stateOf(past: readonly TruceEvent[], truce: Arrangement, at: number): Assertion<TruceStatus> | undefined {
  const suspended = past.findLast((event) => isStep(event, 'suspension'))
  const resumed = past.findLast((event) => RESUMES.has(event.type) && isFact(event, event.type))
  if (suspended && !(resumed && dayOfEvent(resumed) > dayOfEvent(suspended)))
    return derived('suspended', suspended.assertion)
  const due = startOf(truce)
  const start = daysOf(due?.value)?.lo
  // Nothing holds before the day on which it is to begin.
  const began = past.findLast(
    (event) =>
      isFact(event, 'entry') ||
      ((isFact(event, 'holding') || isFact(event, 'extension')) && !(start !== undefined && dayOfEvent(event) < start)),
  )
  if (began) return derived('in-force', began.assertion)
  const agreed =
    past.findLast((event) => isFact(event, 'agreement')) ?? past.findLast((event) => isFact(event, 'declaration'))
  if (due && start !== undefined && start <= at && (agreed || past.some((event) => isPlanned(event, 'entry')))) {
    return derived('in-force', due, 'effective-date-passed')
  }
  const joined = past.filter((event) => JOINS.has(event.type) && isFact(event, event.type)).flatMap((e) => e.parties)
  const breached = breachesOf({ ...truce, life: past }).find((event) => !isOutside(event, joined))
  if (breached) return derived('in-force', breached.assertion, 'a-breach-presupposes-a-truce')
  if (due && start !== undefined && start > at && past.length > 0)
    return derived('pending', due, 'effective-date-ahead')
  if (!agreed) return undefined
  return derived(agreed.type === 'agreement' ? 'agreed' : 'declared', agreed.assertion)
}

/** "The rebels ruled out observing it": who did not join a truce and does not keep it shows nothing of it to be in force. */
function isOutside({ type, parties }: TruceEvent, joined: readonly Ref[]): boolean {
  return type === 'holding' && parties.length > 0 && joined.length > 0 && !parties.some((party) => isOf(joined, party))
}

const RESUMES: ReadonlySet<string> = new Set(['entry', 'extension', 'holding', 'reaffirmation'])

function refusal(past: readonly TruceEvent[]): Assertion<TruceStatus> | undefined {
  const refused = past.findLast((event) => isFact(event, 'rejection'))
  return refused && derived('refused', refused.assertion)
}

function offer(past: readonly TruceEvent[]): Assertion<TruceStatus> | undefined {
  const offered = past.findLast(
    (event) => isFact(event, 'offer') || isPlanned(event, 'declaration') || isPlanned(event, 'agreement'),
  )
  if (offered) return derived('offered', offered.assertion)
  const called = past.findLast(({ type, modality }) => modality === 'demanded' && HOPED.has(type))
  return called && derived('called-for', called.assertion)
}

/** What says that a truce holds again after an end: to promise anew to keep it doesn't. */
const REVIVES: ReadonlySet<string> = new Set(['entry', 'extension', 'holding'])

/** The end that applies on a day: a told one before an inferred one, unless it is told later to be in force again. */
function endBy({ ended, life }: Arrangement, at: number): Truce['ended'][number] | undefined {
  const known = ended.filter(({ value }) => endDay(value) <= at)
  const rank = { reviewed: 0, asserted: 1, inferred: 2 } as const
  const revived = life
    .filter(({ type, date }) => REVIVES.has(type) && date !== undefined && !date.includes('..'))
    .filter((event) => isFact(event, event.type) && dayOfEvent(event) <= at)
    .reduce((last, event) => Math.max(last, dayOfEvent(event)), Number.NEGATIVE_INFINITY)
  return known
    .filter(({ value, basis }) => basis === 'reviewed' || revived <= endDay(value))
    .sort((a, b) => rank[a.basis] - rank[b.basis] || endDay(a.value) - endDay(b.value))[0]
}

/** The day by which it is surely over: `../2020-11-07` is an end told on that day without saying when it was. */
export function endDay({ date }: { readonly how: TruceEnd; readonly date?: string }): number {
  const days = daysOf(date)
  if (!days) return Number.MAX_SAFE_INTEGER
  return Number.isFinite(days.hi) ? days.hi : days.lo
}

/** The last day up to `at` for which a dated sentence says that it holds. */
export function lastInForce(life: readonly TruceEvent[], at: number): number | undefined {
  let last: number | undefined
  for (const event of life) {
    if (!(isFact(event, 'holding') || isFact(event, 'entry') || isFact(event, 'extension'))) continue
    for (const day of heldDays(event)) if (day <= at && (last === undefined || day > last)) last = day
  }
  return last
}

/** A sentence "in force since X" holds for X and for each day on which it is reported. */
function heldDays({ date, assertion, type }: TruceEvent): readonly number[] {
  const told = daysOf(date)
  if (!told || type === 'extension') return []
  const ends = [told.lo, told.hi].filter(Number.isFinite)
  if (Number.isFinite(told.hi)) return ends
  const reported = [daysOf(assertion.firstReported), daysOf(assertion.lastReported)].flatMap((days) =>
    days ? [days.lo] : [],
  )
  return [...ends, ...reported.filter((day) => day >= told.lo)]
}

function isStep(event: TruceEvent, wanted: TruceEvent['type']): boolean {
  return isFact(event, wanted) || isPlanned(event, wanted)
}

/** The told day of its start. */
function startOf({ effective }: Pick<Truce, 'effective'>): Assertion<string> | undefined {
  return effective.find(({ value }) => daysOf(value))
}

/** The breaches told of it: none came before its start. */
export function breachesOf(truce: Pick<Truce, 'effective' | 'life'>): readonly TruceEvent[] {
  const start = daysOf(startOf(truce)?.value)?.lo ?? Number.NEGATIVE_INFINITY
  return truce.life.filter((event) => isViolation(event) && dayOfEvent(event) >= start)
}

function derived(
  value: TruceStatus,
  from: Omit<Assertion<unknown>, 'value'> & { value?: unknown },
  rule?: string,
): Assertion<TruceStatus> {
  const named = rule ?? from.rule
  return {
    value,
    basis: rule === undefined ? from.basis : 'inferred',
    ...(named === undefined ? {} : { rule: named }),
    claims: sortedUnique(from.claims),
    by: from.by,
    ...(from.firstReported === undefined ? {} : { firstReported: from.firstReported }),
    ...(from.lastReported === undefined ? {} : { lastReported: from.lastReported }),
  }
}
