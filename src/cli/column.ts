import type { NameOf } from './cells.ts'

/** A column of a listing: one name, one value a row; `''` where there is nothing to tell. */
export interface Column<T> {
  readonly title: string
  readonly value: (row: T, nameOf: NameOf) => string
  readonly align?: 'right'
  /** Gives up its width first where the terminal is narrow. */
  readonly flexible?: boolean
  /** Left out, the last first, where even narrow columns don't fit. */
  readonly spare?: boolean
}
