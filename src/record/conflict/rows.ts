import type { Assertion, Entity, Ref, TruceRecord } from '../../model/record.ts'
import { assertionsOf, isRef, PLACE_CELLS } from '../assertions.ts'
import { LISTS, type List } from '../lists.ts'
import { push } from '../order.ts'

/** The rows of one conflict, by the list in which they stand. */
export type Rows = Pick<TruceRecord, RowList>
export type RowList = Exclude<List, 'formats'>

/** Lists whose rows belong to conflicts; a format may serve several. */
const OF_CONFLICTS = LISTS.filter((list): list is RowList => list !== 'formats')

/** Rows by conflict, each list in the order of the record. */
export function rowsByConflict(record: Rows): (conflict: string) => Rows {
  const byList = new Map(
    OF_CONFLICTS.map((list) => {
      const rows = new Map<string, Entity[]>()
      for (const row of record[list]) if (row.conflict) push(rows, row.conflict.value, row)
      return [list, rows] as const
    }),
  )
  return (conflict) =>
    Object.fromEntries(OF_CONFLICTS.map((list) => [list, byList.get(list)!.get(conflict) ?? []])) as unknown as Rows
}

/** Someone or a place that a row names, on whose word. */
export type Named = Assertion<Ref>

/** Everyone whom the rows name, in whatever part; what they name as a place is ground. */
export function actorsOf(rows: Rows): readonly Named[] {
  return eachOf(rows).flatMap((row) => namedIn(row).actors)
}

/** Every place that the rows name, but the rooms in which people met. */
export function groundOf(rows: Rows): readonly Named[] {
  return eachOf(rows).flatMap((row) => namedIn(row).ground)
}

function eachOf(rows: Rows): readonly Entity[] {
  return OF_CONFLICTS.flatMap((list) => rows[list] as readonly Entity[])
}

const known = new WeakMap<Entity, { readonly actors: readonly Named[]; readonly ground: readonly Named[] }>()

/** Worked out once for each row: a record that grows keeps the rows of which nothing new is told. */
function namedIn(row: Entity) {
  const found = known.get(row)
  if (found) return found
  const cells = Object.entries(row)
  const pick = (wanted: (cell: string) => boolean) =>
    assertionsOf(Object.fromEntries(cells.filter(([cell]) => wanted(cell))) as unknown as Entity).filter(
      (each): each is Named => isRef(each.value),
    )
  const made = {
    actors: pick((cell) => !PLACE_CELLS.has(cell)),
    ground: pick((cell) => PLACE_CELLS.has(cell) && cell !== 'venue'),
  }
  known.set(row, made)
  return made
}
