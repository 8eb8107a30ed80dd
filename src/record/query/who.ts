import type { Entity, KnownHolding, KnownPlace, RecordKnowledge, Ref, TruceRecord } from '../../model/record.ts'
import { assertionsOf, refsOf } from '../assertions.ts'
import { fold } from '../fold.ts'
import { byText } from '../order.ts'
import { indexWorld, type World } from '../world.ts'

export interface Who {
  readonly ref: Ref
  /** Whom it stands for, nearest first. */
  readonly standsFor: readonly string[]
  /** Its names by language, where it is known. */
  readonly names: Readonly<Record<string, string>>
  /** Of a known actor: person, state, group … */
  readonly kind?: string
  /** The offices that a person held, or who held this office, by period, the oldest first; as the lists have it. */
  readonly offices: readonly KnownHolding[]
  readonly place?: WhoPlace
  /** Entities that name it: kind, cell and address. */
  readonly seen: readonly { readonly kind: string; readonly as: string; readonly id: string }[]
}

/** A place as the lists have it: what it lies in, nearest first, and who claims or runs it besides. */
export interface WhoPlace {
  readonly kind?: string
  /** Degrees: latitude, longitude. */
  readonly at?: readonly [number, number]
  /** How surely `at` is where something in this place happened. */
  readonly precision?: 'exact' | 'district' | 'region' | 'country'
  readonly within: readonly string[]
  readonly claimedBy: readonly string[]
}

/** Actors, places and sources of the record whose name or id holds the words, most seen first. */
export function whoIs(record: TruceRecord, words: string, knowledge: RecordKnowledge = {}): readonly Who[] {
  const world = indexWorld(knowledge)
  const wanted = fold(words)
  const found = new Map<string, { ref: Ref; seen: Map<string, Who['seen'][number]> }>()
  for (const [kind, entities] of Object.entries(record)) {
    if (kind === 'conflicts') continue
    for (const entity of entities as readonly Entity[]) {
      for (const { ref, as } of namedIn(entity)) {
        if (!isMeant(ref)) continue
        const entry = found.get(ref.id) ?? { ref, seen: new Map() }
        // Who is only quoted bears an id for a name until a text names it.
        if (entry.ref.name === entry.ref.id) entry.ref = ref
        entry.seen.set(`${kind}|${as}|${entity.id}`, { kind, as, id: entity.id })
        found.set(ref.id, entry)
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.seen.size - a.seen.size || byText(a.ref.id, b.ref.id))
    .map(({ ref, seen }) => ({
      ref,
      standsFor: world.lineage(ref.id).slice(1),
      ...knownOf(ref.id, world),
      seen: [...seen].sort(([a], [b]) => byText(a, b)).map(([, each]) => each),
    }))

  function isMeant({ id, name }: Ref): boolean {
    const names = [
      name,
      id.slice(id.indexOf(':') + 1),
      ...Object.values(world.actorName(id) ?? {}),
      ...world.placeNames(id),
    ]
    return wanted !== '' && (id === words || names.some((each) => ` ${fold(each)} `.includes(` ${wanted} `)))
  }
}

/** What the handed-in knowledge has of it; no claim need say so. */
function knownOf(id: string, world: World): Pick<Who, 'names' | 'kind' | 'offices' | 'place'> {
  const [kind, place] = [world.actorKind(id), world.place(id)]
  return {
    names: world.actorName(id) ?? world.placeName(id) ?? {},
    ...(kind === undefined ? {} : { kind }),
    offices: world.offices(id),
    ...(place ? { place: groundOf(place, world) } : {}),
  }
}

function groundOf({ id, kind = '', at, within = [], claimedBy = [] }: KnownPlace, world: World): WhoPlace {
  const precision = world.isSpot(id) ? 'exact' : kind === 'country' || kind === 'district' ? kind : 'region'
  return {
    ...(kind === '' ? {} : { kind }),
    ...(at ? { at, precision } : {}),
    within: within.filter((each) => each !== id),
    claimedBy,
  }
}

/** Everyone and every place that an entity names, with the cell that does, and those on whose word it is known. */
function namedIn(entity: Entity): readonly { readonly ref: Ref; readonly as: string }[] {
  const told = Object.entries(entity).flatMap(([as, value]) =>
    refsOf({ [as]: value } as unknown as Entity).map((ref) => ({ ref, as })),
  )
  const sources = new Set(assertionsOf(entity).flatMap(({ by }) => by))
  return [...told, ...[...sources].map((id) => ({ ref: { id, name: id }, as: 'source' }))]
}
