import type { Column } from './column.ts'
import { width } from './width.ts'

export const GAP = '  '
/** Wide enough for a date and most words; spare columns go before others become narrower. */
const COMFORTABLE = 13
const NARROWEST = 8

/** Columns of the terminal that lines of cells take when none is shortened. */
export function neededWidth(cells: readonly (readonly string[])[]): number {
  return total(natural(cells))
}

/**
 * The width of each column, in columns of the terminal; undefined for those that are left out.
 * Where not all fit, those with nothing in them go; then spare ones, the last first, until the flexible ones can be
 * narrowed to what is left, the widest first.
 */
export function fitColumns<T>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<T>[],
  available: number,
): { readonly widths: readonly (number | undefined)[]; readonly left: readonly string[] } {
  const widths: (number | undefined)[] = natural(cells)
  const least = (at: number) => {
    const shown = widths[at]
    return shown === undefined || !columns[at]!.flexible ? shown : Math.min(shown, COMFORTABLE)
  }
  if (total(widths) > available)
    for (const at of columns.keys())
      if (cells.every((row, line) => line === 0 || row[at] === '')) widths[at] = undefined
  const told = widths.map((each) => each !== undefined)
  for (const at of [...columns.keys()].reverse()) {
    if (total([...columns.keys()].map(least)) <= available) break
    if (columns[at]!.spare) widths[at] = undefined
  }
  narrow(widths, columns, available)
  return { widths, left: cells[0]!.filter((_, at) => told[at] && widths[at] === undefined) }
}

function natural(cells: readonly (readonly string[])[]): number[] {
  return cells[0]!.map((_, at) => cells.reduce((most, row) => Math.max(most, width(row[at]!)), 0))
}

function total(widths: readonly (number | undefined)[]): number {
  const shown = widths.filter((each) => each !== undefined)
  return shown.reduce((sum, each) => sum + each, GAP.length * Math.max(0, shown.length - 1))
}

/** Takes width from the widest flexible column until the table fits or none can give more. */
function narrow<T>(widths: (number | undefined)[], columns: readonly Column<T>[], available: number): void {
  let excess = total(widths) - available
  const flexible = [...columns.keys()].filter((at) => columns[at]!.flexible && widths[at] !== undefined)
  while (excess > 0) {
    const widest = flexible.reduce((best, at) => (widths[at]! > (widths[best] ?? 0) ? at : best), -1)
    if (widest < 0 || widths[widest]! <= NARROWEST) return
    widths[widest]!--
    excess--
  }
}
