import type { Assertion, Entity, Ref, TruceRecord } from '../../model/record.ts'
import { assertionsOf, isRef, PLACE_CELLS } from '../assertions.ts'
import { push } from '../order.ts'

/** The rows of one conflict, by the list in which they stand. */
export type Rows = Pick<TruceRecord, RowList>
export type RowList = Exclude<keyof TruceRecord, 'conflicts' | 'formats'>

/** Lists whose rows belong to conflicts; a format may serve several. */
const LISTS: readonly RowList[] = [
  'contacts',
  'truces',
  'commitments',
  'agreements',
  'positions',
  'incidents',
  'control',
  'tolls',
  'actions',
  'background',
]

/** Rows by conflict, each list in the order of the record. */
export function rowsByConflict(record: Rows): (conflict: string) => Rows {
  const byList = new Map(
    LISTS.map((list) => {
      const rows = new Map<string, Entity[]>()
      for (const row of record[list]) if (row.conflict) push(rows, row.conflict.value, row)
      return [list, rows] as const
    }),
  )
  return (conflict) =>
    Object.fromEntries(LISTS.map((list) => [list, byList.get(list)!.get(conflict) ?? []])) as unknown as Rows
}

/** Someone or a place that a row names, on whose word. */
export type Named = Assertion<Ref>

/** Everyone whom the rows name, in whatever part; what they name as a place is ground. */
export function actorsOf(rows: Rows): readonly Named[] {
  return named(rows, (cell) => !PLACE_CELLS.has(cell))
}

/** Every place that the rows name, but the rooms in which people met. */
export function groundOf(rows: Rows): readonly Named[] {
  return named(rows, (cell) => PLACE_CELLS.has(cell) && cell !== 'venue')
}

function named(rows: Rows, wanted: (cell: string) => boolean): readonly Named[] {
  return LISTS.flatMap((list) =>
    (rows[list] as readonly Entity[]).flatMap((row) => {
      const cells = Object.entries(row).filter(([cell]) => wanted(cell))
      return assertionsOf(Object.fromEntries(cells) as unknown as Entity).filter((each): each is Named =>
        isRef(each.value),
      )
    }),
  )
}
