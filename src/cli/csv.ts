import type { NameOf } from './cells.ts'
import type { Column } from './column.ts'
import { en } from './texts/en.ts'

/** CSV as RFC 4180 has it, with `\n` ends; the same in every language of the interface. */
export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[], nameOf: NameOf): string {
  const quote = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
  const line = (fields: readonly string[]) => `${fields.map(quote).join(',')}\n`
  return (
    line(columns.map(({ title }) => title)) +
    rows.map((row) => line(columns.map((c) => c.value(row, nameOf, en)))).join('')
  )
}
