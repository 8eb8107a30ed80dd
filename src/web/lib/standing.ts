import type { Assertion, Truce, TruceEnd, TruceEvent, TruceStatus } from '../../model/record.ts'
import { isFact, isPlanned, isViolation } from '../../model/truce-event.ts'
import { anchor, bounds, DAY, daysBetween, isoDay } from './edtf.ts'

/** How a truce stands on a day. */
export interface TruceState {
  readonly status: TruceStatus
  readonly contested: boolean
  /** Worked out here from the steps told by then, because the record's own status is of another day. */
  readonly derived: boolean
  readonly said?: Assertion<unknown>
  /** Only where the status is `ended`. */
  readonly end?: Assertion<{ readonly how: TruceEnd; readonly date?: string }>
  readonly lastInForce?: { readonly date: string; readonly daysBefore: number; readonly told: Assertion<unknown> }
}

/** The told day of its start. */
const dueOf = ({ effective }: Truce): Truce['effective'][number] | undefined =>
  effective.find((told) => anchor(told.value) !== undefined)

/** A breach of this truce: none came before its start. */
export const isBreachOf = (truce: Truce, event: TruceEvent): boolean =>
  isViolation(event) && !(whenOf(event) < (anchor(dueOf(truce)?.value) ?? Number.NEGATIVE_INFINITY))

/** When a step was, or else when it was first told. `NaN` for neither. */
export const whenOf = (event: TruceEvent): number =>
  anchor(event.date) ?? anchor(event.assertion.firstReported) ?? Number.NaN

const RESUMES: ReadonlySet<string> = new Set(['entry', 'extension', 'holding', 'reaffirmation'])
const HOLDS: ReadonlySet<TruceStatus> = new Set(['declared', 'agreed', 'in-force', 'suspended', 'pending'])

/** When an end was; one that only was told by a day (`../2020-11-07`, or no date) counts from that day. */
const endAt = ({ value, firstReported }: Truce['ended'][number]): number =>
  anchor(value.date) ?? anchor(firstReported) ?? Number.POSITIVE_INFINITY

function endBy({ ended, life }: Truce, limit: number): Truce['ended'][number] | undefined {
  const rank = { reviewed: 0, asserted: 1, inferred: 2 } as const
  const [found] = ended
    .filter((end) => endAt(end) < limit)
    .sort((a, b) => rank[a.basis] - rank[b.basis] || endAt(a) - endAt(b))
  if (!found || found.basis === 'reviewed') return found
  const revived = life.some(
    (event) =>
      RESUMES.has(event.type) &&
      isFact(event, event.type) &&
      event.date !== undefined &&
      !bounds(event.date)?.openEnd &&
      whenOf(event) > endAt(found) &&
      whenOf(event) < limit,
  )
  return revived ? undefined : found
}

interface Standing {
  readonly status: TruceStatus
  readonly said?: Assertion<unknown>
}

/** The record's own reading of a life, as far as it was told by a day: a later step tells more than an earlier one. */
function standing(truce: Truce, limit: number): Standing {
  const past = truce.life.filter((event) => whenOf(event) < limit).sort((a, b) => whenOf(a) - whenOf(b))
  const last = (test: (event: TruceEvent) => boolean): TruceEvent | undefined => past.findLast(test)
  const as = (status: TruceStatus, event: TruceEvent | undefined): Standing | undefined =>
    event && { status, said: event.assertion }

  const suspended = last((event) => isFact(event, 'suspension') || isPlanned(event, 'suspension'))
  const resumed = last((event) => RESUMES.has(event.type) && isFact(event, event.type))
  if (suspended && !(resumed && whenOf(resumed) > whenOf(suspended))) return as('suspended', suspended)!
  const due = dueOf(truce)
  const start = anchor(due?.value)
  // Nothing holds before the day on which it is to begin.
  const early = (event: TruceEvent): boolean => start !== undefined && whenOf(event) < start
  const began = last(
    (event) => isFact(event, 'entry') || ((isFact(event, 'holding') || isFact(event, 'extension')) && !early(event)),
  )
  if (began) return as('in-force', began)!
  const agreed = last((event) => isFact(event, 'agreement')) ?? last((event) => isFact(event, 'declaration'))
  if (due && start !== undefined && start < limit && (agreed || past.some((event) => isPlanned(event, 'entry')))) {
    return { status: 'in-force', said: due }
  }
  const breached = as(
    'in-force',
    past.find((event) => isBreachOf(truce, event)),
  )
  if (breached) return breached
  if (due && start !== undefined && start >= limit && past.length > 0) return { status: 'pending', said: due }
  return (
    as(agreed?.type === 'agreement' ? 'agreed' : 'declared', agreed) ??
    as(
      'refused',
      last((event) => isFact(event, 'rejection')),
    ) ??
    as(
      'offered',
      last((event) => isFact(event, 'offer') || isPlanned(event, 'declaration') || isPlanned(event, 'agreement')),
    ) ??
    as(
      'called-for',
      last((event) => event.modality === 'demanded'),
    ) ?? { status: 'unknown' }
  )
}

/**
 * How a truce stands at the end of a day.
 * @param limit exclusive instant: the end of the as-of day
 * @param asRecorded the as-of and as-known days narrow nothing: the record's own status stands
 */
export function stateOn(truce: Truce, limit: number, asRecorded: boolean): TruceState {
  const end = endBy(truce, limit)
  const found: Standing = asRecorded
    ? { status: truce.status.value, said: truce.status }
    : end
      ? { status: 'ended', said: end }
      : standing(truce, limit)
  const contested = asRecorded
    ? truce.contested
    : truce.life.some((event) => isBreachOf(truce, event) && whenOf(event) < limit)
  const shownEnd = found.status === 'ended' ? (end ?? truce.ended[0]) : undefined
  const held = lastInForce(truce, limit)
  return {
    ...found,
    contested: contested && HOLDS.has(found.status),
    derived: !asRecorded,
    ...(shownEnd ? { end: shownEnd } : {}),
    ...(held ? { lastInForce: held } : {}),
  }
}

/**
 * The last day before `limit` for which a dated sentence says that it holds. A sentence "in force since X" speaks for X
 * and for each day on which it is reported, not for the time between.
 */
export function lastInForce(truce: Truce, limit: number): TruceState['lastInForce'] {
  let best: { at: number; told: Assertion<unknown> } | undefined
  const offer = (at: number | undefined, told: Assertion<unknown>): void => {
    if (at !== undefined && at < limit && !(best && best.at >= at)) best = { at, told }
  }
  const speak = (date: string | undefined, told: Assertion<unknown>): void => {
    const found = bounds(date)
    if (!found) return
    offer(found.openStart ? undefined : found.from, told)
    if (!found.openEnd) offer(found.to - DAY, told)
    else for (const reported of [told.firstReported, told.lastReported]) offer(anchor(reported), told)
  }
  if (truce.lastInForce) speak(truce.lastInForce.value, truce.lastInForce)
  for (const event of truce.life) {
    if (isFact(event, 'holding') || isFact(event, 'entry')) speak(event.date, event.assertion)
  }
  return best && { date: isoDay(best.at), told: best.told, daysBefore: daysBetween(best.at, limit - 1) }
}
