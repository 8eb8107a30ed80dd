import { describe, expect, test } from 'vitest'
import { buildRecord, createFold, formatsOf, recordAt } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const MINSK = 'format:minsk-group'
const WORLD = {
  ...KNOWLEDGE,
  actors: [...KNOWLEDGE.actors!, { id: `${MINSK}/co-chair`, names: {}, kind: 'office' as const }],
  formats: [
    { id: MINSK, members: ['state:FRA', 'state:RUS', 'state:DEU'], chairs: ['state:FRA', 'state:RUS'], from: '1992' },
  ],
}
const members = claim('agreement', 'membership', {
  roles: { party: ['state:FRA', 'state:DEU'] },
  words: 'France and Germany belong to the Minsk Group',
  on: '1992/..',
})
const demand = claim('position', 'demand', {
  roles: { speaker: `${MINSK}/co-chair` },
  topic: 'ceasefire',
  content: 'an immediate ceasefire',
  on: '2020-10-05',
  where: 'place:shusha',
})
const truce = claim('truce', 'agreement', {
  roles: { party: ['state:ARM', 'state:AZE'], mediator: MINSK },
  on: '2020-10-10',
})
const meeting = claim('contact', 'meeting', { roles: { participant: ['state:ARM', 'state:AZE'], mediator: MINSK } })
const war = [
  reading('a', '2020-10-06', [demand]),
  reading('b', '2020-10-08', [members]),
  reading('c', '2020-10-11', [truce, meeting]),
]

describe('a format', () => {
  test('holds its members, chairs, period and what it brought about, each on its claims', () => {
    const [format] = buildRecord(war, WORLD).formats
    expect(format).toMatchObject({
      id: 'minsk-group',
      claims: ['b#0'],
      members: [{ value: { id: 'state:DEU' } }, { value: { id: 'state:FRA' } }],
      chairs: [{ value: { id: 'state:FRA' }, rule: 'listed-as-its-chair', claims: ['b#0'] }],
      period: [{ value: '1992/..' }],
      listed: { chairs: ['state:FRA', 'state:RUS'], from: '1992' },
    })
    expect(format!.produced.map(({ value, claims }) => [value.kind, claims])).toEqual([
      ['position', ['a#0']],
      ['truce', ['c#0']],
    ])
    expect(format!.meetings).toMatchObject([{ claims: ['c#1'] }])
    const { truces } = buildRecord(war, WORLD)
    expect(format!.produced[1]?.value.id).toBe(truces[0]!.id)
  })

  test('of whose members nobody tells is known by what it does', () => {
    const record = buildRecord([war[0]!, war[2]!], WORLD)
    expect(record.formats).toMatchObject([
      {
        id: 'minsk-group',
        claims: [],
        conflict: { value: 'conflict:haut-karabakh', rule: 'conflict-of-what-it-did' },
        name: [{ value: { id: MINSK }, claims: ['a#0', 'c#0', 'c#1'] }],
        members: [],
        firstReported: '2020-10-06',
        lastReported: '2020-10-11',
      },
    ])
    expect(formatsOf(record, { conflict: 'Haut-Karabakh' }, WORLD)).toHaveLength(1)
    expect(formatsOf(record, { conflict: 'Donbass' }, WORLD)).toEqual([])
  })

  test('on a day has brought about what it had by then', () => {
    const kinds = (on: string) => recordAt(war, { on }, WORLD).formats.map(({ produced }) => produced.length)
    expect(kinds('2020-10-01')).toEqual([])
    expect(kinds('2020-10-06')).toEqual([1])
    expect(kinds('2020-10-12')).toEqual([2])
  })

  test('grows as a record does', () => {
    const fold = createFold(WORLD)
    for (const each of war) {
      fold.add([each])
      fold.record()
    }
    expect(JSON.stringify(fold.record())).toBe(JSON.stringify(buildRecord([...war].reverse(), WORLD)))
  })
})
