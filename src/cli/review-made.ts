import { createHash } from 'node:crypto'
import type { ReviewDecision } from '../model/record.ts'

export type Action = ReviewDecision['action']

/**
 * Decisions made now, each a moment after the one before and after all that are kept, so that "the later one counts" holds
 * whatever the clock says.
 */
export function madeNow(
  actions: readonly Action[],
  { who, why }: { readonly who: string; readonly why: string | undefined },
  kept: readonly ReviewDecision[],
): readonly ReviewDecision[] {
  const last = Math.max(0, ...kept.map(({ when }) => Date.parse(when)).filter(Number.isFinite))
  const first = Math.max(Date.now(), last + 1)
  return actions.map((action, index) => {
    const said = { who, when: new Date(first + index).toISOString(), ...(why === undefined ? {} : { why }), action }
    const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex')
    return { id: `r${digest.slice(0, 12)}`, ...said }
  })
}
