import type { Claim, Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { Ref } from '../model/record.ts'
import { assignConflicts } from './conflicts.ts'
import { copyFinder } from './copies.ts'
import type { Decided } from './decisions.ts'
import { type Days, daysOf, length } from './edtf.ts'
import { eventDays, type Fact, partyOf, placeOf, type Source, sourcesOf, textId } from './fact.ts'
import { byText } from './order.ts'
import { spellings } from './spelling.ts'
import { markWishes } from './wishes.ts'
import type { World } from './world.ts'

/** Makes readings into facts; to be asked in publication order, over several calls if need be. */
export function preparation(world: World, decided: Decided): (readings: readonly Reading[]) => readonly Fact[] {
  const firstCopy = copyFinder()
  const spelt = spellings()
  const voices = new Map<string, Ref>()
  let order = 0
  return (readings) =>
    readings.flatMap(({ dispatch, claims }) => {
      const voice = voices.get(firstCopy(dispatch)) ?? voiceOf(dispatch, world)
      voices.set(dispatch.id, voice)
      const published = daysOf(dispatch.date)
      const source: Source = { dispatch, order: order++, published, written: writtenOn(published, claims), voice }
      return factsOf(decided.apply(dispatch, claims), source, { world, decided, spelt })
    })
}

interface Known {
  readonly world: World
  readonly decided: Decided
  readonly spelt: (id: string) => string
}

/** Facts of one dispatch, in text order. */
function factsOf(claims: readonly Claim[], source: Source, { world, decided, spelt }: Known): readonly Fact[] {
  const facts = [...claims].sort(inTextOrder).map(
    (claim): Fact => ({
      claim,
      source,
      roles: claim.roles.map((role) => partyOf(role, claim, world, source.written, spelt)),
      places: claim.places.map((place) => placeOf(place, world)),
      days: eventDays(claim),
      by: sourcesOf(claim, source.voice, spelt),
      conflict: undefined,
    }),
  )
  return assignConflicts(markWishes(facts), world, decided.conflicts)
}

/** A dispatch dated only by month tells of things up to about the day on which it was written. */
function writtenOn(published: Days | undefined, claims: readonly Claim[]): Days | undefined {
  if (!published || length(published) <= 3) return published
  const past = claims
    .filter(({ modality, polarity }) => modality === 'actual' && polarity === 'affirmed')
    .flatMap((claim) => eventDays(claim) ?? [])
    .filter((days) => days.lo >= published.lo && days.hi <= published.hi)
  if (past.length === 0) return published
  const last = Math.max(...past.map(({ hi }) => hi))
  return { lo: last, hi: Math.min(published.hi, last + 1) }
}

function inTextOrder(a: Claim, b: Claim): number {
  return (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || byText(a.id, b.id)
}

/**
 * By the day by which a dispatch is surely published, then by id; undated ones last. Processing in this order makes
 * the record as known on a day a beginning of every later one.
 */
export function byPublication(a: Reading, b: Reading): number {
  const x = daysOf(a.dispatch.date)
  const y = daysOf(b.dispatch.date)
  return (
    (x?.hi ?? Number.MAX_VALUE) - (y?.hi ?? Number.MAX_VALUE) ||
    (x?.lo ?? 0) - (y?.lo ?? 0) ||
    byText(a.dispatch.id, b.dispatch.id)
  )
}

/** Of two readings of one dispatch: positive when the first is of the newer engine; 0 when they say the same. */
export function byEngine(a: Reading, b: Reading): number {
  return byText(a.engine, b.engine) || (a === b ? 0 : byText(canonicalText(a), canonicalText(b)))
}

/** The order of a reading's claims is no difference. */
function canonicalText({ dispatch, claims, engine }: Reading): string {
  return JSON.stringify([dispatch, [...claims].sort(inTextOrder), engine])
}

function voiceOf({ id, source }: Dispatch, world: World): Ref {
  if (source === undefined) return { id: `dispatch:${id}`, name: id }
  const actor = world.actorNamed(source)
  return { id: actor ?? textId(source), name: source }
}
