import type {
  KnownActor,
  KnownConflict,
  KnownFormat,
  KnownHolding,
  KnownPlace,
  RecordKnowledge,
} from '../model/record.ts'
import { type Days, daysOf, overlaps } from './edtf.ts'
import { fold } from './fold.ts'
import { byText, push, sortedUnique } from './order.ts'

const ALWAYS: Days = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

/** Days after the end of a war in which what is told of its ground and sides is still told of it: how its truce fares. */
const AFTERMATH = 365

const SPOTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'site'])

/** A side or place of a conflict with its folded names. */
export interface Mark {
  readonly id: string
  readonly names: readonly string[]
}

/** The handed-in knowledge, indexed. Immutable after creation. */
export interface World {
  /**
   * The actor and whom it stands for, nearest first: `person:x`, `state:y/president`, `state:y`.
   * @param days when; absent: whomever it ever stood for
   */
  lineage(actor: string, days?: Days): readonly string[]
  /** The place and all that contain it, nearest first, then those that are said to. */
  chain(place: string): readonly string[]
  /** The outermost place that contains it. */
  home(place: string): string
  /** Those who hold or claim the place against the state that it lies in. */
  claimants(place: string): readonly string[]
  /** A town or a site, rather than an area; undefined where the data doesn't say. */
  isSpot(place: string): boolean | undefined
  actorKind(actor: string): string | undefined
  /** The offices that a person held, or who held an office (`state:FRA/president`), the oldest first. */
  offices(actor: string): readonly KnownHolding[]
  place(id: string): KnownPlace | undefined
  actorName(actor: string): Readonly<Record<string, string>> | undefined
  placeName(place: string): Readonly<Record<string, string>> | undefined
  /** All its names, in every language. */
  placeNames(place: string): readonly string[]
  /** The only place that bears this name in any language. */
  placeNamed(name: string): string | undefined
  /** The only actor that bears this name in any language. */
  actorNamed(name: string): string | undefined
  conflictsAt(place: string): readonly KnownConflict[]
  conflictsOf(actor: string): readonly KnownConflict[]
  conflict(id: string): KnownConflict | undefined
  period(conflict: KnownConflict): Days
  /** The period and the time after it in which its truce is still in the news. */
  aftermath(conflict: KnownConflict): Days
  /** Conflicts with the folded names of each of their sides and places, for finding them in a text. */
  readonly grounds: readonly { readonly conflict: KnownConflict; readonly marks: readonly Mark[] }[]
  /** What the list says of a format. */
  format(id: string): KnownFormat | undefined
  /** Ids of formats (mediation formats, alliances) with their names, for finding them in evidence. */
  readonly formats: readonly { readonly id: string; readonly names: readonly string[] }[]
}

const worlds = new WeakMap<RecordKnowledge, World>()

/** The index of a knowledge, made once for each. */
export function indexWorld(knowledge: RecordKnowledge = {}): World {
  const known = worlds.get(knowledge)
  if (known) return known
  const world = index(knowledge)
  worlds.set(knowledge, world)
  return world
}

function index(knowledge: RecordKnowledge): World {
  const actors = new Map((knowledge.actors ?? []).map((actor) => [actor.id, actor]))
  const listed = new Map((knowledge.places ?? []).map((place) => [place.id, place]))
  const placeOf = (id: string) => listed.get(id) ?? knowledge.placeOf?.(id)
  const conflicts = new Map((knowledge.conflicts ?? []).map((conflict) => [conflict.id, conflict]))
  const periods = new Map([...conflicts.values()].map((conflict) => [conflict.id, periodOf(conflict)] as const))
  const formats = new Map((knowledge.formats ?? []).map((format) => [format.id, format]))
  const byPlace = new Map<string, KnownConflict[]>()
  const byActor = new Map<string, KnownConflict[]>()
  for (const conflict of conflicts.values()) {
    for (const place of conflict.places) push(byPlace, place, conflict)
    for (const party of conflict.parties) push(byActor, party, conflict)
  }
  const named = nameIndex(knowledge.actors)
  const placesNamed = nameIndex(knowledge.places)
  const holdings = new Map<string, KnownHolding[]>()
  const holders = new Map<string, KnownHolding[]>()
  for (const holding of knowledge.holdings ?? []) {
    push(holdings, holding.person, holding)
    push(holders, `${holding.owner}/${holding.key}`, holding)
  }
  const lineages = new Map<string, readonly string[]>()
  const above = (id: string) => parentOf(actors.get(id)?.parent ?? ownerOf(id))
  const chains = new Map<string, readonly string[]>()
  const homes = new Map<string, readonly string[]>()
  return {
    lineage(actor, days) {
      const held = holdings.get(actor)
      if (!held) return climb(actor, lineages, above)
      const offices = held
        .filter((each) => !days || overlaps(days, periodOf(each)))
        .map(({ owner, key }) => `${owner}/${key}`)
      return climb(actor, lineages, (id) => (id === actor ? [...offices, ...above(id)] : above(id)), offices.join(' '))
    },
    chain: (place) => climb(place, chains, (id) => [...(placeOf(id)?.within ?? []), ...(placeOf(id)?.claimedBy ?? [])]),
    home(place) {
      const above = (id: string) => placeOf(id)?.within ?? []
      const all = climb(place, homes, above)
      return all.findLast((id) => above(id).every((each) => each === id)) ?? all.at(-1)!
    },
    claimants: (place) => placeOf(place)?.claimedBy ?? [],
    isSpot(place) {
      const kind = placeOf(place)?.kind
      return kind === undefined ? undefined : SPOTS.has(kind)
    },
    offices: (actor) => (holdings.get(actor) ?? holders.get(actor) ?? []).toSorted(byStart),
    place: placeOf,
    actorKind: (actor) => actors.get(actor)?.kind,
    actorName: (actor) => actors.get(actor)?.names,
    placeName: (place) => placeOf(place)?.names,
    placeNames: (place) => allNames(placeOf(place)),
    placeNamed: (name) => placesNamed.get(fold(name)) ?? undefined,
    actorNamed: (name) => named.get(fold(name)) ?? undefined,
    conflictsAt: (place) => byPlace.get(place) ?? [],
    conflictsOf: (actor) => byActor.get(actor) ?? [],
    conflict: (id) => conflicts.get(id),
    format: (id) => formats.get(id),
    period: (conflict) => periods.get(conflict.id) ?? ALWAYS,
    aftermath(conflict) {
      const { lo, hi } = periods.get(conflict.id) ?? ALWAYS
      return { lo, hi: hi + AFTERMATH }
    },
    grounds: [...conflicts.values()].map((conflict) => ({
      conflict,
      marks: sortedUnique([...conflict.parties, ...conflict.places]).map((id) => ({
        id,
        names: namesOf(actors.get(id), placeOf(id)),
      })),
    })),
    formats: [...actors.values()]
      .filter((actor) => actor.kind === 'format')
      .map((format) => ({ id: format.id, names: allNames(format) })),
  }
}

function namesOf(actor: KnownActor | undefined, place: KnownPlace | undefined): readonly string[] {
  const names = [...allNames(actor), ...allNames(place)]
  return sortedUnique(names.map(fold).filter((name) => name !== ''))
}

/** The usual names and the others, in every language. */
export function allNames(known: Pick<KnownActor, 'names' | 'aliases'> | undefined): readonly string[] {
  return [...Object.values(known?.names ?? {}), ...Object.values(known?.aliases ?? {}).flat()]
}

/** Folded name to id; null where two share it. */
function nameIndex(
  all: readonly Pick<KnownActor, 'id' | 'names' | 'aliases'>[] = [],
): ReadonlyMap<string, string | null> {
  const index = new Map<string, string | null>()
  for (const known of all) {
    for (const name of allNames(known).map(fold)) {
      const other = index.get(name)
      index.set(name, other === undefined || other === known.id ? known.id : null)
    }
  }
  return index
}

function byStart(a: KnownHolding, b: KnownHolding): number {
  return (
    byText(a.from ?? '', b.from ?? '') ||
    byText(a.to ?? '~', b.to ?? '~') ||
    byText(`${a.owner}/${a.key} ${a.person}`, `${b.owner}/${b.key} ${b.person}`)
  )
}

function parentOf(parent: string | undefined): readonly string[] {
  return parent === undefined ? [] : [parent]
}

/** `state:AZE/army` belongs to `state:AZE`. */
function ownerOf(id: string): string | undefined {
  const at = id.lastIndexOf('/')
  return at > 0 ? id.slice(0, at) : undefined
}

/** Breadth-first, so nearer ones come first; a cycle in the data ends the climb. */
function climb(
  id: string,
  known: Map<string, readonly string[]>,
  above: (id: string) => readonly string[],
  variant = '',
): readonly string[] {
  const key = `${id} ${variant}`
  const found = known.get(key)
  if (found) return found
  const seen = new Set([id])
  for (const each of seen) for (const next of above(each)) seen.add(next)
  const list = [...seen]
  known.set(key, list)
  return list
}

function periodOf({ from, to }: { readonly from?: string; readonly to?: string }): Days {
  return { lo: daysOf(from)?.lo ?? ALWAYS.lo, hi: daysOf(to)?.hi ?? ALWAYS.hi }
}
