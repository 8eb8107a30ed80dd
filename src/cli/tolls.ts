import { Option } from 'commander'
import { CLAIM_TYPES } from '../model/claim.ts'
import type { Toll, TollPoint } from '../model/record.ts'
import { passing, tollsOf } from '../record/index.ts'
import { nameOfRef, names, reportedWith } from './cells.ts'
import { quantityText } from './claim-line.ts'
import type { Listing } from './listing.ts'

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
  summary: 'list tolls: figures by source, never added up',
  description:
    'Lists every figure of every series. A series is one source, metric and population; figures of different sources, ' +
    'and counts since a date and counts of one event, are never mixed. Counts of the same people stand together.',
  many: 'tolls',
  options: [
    () => new Option('--metric <metric>', 'only counts of these').choices(CLAIM_TYPES.toll),
    () => new Option('--basis <basis>', 'only counts since a date, or of one event').choices(['cumulative', 'period']),
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
      { title: 'metric', value: ({ series }) => series.metric },
      { title: 'figure', value: ({ point }) => quantityText(point.quantity), align: 'right', flexible: true },
      { title: 'victims', value: ({ series }, nameOf) => names(series.victims, nameOf), flexible: true },
      { title: 'date', value: ({ point }) => point.date ?? '', flexible: true },
      { title: 'source', value: ({ series }, nameOf) => nameOfRef(series.source, nameOf), flexible: true },
      { title: 'places', value: ({ series }, nameOf) => names(series.places, nameOf), flexible: true },
      { title: 'basis', value: ({ series }) => basis(series), flexible: true },
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

function basis({ basis, since }: Toll): string {
  return since === undefined ? basis : `${basis} since ${since}`
}
