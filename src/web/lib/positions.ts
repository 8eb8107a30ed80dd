import type { Topic } from '../../model/claim.ts'
import type { Position, Ref } from '../../model/record.ts'
import { anchor } from './edtf.ts'

/** One thing said, with the position it belongs to. */
export interface Said {
  readonly position: Position
  readonly said: Position['series'][number]
  readonly at?: number
}

export type TopicKey = Topic | 'none'

export interface ActorRow {
  readonly actor: Ref
  readonly count: number
  readonly topics: ReadonlyMap<TopicKey, readonly Said[]>
}

export interface PositionTable {
  readonly actors: readonly ActorRow[]
  /** Topics that occur, most spoken of first. */
  readonly topics: readonly TopicKey[]
}

const rest = (topic: TopicKey): number => (topic === 'none' ? 2 : topic === 'other' ? 1 : 0)

const whenOf = (said: Said): number => said.at ?? anchor(said.said.assertion.firstReported) ?? Number.POSITIVE_INFINITY

/** Who said what on which topic, oldest first in each cell; the most quoted actors first. */
export function tablePositions(positions: readonly Position[], limit = Number.POSITIVE_INFINITY): PositionTable {
  const rows = new Map<string, { actor: Ref; count: number; topics: Map<TopicKey, Said[]> }>()
  const weight = new Map<TopicKey, number>()
  for (const position of positions) {
    const topic: TopicKey = position.topic[0]?.value ?? 'none'
    const series = position.series
      .map((said): Said => {
        const at = anchor(said.date)
        return at === undefined ? { position, said } : { position, said, at }
      })
      .filter((said) => !(whenOf(said) >= limit) || whenOf(said) === Number.POSITIVE_INFINITY)
    if (series.length === 0) continue
    for (const speaker of position.speaker) {
      const row = rows.get(speaker.value.id) ?? { actor: speaker.value, count: 0, topics: new Map() }
      const cell = row.topics.get(topic)
      if (cell) cell.push(...series)
      else row.topics.set(topic, [...series])
      row.count += series.length
      rows.set(speaker.value.id, row)
    }
    weight.set(topic, (weight.get(topic) ?? 0) + series.length)
  }
  for (const row of rows.values()) for (const cell of row.topics.values()) cell.sort((a, b) => whenOf(a) - whenOf(b))
  return {
    actors: [...rows.values()].sort((a, b) => b.count - a.count || (a.actor.id < b.actor.id ? -1 : 1)),
    // What fits no topic stands last, however much of it there is.
    topics: [...weight].sort((a, b) => rest(a[0]) - rest(b[0]) || b[1] - a[1]).map(([topic]) => topic),
  }
}
