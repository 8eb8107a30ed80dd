import type { Incident } from '../../model/record.ts'
import { DAY } from './edtf.ts'
import { firstBounds } from './when.ts'

/** Violence of one day or week, as far as it is dated that finely; coarser dates are spans. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly incidents: readonly Incident[]
}

export interface Strip {
  readonly bins: readonly Bin[]
  readonly spans: readonly { readonly from: number; readonly to: number; readonly incident: Incident }[]
  readonly most: number
}

/** Counts reported violence by days, or by weeks where a day would be thinner than `least` pixels. Deaths play no part. */
export function stripOf(incidents: readonly Incident[], from: number, to: number, width: number, least = 3): Strip {
  const size = ((width * DAY) / Math.max(1, to - from) < least ? 7 : 1) * DAY
  const bins = new Map<number, Incident[]>()
  const spans: { from: number; to: number; incident: Incident }[] = []
  for (const incident of incidents) {
    const found = firstBounds(incident.time)
    if (!found || incident.modality !== 'actual') continue
    const start = found.openStart ? found.to - DAY : found.from
    const end = found.openEnd ? start + DAY : found.to
    if (end <= from || start >= to) continue
    if (end - start > 7 * DAY) {
      spans.push({ from: start, to: end, incident })
      continue
    }
    const slot = Math.floor(start / size) * size
    const held = bins.get(slot)
    if (held) held.push(incident)
    else bins.set(slot, [incident])
  }
  const sorted = [...bins]
    .sort((a, b) => a[0] - b[0])
    .map(([at, held]) => ({ from: at, to: at + size, incidents: held }))
  return { bins: sorted, spans, most: Math.max(1, ...sorted.map((bin) => bin.incidents.length)) }
}
