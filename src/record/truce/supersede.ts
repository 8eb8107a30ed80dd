import type { Assertion, Truce } from '../../model/record.ts'
import { daysOf } from '../edtf.ts'
import { byText, push, sortedUnique } from '../order.ts'
import type { World } from '../world.ts'
import { withStatus } from './entity.ts'
import { statusAt } from './status.ts'

/** Later truces of the conflict that are looked at for one that took this one's place. */
const LOOK_AHEAD = 24

/**
 * Supersession, by rule: a later truce of the same conflict with the same or more parties on overlapping ground takes
 * the earlier one's place on the day it starts. Never said of a truce that was over before, nor by an offer.
 */
export function supersede(truces: readonly Truce[], world: World, horizon: string): readonly Truce[] {
  const byConflict = new Map<string, Truce[]>()
  for (const truce of truces) {
    if (truce.vague !== true && truce.conflict && startOf(truce) !== undefined)
      push(byConflict, truce.conflict.value, truce)
  }
  const successors = new Map<Truce, Truce>()
  for (const group of byConflict.values()) {
    group.sort((a, b) => startOf(a)! - startOf(b)! || byText(a.id, b.id))
    for (const [index, truce] of group.entries()) {
      const next = group.slice(index + 1, index + 1 + LOOK_AHEAD).find((later) => replaces(later, truce, world))
      if (next) successors.set(truce, next)
    }
  }
  return truces.map((truce) => {
    const next = successors.get(truce)
    return next ? withStatus(supersededBy(truce, next), horizon) : truce
  })
}

function supersededBy(truce: Truce, next: Truce): Truce {
  const origin = next.effective[0] ?? next.declared[0]!
  const { value: date, rule: _rule, ...provenance } = origin
  const basis: Omit<Assertion<unknown>, 'value'> = {
    ...provenance,
    basis: 'inferred',
    rule: 'superseded-by-a-later-truce',
  }
  return {
    ...truce,
    ended: [...truce.ended, { value: { how: 'superseded', date }, ...basis }],
    supersededBy: { value: next.id, ...basis },
  }
}

function replaces(later: Truce, earlier: Truce, world: World): boolean {
  const start = startOf(later)!
  if (start <= startOf(earlier)!) return false
  if (statusAt(earlier, start).value === 'ended') return false
  if (isOfOneSide(earlier) && !named(later).some((side) => named(earlier).includes(side))) return false
  return coversParties(later, earlier, world) && coversGround(later, earlier, world)
}

function startOf({ effective, declared }: Truce): number | undefined {
  const day = daysOf((effective[0] ?? declared[0])?.value)?.lo
  return day !== undefined && Number.isFinite(day) ? day : undefined
}

/** Every side of the earlier one is a side of the later one; unnamed sides of an agreement are the conflict's own. */
function coversParties(later: Truce, earlier: Truce, world: World): boolean {
  // Who turned it down was no side of it.
  const refused = earlier.byParty.filter(({ status }) => status.value === 'refused').map(({ party }) => party.id)
  const mine = sidesOf(earlier, world).filter((side) => !refused.includes(side))
  const theirs = sidesOf(later, world)
  // Where it isn't told between whom, any two sides of the war make a truce of the same.
  const shared = mine.filter((side) => theirs.includes(side)).length
  return mine.length > 0 && (shared === mine.length || (earlier.parties.length === 0 && shared > 1))
}

/** One side's own truce: only a truce that names this side takes its place. */
function isOfOneSide(truce: Truce): boolean {
  return named(truce).length === 1 && !truce.life.some(({ type }) => type === 'agreement')
}

function named({ parties }: Truce): readonly string[] {
  return parties.map(({ value }) => value.id)
}

function sidesOf(truce: Truce, world: World): readonly string[] {
  const conflict = truce.conflict && world.conflict(truce.conflict.value)
  const own = conflict?.parties ?? []
  const named = sortedUnique(
    truce.parties
      .map(({ value }) => value.id)
      .filter((id) => !id.startsWith('text:'))
      .map((id) => world.lineage(id).find((each) => own.includes(each)) ?? world.lineage(id).at(-1)!),
  )
  const agreed = truce.life.some(
    ({ type, polarity }) => (type === 'agreement' || type === 'entry') && polarity === 'affirmed',
  )
  return named.length < 2 && agreed ? sortedUnique(own) : named
}

function coversGround(later: Truce, earlier: Truce, world: World): boolean {
  const isLocal = later.local?.[0]?.value === true
  const grounds = new Set(later.conflict ? (world.conflict(later.conflict.value)?.places ?? []) : [])
  const places = later.places.map(({ value }) => value.id)
  if (places.length === 0) return !isLocal
  if (!isLocal && places.some((place) => grounds.has(place))) return true
  const spots = earlier.places.map(({ value }) => value.id)
  return spots.some((spot) => places.some((place) => world.chain(spot).includes(place)))
}
