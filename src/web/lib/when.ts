import type { Cell } from '../../model/record.ts'
import { anchor, type Bounds, bounds } from './edtf.ts'
import type { AnyEntity } from './index.ts'

/** The dates that place an entity in time, as told. */
function datesOf(entity: AnyEntity): readonly (string | undefined)[] {
  const values = (cell: Cell<string>): string[] => cell.map((told) => told.value)
  switch (entity.kind) {
    case 'truce':
      return [...values(entity.declared), ...values(entity.effective)]
    case 'commitment':
      return values(entity.made)
    case 'agreement':
      return [...values(entity.signed), ...values(entity.entered)]
    case 'position':
      return entity.series.map((said) => said.date)
    case 'toll':
      return entity.points.map((point) => point.date)
    case 'format':
      return []
    default:
      return values(entity.time)
  }
}

/** The first readable date of a cell: the most supported comes first in the record. */
export function firstBounds(cell: Cell<string>): Bounds | undefined {
  for (const told of cell) {
    const found = bounds(told.value)
    if (found) return found
  }
  return undefined
}

/** When it starts, as far as told: the earliest of its dates. */
export function startOf(entity: AnyEntity): number | undefined {
  const known = datesOf(entity)
    .map(anchor)
    .filter((instant) => instant !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Its start, or the day of its first report where no date is told: for putting in order. */
export function orderOf(entity: AnyEntity): number {
  return startOf(entity) ?? anchor(entity.firstReported) ?? Number.POSITIVE_INFINITY
}

/** Whether it was there by a day: it had happened, or was already talked of (what is planned lies ahead). */
export function isThereBy(entity: AnyEntity, limit: number): boolean {
  const start = startOf(entity)
  const reported = anchor(entity.firstReported)
  if (start === undefined && reported === undefined) return true
  return Math.min(start ?? Number.POSITIVE_INFINITY, reported ?? Number.POSITIVE_INFINITY) < limit
}
