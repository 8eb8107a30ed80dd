import type { Topic } from '../../model/claim.ts'
import type { Position, RecordKnowledge, Ref, TruceRecord } from '../../model/record.ts'
import { daysOf } from '../edtf.ts'
import { byText, push } from '../order.ts'
import { indexWorld } from '../world.ts'
import { type Filters, isActor, passing } from './filters.ts'

export interface Stance {
  readonly position: string
  readonly speaker: readonly Ref[]
  readonly force: Position['force']
  readonly target: readonly Ref[]
  readonly point: Position['series'][number]
  /** The force or the polarity is another than in the stance before it on the same topic towards the same target. */
  readonly changed: boolean
}

export interface StanceSeries {
  readonly topic?: Topic
  /** Oldest first. */
  readonly stances: readonly Stance[]
}

/** What an actor, and those who speak for it, hold on each topic over time. */
export function positionsOf(
  record: TruceRecord,
  speaker: string,
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly StanceSeries[] {
  const world = indexWorld(knowledge)
  const passes = passing(filters, knowledge)
  const byTopic = new Map<string, Omit<Stance, 'changed'>[]>()
  for (const position of record.positions) {
    if (!passes(position) || !position.speaker.some(({ value }) => isActor(value, speaker, world))) continue
    for (const point of position.series) {
      push(byTopic, position.topic[0]?.value ?? '', {
        position: position.id,
        speaker: position.speaker.map(({ value }) => value),
        force: position.force,
        target: position.target.map(({ value }) => value),
        point,
      })
    }
  }
  return [...byTopic]
    .sort(([a], [b]) => byText(a, b))
    .map(([topic, stances]) => ({ ...(topic === '' ? {} : { topic: topic as Topic }), stances: withChanges(stances) }))
}

function withChanges(stances: Omit<Stance, 'changed'>[]): readonly Stance[] {
  const last = new Map<string, string>()
  return stances.sort(inTime).map((stance) => {
    const towards = stance.target.map(({ id }) => id).join('+')
    const held = `${stance.force}|${stance.point.polarity}`
    const changed = last.has(towards) && last.get(towards) !== held
    last.set(towards, held)
    return { ...stance, changed }
  })
}

function inTime(a: Omit<Stance, 'changed'>, b: Omit<Stance, 'changed'>): number {
  const day = ({ point }: Omit<Stance, 'changed'>) => daysOf(point.date)?.lo ?? Number.MAX_SAFE_INTEGER
  return day(a) - day(b) || byText(a.position, b.position) || byText(a.point.content, b.point.content)
}
