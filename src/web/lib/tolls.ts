import type { ClaimType } from '../../model/claim.ts'
import type { Toll, TollPoint } from '../../model/record.ts'
import { anchor, bounds } from './edtf.ts'

/** One figure as drawn: its bounds as the words give them. */
export interface Dot {
  readonly at: number
  readonly low: number
  readonly high: number
  readonly best: number
  /** The words leave one side open: `more than 1,250` has no upper bound. */
  readonly openLow: boolean
  readonly openHigh: boolean
  readonly point: TollPoint
}

export interface Line {
  readonly toll: Toll
  readonly dots: readonly Dot[]
}

/** Series that may share one chart: the same count, the same way of counting, the same conflict. Running totals and single events never do. */
export interface TollGroup {
  readonly metric: ClaimType<'toll'>
  readonly basis: Toll['basis']
  /** Conflict id, where one is told. */
  readonly conflict?: string
  readonly lines: readonly Line[]
}

function dotOf(point: TollPoint): Dot | undefined {
  const { low, best, high, qualifier } = point.quantity
  // Between two bounds nobody names a figure: the mark stands in the middle of the bar, and its label says the bounds.
  const between = best === undefined && low !== undefined && high !== undefined ? (low + high) / 2 : undefined
  const figure = best ?? between ?? low ?? high ?? (qualifier === 'none' ? 0 : undefined)
  const found = bounds(point.date)
  const at = found ? (Number.isFinite(found.to) ? found.to - 1 : undefined) : undefined
  const when = at ?? anchor(point.assertion.firstReported)
  if (figure === undefined || when === undefined) return undefined
  return {
    at: when,
    low: low ?? figure,
    high: high ?? figure,
    best: figure,
    openLow: low === undefined && high !== undefined && best === undefined,
    openHigh: low !== undefined && high === undefined && best === undefined,
    point,
  }
}

/** Charts for the tolls, the fullest first; the lines of each, the longest first. */
export function groupTolls(tolls: readonly Toll[], limit = Number.POSITIVE_INFINITY): TollGroup[] {
  const groups = new Map<string, TollGroup & { lines: Line[] }>()
  for (const toll of tolls) {
    const dots = toll.points
      .map(dotOf)
      .filter((dot) => dot !== undefined)
      .filter((dot) => dot.at < limit)
      .sort((a, b) => a.at - b.at)
    const conflict = toll.conflict?.value
    const key = `${toll.metric} ${toll.basis} ${conflict ?? ''}`
    const group = groups.get(key) ?? {
      metric: toll.metric,
      basis: toll.basis,
      ...(conflict ? { conflict } : {}),
      lines: [],
    }
    group.lines.push({ toll, dots })
    groups.set(key, group)
  }
  for (const group of groups.values()) group.lines.sort((a, b) => b.dots.length - a.dots.length)
  const weight = (group: TollGroup): number => group.lines.reduce((sum, line) => sum + line.dots.length, 0)
  return [...groups.values()].sort((a, b) => weight(b) - weight(a))
}
