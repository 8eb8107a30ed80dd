import type { RecordKnowledge, Toll, TollPoint, TruceRecord } from '../../model/record.ts'
import { byText, push } from '../order.ts'
import { type Filters, passing } from './filters.ts'

export interface TollFilters extends Filters {
  readonly metric?: Toll['metric']
  readonly basis?: Toll['basis']
}

/** The counts of one thing, one series for each source side by side: never added up, and bases never mixed. */
export interface TollTable {
  readonly conflict?: string
  readonly metric: Toll['metric']
  readonly basis: Toll['basis']
  /** Ids of whom is counted, joined by `+`; empty where the texts count people. */
  readonly population: string
  readonly series: readonly { readonly toll: Toll; readonly latest: TollPoint }[]
}

export function tollsOf(
  record: TruceRecord,
  { metric, basis, ...filters }: TollFilters = {},
  knowledge: RecordKnowledge = {},
): readonly TollTable[] {
  const passes = passing(filters, knowledge)
  const tables = new Map<string, Toll[]>()
  for (const toll of record.tolls) {
    if (!passes(toll) || (metric ?? toll.metric) !== toll.metric || (basis ?? toll.basis) !== toll.basis) continue
    push(tables, JSON.stringify([toll.conflict?.value ?? '', toll.metric, toll.basis, populationOf(toll)]), toll)
  }
  return [...tables]
    .sort(([a], [b]) => byText(a, b))
    .map(([, tolls]) => {
      const [first] = tolls
      return {
        ...(first!.conflict ? { conflict: first!.conflict.value } : {}),
        metric: first!.metric,
        basis: first!.basis,
        population: populationOf(first!),
        series: tolls
          .map((toll) => ({ toll, latest: toll.points.at(-1)! }))
          .sort((a, b) => byText(a.toll.source.id, b.toll.source.id) || byText(a.toll.id, b.toll.id)),
      }
    })
}

function populationOf({ victims, points }: Toll): string {
  const ids = victims.map(({ value }) => value.id).sort(byText)
  return ids.length > 0 ? ids.join('+') : (points[0]?.quantity.unit ?? '')
}
