import type { NameOf } from './cells.ts'
import type { Context } from './context.ts'
import { oneLine, write, writeJson } from './output.ts'
import { styleFor } from './style.ts'
import { shorten, width } from './width.ts'

/** A column of a listing: one name, one value a row; `''` where there is nothing to tell. */
export interface Column<T> {
  readonly title: string
  readonly value: (row: T, nameOf: NameOf) => string
  readonly align?: 'right'
  /** Gives up its width first where the terminal is narrow. */
  readonly flexible?: boolean
}

export interface ListingOptions {
  readonly json?: boolean
  readonly csv?: boolean
}

/** Prints rows as a table for people, as CSV or as JSON; JSON gives the rows whole. */
export async function printListing<T>(
  context: Context,
  rows: readonly T[],
  columns: readonly Column<T>[],
  options: ListingOptions,
  nameOf: NameOf,
): Promise<void> {
  if (options.json) return writeJson(context, rows)
  if (options.csv) return write(context.stdout, toCsv(rows, columns, nameOf))
  if (rows.length > 0) return write(context.stdout, toTable(context, rows, columns, nameOf))
  context.stderr.write('nothing on record\n')
}

/** CSV as RFC 4180 has it, with `\n` ends. */
export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[], nameOf: NameOf): string {
  const quote = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
  const line = (fields: readonly string[]) => `${fields.map(quote).join(',')}\n`
  return (
    line(columns.map(({ title }) => title)) + rows.map((row) => line(columns.map((c) => c.value(row, nameOf)))).join('')
  )
}

const GAP = '  '
const NARROWEST = 8

/** A table as wide as the terminal, or as wide as it needs to be where the output is no terminal. */
function toTable<T>(context: Context, rows: readonly T[], columns: readonly Column<T>[], nameOf: NameOf): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row, nameOf))))
  const widths = columns.map((column, at) => Math.max(width(column.title), ...cells.map((row) => width(row[at]!))))
  if (context.stdout.isTTY) narrow(widths, columns, context.stdout.columns ?? 80)
  const { bold } = styleFor(context)
  const line = (texts: readonly string[]) =>
    columns
      .map((column, at) => pad(shorten(texts[at]!, widths[at]!), widths[at]!, column.align))
      .join(GAP)
      .trimEnd()
  const head = line(columns.map(({ title }) => title))
  return [bold(head), ...cells.map(line), ''].join('\n')
}

/** Takes width from the widest flexible column until the table fits or none can give more. */
function narrow<T>(widths: number[], columns: readonly Column<T>[], available: number): void {
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - available
  const flexible = [...columns.keys()].filter((at) => columns[at]!.flexible)
  while (excess > 0) {
    const widest = flexible.reduce((best, at) => (widths[at]! > (widths[best] ?? 0) ? at : best), -1)
    if (widest < 0 || widths[widest]! <= NARROWEST) return
    widths[widest]!--
    excess--
  }
}

function pad(text: string, columns: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return align === 'right' ? space + text : text + space
}
