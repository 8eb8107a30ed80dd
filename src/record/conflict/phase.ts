import type { Assertion, ConflictPhase, Incident, KnownConflict, NamedStretch, Truce } from '../../model/record.ts'
import { type Days, daysOf } from '../edtf.ts'
import { concluded } from '../together.ts'
import { isTold } from './sides.ts'

/** Days after which violence that nobody tells of anew is no longer going on. */
const LASTING = 30

/**
 * The phase of a conflict on a day. A truce that stands is a truce however it fares; how it fares is its own row's.
 * @param day its number
 */
export function phaseOn(
  truces: readonly Truce[],
  incidents: readonly Incident[],
  known: KnownConflict | undefined,
  day: number,
): Assertion<ConflictPhase> {
  const violence = lastViolence(incidents, day)
  const end = daysOf(known?.to)?.hi
  if (end !== undefined && end < day && (violence === undefined || violence.days.hi <= end))
    return { value: 'over', basis: 'inferred', rule: 'ended-by-the-list', claims: [], by: [] }
  const standing = truces.filter(({ status, vague }) => status.value === 'in-force' && vague !== true)
  if (standing.length > 0)
    return concluded(
      'truce',
      'a-truce-stands',
      standing.map(({ status }) => status),
    )
  if (violence === undefined)
    return { value: 'unknown', basis: 'inferred', rule: 'nothing-reported-by-then', claims: [], by: [] }
  return violence.days.hi >= day - LASTING
    ? concluded('fighting', 'violence-of-the-last-thirty-days', violence.incident.type)
    : concluded('quiet', 'no-violence-for-thirty-days', violence.incident.type)
}

/** The stretch in which a day lies; of several the one that began last. */
export function stretchOn(known: KnownConflict | undefined, day: number): NamedStretch | undefined {
  return known?.phases
    ?.filter(({ names, from, to }) => {
      const open = to === undefined || (daysOf(to)?.hi ?? day) >= day
      return Object.keys(names).length > 0 && (daysOf(from)?.lo ?? Number.POSITIVE_INFINITY) <= day && open
    })
    .sort((a, b) => daysOf(b.from)!.lo - daysOf(a.from)!.lo)[0]
}

function lastViolence(incidents: readonly Incident[], day: number) {
  let last: { readonly incident: Incident; readonly days: Days } | undefined
  for (const incident of incidents) {
    if (!isTold(incident)) continue
    const days = daysOf(incident.time[0]?.value ?? incident.firstReported)
    if (days === undefined || days.lo > day) continue
    // Of a stretch that goes on, what lies ahead of the day is not yet.
    const past = { lo: days.lo, hi: Math.min(days.hi, day) }
    if (!last || past.hi > last.days.hi || (past.hi === last.days.hi && incident.id < last.incident.id))
      last = { incident, days: past }
  }
  return last
}
