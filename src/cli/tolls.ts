import { Option } from 'commander'
import { CLAIM_TYPES } from '../model/claim.ts'
import type { Toll, TollPoint } from '../model/record.ts'
import { passing, tollsOf } from '../record/index.ts'
import { nameOfRef, names, reportedWith } from './cells.ts'
import { quantityText } from './claim-line.ts'
import type { Listing } from './listing.ts'
import type { Texts } from './texts/all.ts'

/** One figure with the series that it belongs to. */
interface Figure {
  readonly series: Toll
  readonly point: TollPoint
}

interface Choices {
  readonly metric?: Toll['metric']
  readonly basis?: Toll['basis']
}

/** `truceline tolls`: what it has cost, by whose count. */
export const tolls: Listing<Figure, Choices> = {
  name: 'tolls',
  options: [
    ({ listings }) => new Option('--metric <metric>', listings.tolls.metric).choices(CLAIM_TYPES.toll),
    ({ listings }) => new Option('--basis <basis>', listings.tolls.basis).choices(['cumulative', 'period']),
  ],
  examples: [
    'truceline tolls --conflict nagorno-karabakh --metric killed',
    'truceline tolls --by Armenia --basis cumulative',
    'truceline tolls --csv > tolls.csv',
  ],
  rows({ record, knowledge, filters }, { metric, basis }) {
    const passes = passing(filters, knowledge)
    const chosen = {
      ...filters,
      ...(metric === undefined ? {} : { metric }),
      ...(basis === undefined ? {} : { basis }),
    }
    return tollsOf(record, chosen, knowledge)
      .flatMap(({ series }) => series)
      .flatMap(({ toll }) => toll.points.map((point) => ({ series: toll, point })))
      .filter(({ series, point }) => passes(reportedWith({ ...series, points: [point] }, point.assertion)))
  },
  table: {
    columns: [
      { title: 'metric', value: ({ series }, _nameOf, { words }) => words.type('toll', series.metric) },
      {
        title: 'figure',
        value: ({ point }, _nameOf, texts) => quantityText(point.quantity, texts),
        align: 'right',
        flexible: true,
      },
      { title: 'victims', value: ({ series }, nameOf) => names(series.victims, nameOf), flexible: true },
      { title: 'date', value: ({ point }) => point.date ?? '', flexible: true },
      { title: 'source', value: ({ series }, nameOf) => nameOfRef(series.source, nameOf), flexible: true },
      { title: 'places', value: ({ series }, nameOf) => names(series.places, nameOf), flexible: true },
      { title: 'basis', value: ({ series }, _nameOf, texts) => basis(series, texts), flexible: true },
      {
        title: 'responsible',
        value: ({ series }, nameOf) => names(series.responsible, nameOf),
        flexible: true,
        spare: true,
      },
    ],
    lead: ({ series, point }) => ({ id: series.id, claims: point.assertion.claims }),
  },
}

function basis({ basis, since }: Toll, { parts, words }: Texts): string {
  const counted = words.tollBasis(basis)
  return since === undefined ? counted : `${counted} ${parts.since(since)}`
}
