import type { Assertion, Entity, Ref } from '../model/record.ts'
import { sortedUnique } from './order.ts'

/** Cells whose values are places. */
export const PLACE_CELLS: ReadonlySet<string> = new Set(['place', 'places', 'venue', 'covers', 'excludes'])

/** Every assertion of an entity, in whatever cell. */
export function assertionsOf(entity: Entity): readonly Assertion<unknown>[] {
  return Object.values(entity).flatMap((value) => {
    if (isAssertion(value)) return [value]
    if (!Array.isArray(value)) return []
    return value.flatMap((each) =>
      isAssertion(each) ? [each] : isAssertion(each?.assertion) ? [each.assertion as Assertion<unknown>] : [],
    )
  })
}

function isAssertion(value: unknown): value is Assertion<unknown> {
  return typeof value === 'object' && value !== null && 'basis' in value && 'claims' in value
}

/** All actors and places that an entity names, in whatever cell. */
export function refsOf(entity: Entity): readonly Ref[] {
  const refs = assertionsOf(entity).flatMap(({ value }) => (isRef(value) ? [value] : []))
  const { source } = entity as { readonly source?: unknown }
  return isRef(source) ? [...refs, source] : refs
}

export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value
}

/** The claims that an entity stands on: those that met in it, or, of one that other rows tell of, those of its cells. */
export function claimsOf(entity: Entity): readonly string[] {
  return entity.claims.length > 0 ? entity.claims : sortedUnique(assertionsOf(entity).flatMap(({ claims }) => claims))
}
