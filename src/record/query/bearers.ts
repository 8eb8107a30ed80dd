import type { Entity, RecordKnowledge, Ref, TruceRecord } from '../../model/record.ts'
import { assertionsOf, PLACE_CELLS, refsOf } from '../assertions.ts'
import { allNames, indexWorld } from '../world.ts'
import type { Bearer } from './nearest.ts'

type Names = Readonly<Record<string, string>>

/** Conflicts that are known or that claims were assigned to. */
export function conflictBearers({ conflicts }: TruceRecord, knowledge: RecordKnowledge): readonly Bearer[] {
  const found = new Collection()
  for (const { id, names } of knowledge.conflicts ?? []) found.know(id, Object.values(names))
  for (const { id, names, claims } of conflicts) found.know(id, Object.values(names)).weight += claims.length
  return found.all()
}

/** Actors that are known or that the record names, in whatever part but as a place. */
export function actorBearers(record: TruceRecord, knowledge: RecordKnowledge): readonly Bearer[] {
  const found = new Collection()
  const world = indexWorld(knowledge)
  for (const actor of knowledge.actors ?? []) found.know(actor.id, allNames(actor))
  for (const entity of entitiesOf(record))
    found.see(
      refsOf(withoutPlaces(entity)),
      // A region stands for those who run it.
      (id) => world.actorName(id) ?? world.placeName(id),
    )
  return found.all()
}

/** Places that are known or that the record names. */
export function placeBearers(record: TruceRecord, knowledge: RecordKnowledge): readonly Bearer[] {
  const found = new Collection()
  const world = indexWorld(knowledge)
  for (const place of knowledge.places ?? []) found.know(place.id, allNames(place))
  for (const entity of entitiesOf(record)) found.see(refsOf(placesOf(entity)), world.placeName)
  return found.all()
}

/** Those who are known or on whose word the record has anything. */
export function sourceBearers(record: TruceRecord, knowledge: RecordKnowledge): readonly Bearer[] {
  const found = new Collection()
  const world = indexWorld(knowledge)
  for (const { id, names } of knowledge.actors ?? []) found.know(id, Object.values(names))
  for (const entity of entitiesOf(record)) {
    const by = assertionsOf(entity).flatMap((assertion) => assertion.by)
    found.see(
      by.map((id) => ({ id, name: id })),
      (id) => world.actorName(id) ?? world.placeName(id),
    )
  }
  return found.all()
}

class Collection {
  readonly #found = new Map<string, { id: string; known: Set<string>; seen: Set<string>; weight: number }>()

  know(id: string, names: readonly string[]) {
    const bearer = this.#found.get(id) ?? { id, known: new Set<string>(), seen: new Set<string>(), weight: 0 }
    for (const name of names) bearer.known.add(name)
    this.#found.set(id, bearer)
    return bearer
  }

  /** What one entity names; however often it does, it counts once. */
  see(refs: readonly Ref[], namesOf: (id: string) => Names | undefined): void {
    const counted = new Set<string>()
    for (const { id, name } of refs) {
      const bearer = this.#found.get(id) ?? this.know(id, Object.values(namesOf(id) ?? {}))
      bearer.seen.add(name)
      if (!counted.has(id)) bearer.weight++
      counted.add(id)
    }
  }

  all(): readonly Bearer[] {
    return [...this.#found.values()].map(({ id, known, seen, weight }) => ({
      id,
      known: [...known],
      seen: [...seen],
      weight,
    }))
  }
}

function entitiesOf(record: TruceRecord): readonly Entity[] {
  return Object.entries(record).flatMap(([kind, entities]) =>
    kind === 'conflicts' ? [] : (entities as readonly Entity[]),
  )
}

const placesOf = (entity: Entity) => pick(entity, (cell) => PLACE_CELLS.has(cell))
const withoutPlaces = (entity: Entity) => pick(entity, (cell) => !PLACE_CELLS.has(cell))

function pick(entity: Entity, wanted: (cell: string) => boolean): Entity {
  return Object.fromEntries(Object.entries(entity).filter(([cell]) => wanted(cell))) as unknown as Entity
}
