import type { Topic } from '../model/claim.ts'
import { passing, positionsOf, type Stance } from '../record/index.ts'
import { refNames, reportedWith, sources } from './cells.ts'
import { ofOption, topicOption } from './filter-options.ts'
import type { Listing } from './listing.ts'
import type { Query } from './query.ts'

/** One saying of one position. */
type Row = Omit<Stance, 'changed'> & {
  readonly topic?: Topic
  /** Another force or polarity than in the saying before; told only where one actor's are asked for. */
  readonly changed?: boolean
}

/** `truceline positions`: who holds what. */
export const positions: Listing<Row> = {
  name: 'positions',
  options: [({ listings }) => ofOption(listings.positions.of), topicOption],
  examples: [
    'truceline positions --of France --topic ceasefire',
    'truceline positions --topic talks --since 2020-10-01',
    'truceline positions --csv > positions.csv',
  ],
  rows: (query) => (query.of.length === 0 ? everyone(query) : query.of.flatMap((id) => ofOne(query, id))),
  table: {
    columns: [
      { title: 'date', value: ({ point }) => point.date ?? '', flexible: true },
      { title: 'speaker', value: ({ speaker }, nameOf) => refNames(speaker, nameOf), flexible: true },
      { title: 'force', value: ({ force }, _nameOf, { words }) => words.type('position', force), flexible: true },
      {
        title: 'topic',
        value: ({ topic }, _nameOf, { words }) => (topic === undefined ? '' : words.topic(topic)),
        flexible: true,
      },
      { title: 'words', value: ({ point }, _nameOf, { parts }) => said(point, parts.not), flexible: true },
      { title: 'changed', value: ({ changed }, _nameOf, { parts }) => (changed ? parts.changed : '') },
      { title: 'target', value: ({ target }, nameOf) => refNames(target, nameOf), flexible: true, spare: true },
      { title: 'per', value: ({ point }, nameOf) => sources(point.assertion, nameOf), flexible: true, spare: true },
    ],
    lead: ({ position, point }) => ({ id: position, claims: point.assertion.claims }),
  },
}

function everyone({ record, knowledge, filters }: Query): readonly Row[] {
  const passes = passing(filters, knowledge)
  return record.positions.flatMap((position) => {
    const { id, topic, force } = position
    return position.series
      .filter((point) => passes(reportedWith({ ...position, series: [point] }, point.assertion)))
      .map((point) => ({
        ...(topic[0] === undefined ? {} : { topic: topic[0].value }),
        position: id,
        speaker: position.speaker.map(({ value }) => value),
        force,
        target: position.target.map(({ value }) => value),
        point,
      }))
  })
}

function ofOne({ record, knowledge, filters }: Query, id: string): readonly Row[] {
  const passes = passing(filters, knowledge)
  const byId = new Map(record.positions.map((position) => [position.id, position]))
  return positionsOf(record, id, filters, knowledge).flatMap(({ topic, stances }) =>
    stances
      .filter(({ position, point }) =>
        passes(reportedWith({ ...byId.get(position)!, series: [point] }, point.assertion)),
      )
      .map((stance) => ({ ...(topic === undefined ? {} : { topic }), ...stance })),
  )
}

function said({ content, polarity }: Stance['point'], not: string): string {
  return `${polarity === 'negated' ? `${not} ` : ''}${content}`
}
