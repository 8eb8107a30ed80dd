import type { Assertion, Control, RecordKnowledge, Ref, TruceRecord } from '../../model/record.ts'
import { byText } from '../order.ts'
import { type Filters, firstHappened, passing } from './filters.ts'

/** A place with what is claimed of it, latest last: who holds it is as claimed, and rival claims stay side by side. */
export interface PlaceControl {
  readonly place: Ref
  readonly claims: readonly Control[]
  /** Who is said to hold it by the latest claims, each with those who say so. */
  readonly heldBy: readonly Assertion<Ref>[]
}

export function controlOf(
  record: TruceRecord,
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly PlaceControl[] {
  const passes = passing(filters, knowledge)
  const places = new Map<string, { place: Ref; claims: Control[] }>()
  for (const control of record.control) {
    if (!passes(control)) continue
    for (const { value } of control.place) {
      const entry = places.get(value.id) ?? { place: value, claims: [] }
      entry.claims.push(control)
      places.set(value.id, entry)
    }
  }
  return [...places.values()]
    .sort((a, b) => byText(a.place.id, b.place.id))
    .map(({ place, claims }) => {
      const sorted = claims.sort((a, b) => firstHappened(a) - firstHappened(b) || byText(a.id, b.id))
      const latest = sorted.findLast(
        ({ modality, change }) => modality === 'actual' && change.some(({ value }) => HELD.has(value)),
      )
      return { place, claims: sorted, heldBy: latest?.gainers ?? [] }
    })
}

const HELD: ReadonlySet<string> = new Set(['gain', 'hold'])
