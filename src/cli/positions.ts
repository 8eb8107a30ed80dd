import type { Position } from '../model/record.ts'
import { names, reported, rivals } from './cells.ts'
import type { Listing } from './listing.ts'

/** `truceline positions`: who holds what. */
export const positions: Listing<Position> = {
  name: 'positions',
  summary: 'list positions: who demands, condemns, supports or refuses what',
  description: 'Lists stances by speaker, force and topic, with the words last said and since when.',
  rows: (record) => record.positions,
  columns: [
    { title: 'id', value: ({ id }) => id, flexible: true },
    { title: 'speaker', value: ({ speaker }, nameOf) => names(speaker, nameOf), flexible: true },
    { title: 'force', value: ({ force }) => force },
    { title: 'target', value: ({ target }, nameOf) => names(target, nameOf), flexible: true },
    { title: 'topic', value: ({ topic }) => rivals(topic) },
    { title: 'last said', value: ({ series }) => lastSaid(series), flexible: true },
    { title: 'reported', value: reported },
    { title: 'claims', value: ({ claims }) => String(claims.length), align: 'right' },
  ],
}

function lastSaid(series: Position['series']): string {
  const last = series.at(-1)
  if (last === undefined) return ''
  const date = last.date === undefined ? '' : `${last.date}: `
  return `${date}${last.polarity === 'negated' ? 'not ' : ''}${last.content}`
}
