import type { NameOf } from './cells.ts'
import type { Texts } from './texts/all.ts'

/** A column of a listing: one name, one value a row; `''` where there is nothing to tell. */
export interface Column<T> {
  /** Its name in CSV; a table for people has it in their language. */
  readonly title: string
  /** In English and with the record's own codes for CSV, and in a person's language for a table. */
  readonly value: (row: T, nameOf: NameOf, texts: Texts) => string
  readonly align?: 'right'
  /** Gives up its width first where the terminal is narrow. */
  readonly flexible?: boolean
  /** Left out, the last first, where even narrow columns don't fit. */
  readonly spare?: boolean
}
