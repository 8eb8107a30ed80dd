import type { Toll, TollPoint } from '../model/record.ts'
import { nameOfRef, names } from './cells.ts'
import { quantityText } from './claim-line.ts'
import type { Listing } from './listing.ts'

/** One figure with the series that it belongs to. */
interface Figure {
  readonly series: Toll
  readonly point: TollPoint
}

/** `truceline tolls`: what it has cost, by whose count. */
export const tolls: Listing<Figure> = {
  name: 'tolls',
  summary: 'list tolls: figures by source, never added up',
  description:
    'Lists every figure of every series. A series is one source, metric and population; figures of different sources, ' +
    'and counts since a date and counts of one event, are never mixed.',
  rows: (record) => record.tolls.flatMap((series) => series.points.map((point) => ({ series, point }))),
  columns: [
    { title: 'id', value: ({ series }) => series.id, flexible: true },
    { title: 'metric', value: ({ series }) => series.metric },
    { title: 'figure', value: ({ point }) => quantityText(point.quantity), align: 'right' },
    { title: 'date', value: ({ point }) => point.date ?? '' },
    { title: 'source', value: ({ series }, nameOf) => nameOfRef(series.source, nameOf), flexible: true },
    { title: 'victims', value: ({ series }, nameOf) => names(series.victims, nameOf), flexible: true },
    { title: 'responsible', value: ({ series }, nameOf) => names(series.responsible, nameOf), flexible: true },
    { title: 'places', value: ({ series }, nameOf) => names(series.places, nameOf), flexible: true },
    { title: 'basis', value: ({ series }) => basis(series) },
  ],
}

function basis({ basis, since }: Toll): string {
  return since === undefined ? basis : `${basis} since ${since}`
}
