import type { Topic } from '../../model/claim.ts'
import type { Cell, Entity, RecordKnowledge, Ref } from '../../model/record.ts'
import { firstDayOf, lastDayOf } from '../asknown.ts'
import { assertionsOf, refsOf } from '../assertions.ts'
import { daysOf } from '../edtf.ts'
import { fold } from '../fold.ts'
import { indexWorld, type World } from '../world.ts'

/** What every query can be narrowed by; all that are given must hold. */
export interface Filters {
  /** Conflict id, or one of its names. */
  readonly conflict?: string
  /** Actor id or name; a state takes in those who speak and act for it. */
  readonly actor?: string
  /** Place id or name; a region takes in the places in it. */
  readonly place?: string
  readonly topic?: Topic
  /** EDTF days between which it happened or, without a day of its own, was reported. */
  readonly from?: string
  readonly to?: string
  /** Source of any of its claims: an actor id or name, or the source's words; a state takes in those who speak for it. */
  readonly by?: string
}

/** A test for the entities that pass the filters. @throws TrucelineError `bad-date` */
export function passing(filters: Filters, knowledge: RecordKnowledge = {}): (entity: Entity) => boolean {
  const world = indexWorld(knowledge)
  const { conflict, actor, place, topic, from, to, by } = filters
  const tests: ((entity: Entity) => boolean)[] = []
  if (conflict !== undefined) {
    const wanted = conflictNamed(conflict, knowledge)
    tests.push((entity) => (isConflict(entity) ? entity.id : entity.conflict?.value) === wanted)
  }
  if (actor !== undefined) tests.push((entity) => refsOf(entity).some((ref) => isActor(ref, actor, world)))
  if (place !== undefined) tests.push((entity) => refsOf(entity).some((ref) => isPlace(ref, place, world)))
  if (topic !== undefined)
    tests.push((entity) => cellNamed(entity, 'topic', 'topics').some(({ value }) => value === topic))
  if (from !== undefined || to !== undefined) {
    const lo = from === undefined ? Number.NEGATIVE_INFINITY : firstDayOf(from)
    const hi = to === undefined ? Number.POSITIVE_INFINITY : lastDayOf(to)
    tests.push((entity) => happenedOn(entity).some((days) => days.lo <= hi && days.hi >= lo))
  }
  if (by !== undefined) {
    tests.push((entity) =>
      assertionsOf(entity).some((assertion) =>
        assertion.by.some((source) => isActor({ id: source, name: source }, by, world)),
      ),
    )
  }
  return (entity) => tests.every((test) => test(entity))
}

/** A test for the actor itself and for those who speak and act for it. */
export function actorTest(wanted: string, knowledge: RecordKnowledge = {}): (ref: Ref) => boolean {
  const world = indexWorld(knowledge)
  return (ref) => isActor(ref, wanted, world)
}

export function isActor(ref: Ref, wanted: string, world: World): boolean {
  const id = world.actorNamed(wanted) ?? wanted
  return ref.id === id || world.lineage(ref.id).includes(id) || fold(ref.name) === fold(wanted)
}

function isPlace(ref: Ref, wanted: string, world: World): boolean {
  const id = world.placeNamed(wanted) ?? wanted
  const same = (name: string) => fold(name) === fold(wanted)
  return world.chain(ref.id).includes(id) || same(ref.name) || world.placeNames(ref.id).some(same)
}

function hasName(names: Readonly<Record<string, string>>, wanted: string): boolean {
  return Object.values(names).some((name) => fold(name) === fold(wanted))
}

function conflictNamed(wanted: string, { conflicts = [] }: RecordKnowledge): string {
  return conflicts.find(({ id, names }) => id !== wanted && hasName(names, wanted))?.id ?? wanted
}

function cellNamed(entity: Entity, ...names: readonly string[]): Cell<unknown> {
  return names.flatMap((name) => (entity as unknown as Record<string, Cell<unknown> | undefined>)[name] ?? [])
}

/** Days on which an entity happened as told in any of its times, else the days of its reports. */
function happenedOn(entity: Entity): readonly { readonly lo: number; readonly hi: number }[] {
  const told = [
    ...cellNamed(entity, 'time', 'declared', 'effective', 'made', 'renewals', 'signed', 'entered').map(({ value }) =>
      String(value),
    ),
    ...datesOf(entity, 'series'),
    ...datesOf(entity, 'points'),
    ...datesOf(entity, 'life'),
  ].flatMap((edtf) => daysOf(edtf) ?? [])
  if (told.length > 0) return told
  // A war goes on between its reports.
  if (isConflict(entity)) return spanOf(entity)
  return [entity.firstReported, entity.lastReported].flatMap((edtf) => daysOf(edtf) ?? [])
}

function isConflict(entity: Entity): boolean {
  return (entity as { readonly kind?: string }).kind === 'conflict'
}

function spanOf({ firstReported, lastReported }: Entity) {
  const [first, last] = [daysOf(firstReported), daysOf(lastReported)]
  return first && last ? [{ lo: first.lo, hi: last.hi }] : []
}

function datesOf(entity: Entity, list: string): readonly string[] {
  const items = (entity as unknown as Record<string, readonly { date?: string }[] | undefined>)[list] ?? []
  return items.flatMap(({ date }) => date ?? [])
}

/** The first day on which an entity happened, for sorting; entities of unknown days come last. */
export function firstHappened(entity: Entity): number {
  return Math.min(...happenedOn(entity).map(({ lo, hi }) => (Number.isFinite(lo) ? lo : hi)))
}
