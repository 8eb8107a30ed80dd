import { expect, test } from 'vitest'
import { buildRecord } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const conflictsOf = (...drafts: Parameters<typeof reading>[2]) => {
  const record = buildRecord([reading('a', '2020-11-07', drafts)], KNOWLEDGE)
  const kinds = [...record.incidents, ...record.truces, ...record.contacts, ...record.tolls]
  return kinds.map(({ claims, conflict }) => [claims[0], conflict?.value, conflict?.rule])
}

test('by the ground, by two sides, by one side of one war, by context', () => {
  expect(
    conflictsOf(
      claim('violence', 'clash', { where: 'place:shusha' }),
      claim('violence', 'clash', { roles: { party: ['state:UKR', 'group:donbas-separatists'] } }),
      claim('violence', 'shelling', { roles: { attacker: 'state:AZE' } }),
      claim('contact', 'call', { roles: { participant: ['state:FRA', 'state:RUS'] } }),
    ).sort(),
  ).toEqual([
    ['a#0', 'conflict:haut-karabakh', 'conflict-by-place'],
    ['a#1', 'conflict:donbas', 'conflict-by-parties'],
    ['a#2', 'conflict:haut-karabakh', 'conflict-by-party'],
    ['a#3', 'conflict:haut-karabakh', 'conflict-by-context'],
  ])
})

test('a venue is no ground and a mediator no side', () => {
  expect(conflictsOf(claim('truce', 'agreement', { roles: { mediator: 'state:UKR' }, venue: 'place:shusha' }))).toEqual(
    [['a#0', undefined, undefined]],
  )
})

test('an unknown war gets a provisional conflict, named after its country', () => {
  const record = buildRecord(
    [reading('a', '2016-12-31', [claim('violence', 'airstrike', { where: 'place:idlib' })])],
    KNOWLEDGE,
  )
  expect(record.conflicts).toMatchObject([
    {
      kind: 'conflict',
      id: 'provisional:state:SYR',
      names: { en: 'Syria', fr: 'Syrie' },
      provisional: true,
      claims: ['a#0'],
    },
  ])
})

test('a war is not found before it began', () => {
  const record = buildRecord(
    [reading('a', '2010-01-01', [claim('violence', 'clash', { where: 'place:donbas' })])],
    KNOWLEDGE,
  )
  expect(record.conflicts.map(({ id }) => id)).toEqual(['provisional:state:UKR'])
})

test('a town of which the data only says who holds and claims it is the ground of the war between those two', () => {
  const world = {
    ...KNOWLEDGE,
    places: [
      { id: 'place:town', kind: 'city', names: { en: 'Town' }, within: ['state:AZE'], claimedBy: ['state:ARM'] },
      { id: 'place:area', kind: 'region', names: { en: 'Area' }, within: ['state:AZE'], claimedBy: ['state:ARM'] },
    ],
  }
  const holding = (id: string, where: string) =>
    reading(id, '2020-10-10', [claim('truce', 'entry', { on: '2020-10-10', where })])
  const { truces } = buildRecord([holding('a', 'place:town'), holding('b', 'place:area')], world)
  expect(truces.map(({ claims, conflict }) => [claims, conflict?.value, conflict?.rule])).toEqual([
    [['a#0', 'b#0'], 'conflict:haut-karabakh', 'conflict-by-parties'],
  ])
})
