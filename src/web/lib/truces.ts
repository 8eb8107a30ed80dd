import type { Assertion, Truce } from '../../model/record.ts'
import { type Bounds, bounds, DAY } from './edtf.ts'
import { isBreachOf, lastInForce, whenOf } from './standing.ts'
import { firstBounds } from './when.ts'

/** A stretch of a truce's bar. `fade` says which side is unknown or imprecise. */
export interface Stretch {
  readonly style: 'pending' | 'force' | 'faded' | 'declared'
  readonly from: number
  readonly to: number
  readonly fade?: 'start' | 'end'
}

export interface TruceBar {
  readonly stretches: readonly Stretch[]
  /** Ends as reported, one for each rival date; the interval is as wide as the date is imprecise. */
  readonly ends: readonly { readonly from: number; readonly to: number; readonly dated: boolean }[]
  readonly violations: readonly number[]
  readonly from: number
  readonly to: number
}

const within = (found: Bounds): { from: number; to: number } => ({
  from: found.openStart ? found.to - DAY : found.from,
  to: found.openEnd ? found.from + DAY : found.to,
})

/**
 * What to draw of a truce up to a day: the gap from declared to effective, the time for which it is reported in force,
 * and what nobody tells, faded. There is a hard end only where a source gives a day for one.
 * @returns `undefined` when no date is told at all
 */
export function barOf(truce: Truce, limit: number): TruceBar | undefined {
  const declaredAt = firstBounds(truce.declared)
  const effectiveAt = firstBounds(truce.effective)
  const declared = declaredAt && within(declaredAt)
  const effective = effectiveAt && within(effectiveAt)
  const last = lastInForce(truce, limit)
  const lastAt = last && bounds(last.date)
  const lastDay = lastAt && within(lastAt).to
  const start = effective ?? (declared ? undefined : lastAt && within(lastAt))
  const ends = endsOf(truce, limit)
  const violations = truce.life
    .filter((event) => isBreachOf(truce, event))
    .map(whenOf)
    .filter((at) => at < limit)
    .sort((a, b) => a - b)
  const open = start ?? declared
  if (!open || open.from >= limit) return undefined

  const stretches: Stretch[] = []
  const firstEnd = ends.length > 0 ? Math.min(...ends.map((end) => end.from)) : undefined
  const stop = Math.min(limit, firstEnd ?? limit)
  if (declared && effective && effective.from > declared.from) {
    stretches.push({ style: 'pending', from: declared.from, to: Math.min(effective.from, stop) })
  }
  if (start && start.from < limit) {
    const dated = ends.some((end) => end.dated)
    const sure = Math.max(Math.min(start.to, stop), Math.min(dated ? stop : (lastDay ?? start.to), stop))
    const imprecise = start.to - start.from > DAY
    if (imprecise && start.to < sure) {
      stretches.push({ style: 'force', from: start.from, to: start.to, fade: 'start' })
      stretches.push({ style: 'force', from: start.to, to: sure })
    } else {
      stretches.push({ style: 'force', from: start.from, to: sure, ...(imprecise ? { fade: 'start' as const } : {}) })
    }
    // From the first to the last day that is told for an end, it may or may not have held.
    const spread = ends.length > 1 || ends.some((end) => end.to - end.from > DAY)
    const rest = dated && spread ? Math.min(limit, Math.max(...ends.map((end) => end.to))) : stop
    if (rest > sure) stretches.push({ style: 'faded', from: sure, to: rest, fade: 'end' })
  } else if (declared && !effective) {
    const sure = Math.min(Math.max(lastDay ?? declared.to, declared.to), stop)
    stretches.push({ style: lastDay ? 'force' : 'declared', from: declared.from, to: sure })
    if (stop > sure) stretches.push({ style: 'faded', from: sure, to: stop, fade: 'end' })
  }
  const drawn = stretches.filter((stretch) => stretch.to > stretch.from)
  const to = Math.max(...drawn.map((stretch) => stretch.to), ...ends.map((end) => end.to), open.to)
  return { stretches: drawn, ends, violations, from: declared ? Math.min(declared.from, open.from) : open.from, to }
}

function endsOf(truce: Truce, limit: number): TruceBar['ends'] {
  const ends: { from: number; to: number; dated: boolean }[] = []
  for (const told of truce.ended) {
    const found = bounds(told.value.date)
    const dated = found !== undefined && !found.openStart && !found.openEnd
    // Without a day of its own, an end is known only to lie before the first dispatch that tells it.
    const at = found ? within(found) : firstReport(told)
    if (!at || at.from >= limit) continue
    if (!ends.some((end) => end.from === at.from && end.to === at.to)) ends.push({ ...at, dated })
  }
  return ends.sort((a, b) => a.from - b.from)
}

function firstReport(told: Assertion<unknown>): { from: number; to: number } | undefined {
  const found = bounds(told.firstReported)
  return found && within(found)
}
