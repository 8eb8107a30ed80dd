import { expect, test } from 'vitest'
import { buildRecord, trucesOf } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading, type Told } from './claims.ts'

const KARABAKH = 'place:haut-karabakh'
const BOTH = ['state:ARM', 'state:AZE']
const truce = (type: 'agreement' | 'entry' | 'violation' | 'holding' | 'end' | 'reaffirmation', told: Told) =>
  claim('truce', type, told)
const war = claim('violence', 'clash', { where: KARABAKH })

/** The same war as dispatches tell it: no single one names mediator, day, parties and ground together. */
const SCRAPS = [
  reading('a', '2020-10-10', [war, truce('agreement', { roles: { mediator: 'state:RUS' } })]),
  reading('b', '2020-10-10', [war, truce('entry', { on: '2020-10-10' })]),
  reading('c', '2020-10-11', [
    truce('agreement', { on: '2020-10-10', roles: { party: BOTH } }),
    truce('violation', { roles: { violator: 'state:ARM' }, by: 'state:AZE' }),
    truce('violation', { roles: { violator: 'state:AZE' }, by: 'state:ARM' }),
  ]),
  reading('d', '2020-10-13', [
    truce('holding', { polarity: 'negated', where: KARABAKH }),
    truce('reaffirmation', { roles: { party: 'state:AZE' }, where: KARABAKH }),
  ]),
  reading('e', '2020-10-17', [
    truce('agreement', { on: '2020-10-17', roles: { party: BOTH } }),
    truce('entry', { on: '2020-10-18', modality: 'planned' }),
  ]),
  reading('f', '2020-10-18', [
    truce('agreement', { on: '2020-10-05/2020-10-11', roles: { mediator: 'state:RUS' }, where: KARABAKH }),
    truce('entry', { on: '2020-10-18', roles: { mediator: 'person:emmanuel-macron' }, where: KARABAKH }),
    truce('violation', { roles: { violator: 'state:ARM' }, where: KARABAKH }),
  ]),
  reading('g', '2020-10-20', [
    truce('violation', { roles: { violator: 'state:AZE' }, by: 'state:ARM', where: KARABAKH }),
  ]),
  reading('h', '2020-10-25', [
    truce('agreement', { roles: { party: BOTH, mediator: 'state:USA' }, where: KARABAKH }),
    truce('entry', { on: '2020-10-26', modality: 'planned' }),
  ]),
  reading('i', '2020-10-26', [
    truce('end', { roles: { party: BOTH }, where: KARABAKH }),
    truce('violation', { on: '2020-10-26', roles: { violator: 'state:ARM' }, by: 'state:AZE' }),
  ]),
  reading('j', '2020-11-07', [
    truce('end', { roles: { mediator: 'state:RUS' }, where: KARABAKH }),
    truce('end', { roles: { mediator: 'state:FRA' }, where: KARABAKH }),
    truce('end', { roles: { mediator: 'state:USA' }, where: KARABAKH }),
  ]),
  reading('k', '2020-11-10', [
    truce('entry', { on: '2020-11-10', where: KARABAKH }),
    truce('agreement', { roles: { party: [...BOTH, 'state:RUS'] }, on: '2020-11-09' }),
  ]),
  reading('l', '2020-11-10', [
    truce('agreement', { roles: { party: BOTH, mediator: 'person:vladimir-putin' }, where: KARABAKH }),
  ]),
  reading('m', '2020-11-15', [truce('holding', { where: KARABAKH, on: '2020-11-10/..' })]),
]

test('scraps of many dispatches come together as the four truces of the war', () => {
  const found = trucesOf(buildRecord(SCRAPS, KNOWLEDGE), { conflict: 'conflict:haut-karabakh' }, KNOWLEDGE)
  expect(
    found.map(({ claims, phases = [] }) => [
      claims.join(' '),
      phases.map(({ from, status, contested }) => `${from} ${status.value}${contested ? ' contested' : ''}`),
    ]),
  ).toEqual([
    [
      'a#1 b#1 c#0 c#1 c#2 d#0 d#1 f#0 j#0',
      ['2020-10-10 in-force', '2020-10-11 in-force contested', '2020-10-18 ended'],
    ],
    ['e#0 e#1 f#1 f#2 g#0 j#1', ['2020-10-17 pending', '2020-10-18 in-force contested', '2020-10-26 ended']],
    ['h#0 h#1 i#0 i#1 j#2', ['2020-10-25 pending', '2020-10-26 ended']],
    ['k#0 k#1 l#0 m#0', ['2020-11-09 pending', '2020-11-10 in-force']],
  ])
})
