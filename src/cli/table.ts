import type { NameOf } from './cells.ts'
import type { Column } from './column.ts'
import type { Context } from './context.ts'
import { toCsv } from './csv.ts'
import { oneLine, say, write, writeJson } from './output.ts'
import { styleFor } from './style.ts'
import { fitColumns, GAP, neededWidth } from './table-widths.ts'
import type { Texts } from './texts/all.ts'
import { width, wrap } from './width.ts'

/** Where a row leads: its address and the claims that it stands on, for `show` and `explain`. */
export interface Lead {
  readonly id: string
  readonly claims: readonly string[]
}

export interface Table<T> {
  readonly columns: readonly Column<T>[]
  readonly lead?: (row: T) => Lead
  /** What is said, beside the data, where there are no rows. */
  readonly none?: string
}

export interface ListingOptions {
  readonly json?: boolean
  readonly csv?: boolean
}

/** Claims of a row that a table names; CSV and JSON name all. */
const NAMED = 3
/** Lines of a terminal that one row may take. */
const TALLEST = 4

/** Prints rows as a table for people, as CSV or as JSON; JSON gives the rows whole. */
export async function printListing<T>(
  context: Context,
  rows: readonly T[],
  { columns, lead, none = context.texts.messages.none }: Table<T>,
  options: ListingOptions,
  nameOf: NameOf,
): Promise<void> {
  if (options.json) return writeJson(context, rows)
  if (rows.length === 0) say(context, none)
  const whole = lead === undefined ? columns : withLead(columns, lead, options.csv ? Number.POSITIVE_INFINITY : 1)
  if (options.csv) return write(context.stdout, toCsv(rows, whole, nameOf))
  if (rows.length === 0) return
  const available = context.stdout.isTTY ? (context.stdout.columns ?? 80) : Number.POSITIVE_INFINITY
  const full = cellsOf(rows, whole, nameOf, context.texts)
  if (lead === undefined || neededWidth(full) <= available)
    return write(context.stdout, lines(context, rows, whole, full, available))
  const cells = cellsOf(rows, columns, nameOf, context.texts)
  return write(context.stdout, lines(context, rows, columns, cells, available, lead))
}

/** The columns with the row's address before them and its claims after them. */
function withLead<T>(columns: readonly Column<T>[], lead: (row: T) => Lead, named: number): readonly Column<T>[] {
  return [
    { title: 'id', value: (row) => lead(row).id },
    ...columns,
    { title: 'claims', value: (row) => claimIds(lead(row).claims, named) },
  ]
}

/** `c04f987c55a10a2d2 c24b80479ef1e5340 +3`. */
export function claimIds(claims: readonly string[], named = NAMED): string {
  const more = claims.length - named
  return [...claims.slice(0, named), ...(more > 0 ? [`+${more}`] : [])].join(' ')
}

/** Titles, then a line a row. */
function cellsOf<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  nameOf: NameOf,
  texts: Texts,
): readonly (readonly string[])[] {
  const titles: Readonly<Record<string, string>> = texts.columns
  return [
    columns.map(({ title }) => titles[title] ?? title),
    ...rows.map((row) => columns.map((column) => oneLine(column.value(row, nameOf, texts)))),
  ]
}

/** A table as wide as the terminal; with `lead`, where a row leads stands below it. */
function lines<T>(
  context: Context,
  rows: readonly T[],
  columns: readonly Column<T>[],
  cells: readonly (readonly string[])[],
  available: number,
  lead?: (row: T) => Lead,
): string {
  const { bold, dim } = styleFor(context)
  const { widths, left } = fitColumns(cells, columns, available)
  if (left.length > 0) say(context, context.texts.messages.leftOut(left.join(', ')))
  const shown = [...columns.keys()].filter((at) => widths[at] !== undefined)
  const row = (texts: readonly string[]) => {
    const wrapped = shown.map((at) => wrap(texts[at]!, widths[at]!, TALLEST))
    const tallest = Math.max(...wrapped.map(({ length }) => length))
    return Array.from({ length: tallest }, (_, line) =>
      shown
        .map((at, nth) => pad(wrapped[nth]![line] ?? '', widths[at]!, columns[at]!.align))
        .join(GAP)
        .trimEnd(),
    )
  }
  const [head, ...body] = cells
  const text = body.flatMap((texts, at) => {
    if (lead === undefined) return row(texts)
    const { id, claims } = lead(rows[at]!)
    return [...row(texts), GAP + dim(oneLine(`${id} · ${claimIds(claims)}`))]
  })
  return [...row(head!).map(bold), ...text, ''].join('\n')
}

function pad(text: string, columns: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return align === 'right' ? space + text : text + space
}
