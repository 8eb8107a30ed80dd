import { expect, test } from 'vitest'
import { buildRecord } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading, type Told } from './claims.ts'

const KARABAKH = 'place:haut-karabakh'
const made = reading('a', '2020-10-10', [
  claim('truce', 'agreement', {
    on: '2020-10-10',
    roles: { party: ['state:ARM', 'state:AZE'], mediator: 'state:RUS' },
    where: KARABAKH,
  }),
])
const words = { at: 10, words: 'Armenian forces shelled Terter, in breach of the truce' }
const deed = (told: Told = {}) =>
  claim('violence', 'shelling', {
    roles: { attacker: 'state:ARM' },
    on: '2020-10-12',
    where: KARABAKH,
    ...words,
    ...told,
  })
const breach = (told: Told = {}) =>
  claim('truce', 'violation', { roles: { violator: 'state:ARM' }, by: 'state:AZE', where: KARABAKH, ...words, ...told })
const breachesOf = (...drafts: Parameters<typeof reading>[2]) =>
  buildRecord([made, reading('b', '2020-10-12', drafts)], KNOWLEDGE).incidents.map(({ breachOf }) => breachOf)

test('violence is said to breach the truce whose breach is alleged in its words, by whoever says so', () => {
  expect(breachesOf(deed(), breach())).toEqual([
    [
      {
        value: 'haut-karabakh-2020-10-10',
        basis: 'inferred',
        rule: 'told-as-a-breach-in-its-words',
        claims: ['b#1'],
        by: ['state:AZE'],
        firstReported: '2020-10-12',
        lastReported: '2020-10-12',
      },
    ],
  ])
})

test.each([
  ['in other words', [deed(), breach({ at: 900 })]],
  ['that is denied', [deed(), breach({ polarity: 'negated' })]],
  ['of a deed that is denied', [deed({ polarity: 'negated' }), breach()]],
  ['that is only feared', [deed(), breach({ modality: 'hypothetical' })]],
])('a breach %s is none of it', (_, drafts) => {
  expect(breachesOf(...drafts)).toEqual([undefined])
})
