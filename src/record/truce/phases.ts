import type { Truce, TrucePhase } from '../../model/record.ts'
import { isViolation } from '../../model/truce-event.ts'
import { daysOf, dayText } from '../edtf.ts'
import { dayOfEvent } from './life.ts'
import { breachesOf, endDay, HOLDS, statusAt } from './status.ts'

/** The days on which the state may change, and the state from each of them on; like neighbours are one phase. */
export function phasesOf(truce: Truce, horizon: string): readonly TrucePhase[] {
  const last = daysOf(horizon)?.hi ?? Number.MAX_SAFE_INTEGER
  const firstBreach = Math.min(...breachesOf(truce).map(dayOfEvent))
  const days = new Set<number>([firstBreach])
  for (const event of truce.life) if (!isViolation(event)) days.add(dayOfEvent(event))
  for (const { value } of truce.effective) days.add(daysOf(value)?.lo ?? Number.NaN)
  for (const { value } of truce.ended) days.add(endDay(value))
  const sorted = [...days].filter((day) => Number.isFinite(day) && day <= last).sort((a, b) => a - b)
  const phases: { from: number; status: TrucePhase['status']; contested: boolean }[] = []
  for (const from of sorted) {
    const status = statusAt(truce, from)
    const contested = firstBreach <= from && HOLDS.has(status.value)
    const previous = phases.at(-1)
    if (status.value === 'unknown' && !previous) continue
    if (previous?.status.value !== status.value || previous.contested !== contested)
      phases.push({ from, status, contested })
  }
  return phases.map(({ from, status, contested }, index) => {
    const next = phases[index + 1]
    return { from: dayText(from), ...(next ? { to: dayText(next.from - 1) } : {}), status, contested }
  })
}
