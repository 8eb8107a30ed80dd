import { describe, expect, test } from 'vitest'
import {
  buildRecord,
  changesSince,
  commitments,
  contactsBetween,
  incidentsOf,
  recordAt,
  trucesOf,
  trucesOn,
  whoIs,
} from '../../src/record/index.ts'
import { AUTUMN_WAR } from './autumn-war.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const record = buildRecord(AUTUMN_WAR, KNOWLEDGE)

describe('two times', () => {
  test('the record on a day leaves out what had neither happened nor been reported', () => {
    const then = recordAt(AUTUMN_WAR, { on: '2020-10-12' }, KNOWLEDGE)
    expect(then.truces.map(({ id, status, ended }) => [id, status.value, ended])).toEqual([
      ['donbas-2020-07-27', 'in-force', []],
      ['haut-karabakh-2020-10-10', 'in-force', []],
    ])
    expect(then.commitments).toEqual([])
    expect(then.contacts.map(({ id }) => id)).toEqual(['arm-aze-rus-2020-10-09'])
    expect(then.tolls.map(({ points }) => points.length)).toEqual([1])
    // What took its place did so later.
    expect(then.truces.filter(({ supersededBy }) => supersededBy)).toEqual([])
  })

  test('formats and background facts, too', () => {
    const told = [
      reading('a', '2020-10-01', [
        claim('background', 'office', { roles: { subject: 'state:USA' }, on: '2018' }),
        claim('agreement', 'membership', { roles: { party: 'state:FRA' }, words: 'the Minsk Group' }),
      ]),
      reading('b', '2020-11-01', [
        claim('background', 'office', { roles: { subject: 'state:FRA' }, on: '2020-10-30' }),
        claim('background', 'office', { roles: { subject: 'state:RUS' }, on: '2012' }),
        claim('agreement', 'membership', { roles: { party: 'state:DEU' }, words: 'the Normandy format' }),
      ]),
    ]
    const { background, formats } = recordAt(told, { on: '2020-10-12' }, KNOWLEDGE)
    expect(background.map(({ subject }) => subject[0]?.value.id).sort()).toEqual(['state:RUS', 'state:USA'])
    expect(formats.map(({ id }) => id)).toEqual(['minsk-group'])
  })

  test('as known leaves out what was told later of that day', () => {
    const known = recordAt(AUTUMN_WAR, { on: '2020-10-12', asKnown: '2020-10-31' }, KNOWLEDGE)
    expect(known.truces.map(({ id }) => id)).toEqual(['haut-karabakh-2020-10-10'])
  })

  test.each(['yesterday', '2020-13'])('"%s" is refused with a repair', (on) => {
    expect(() => recordAt(AUTUMN_WAR, { on })).toThrowError(
      expect.objectContaining({ code: 'bad-date', value: on, repair: expect.any(String) }),
    )
  })
})

describe('filters are the same for every query', () => {
  test('conflict by id or name', () => {
    const ids = (conflict: string) => trucesOf(record, { conflict }, KNOWLEDGE).map(({ id }) => id)
    expect(ids('Donbass')).toEqual(['donbas-2020-07-27'])
    expect(ids('conflict:donbas')).toEqual(['donbas-2020-07-27'])
    expect(ids('elsewhere')).toEqual([])
  })

  test('an actor takes in who stands for it, a place what lies in it', () => {
    const contacts = (actor: string) => contactsBetween(record, [], { actor }, KNOWLEDGE).length
    expect([contacts('France'), contacts('state:FRA'), contacts('Germany')]).toEqual([1, 1, 0])
    const incidents = (place: string) => incidentsOf(record, { place }, KNOWLEDGE).length
    expect([incidents('state:AZE'), incidents('Gandja'), incidents('place:donbas')]).toEqual([2, 1, 0])
  })

  test('days, topic and source', () => {
    expect(commitments(record, { from: '2020-11' })).toEqual([])
    expect(commitments(record, { to: '2020-10-30' })).toHaveLength(2)
    expect(commitments(record, { topic: 'prisoners' })).toHaveLength(1)
    expect(incidentsOf(record, { by: 'state:ARM' })).toHaveLength(1)
    expect(incidentsOf(record, { by: 'Arménie' }, KNOWLEDGE)).toHaveLength(1)
    expect(contactsBetween(record, [], { by: 'France' }, KNOWLEDGE)).toHaveLength(1)
    expect(changesSince(record, '2020-11-12', { conflict: 'conflict:donbas' })).toEqual([])
  })
})

test('the last day in force is told as of the day', () => {
  const held = (on: string) =>
    recordAt(AUTUMN_WAR, { on }, KNOWLEDGE).truces.find(({ id }) => id === 'haut-karabakh-2020-10-17')?.lastInForce
  expect(held('2020-10-17')).toBeUndefined()
  expect(held('2020-10-20')).toMatchObject({ value: '2020-10-18', claims: ['d-1018-fr#1'] })
  const donbas = recordAt(AUTUMN_WAR, { on: '2020-10-01' }, KNOWLEDGE).truces.find(({ id }) => id.startsWith('donbas'))
  expect(donbas?.lastInForce?.value).toBe('2020-07-27')
})

describe('changes', () => {
  test('of what is new all claims, of what was known those that tell what is new', () => {
    const changes = changesSince(record, '2020-10-18', {}, KNOWLEDGE)
    const at = (id: string) => changes.find((change) => change.id === id)
    expect(at('haut-karabakh-2020-10-17')).toMatchObject({ change: 'new', cells: [] })
    expect(at('haut-karabakh-2020-10-17')?.claims).toContain('d-1018-fr#0')
    expect(at('haut-karabakh-2020-10-10')).toMatchObject({
      change: 'more',
      cells: expect.arrayContaining(['ended', 'status']),
    })
    expect(at('haut-karabakh-2020-10-10')?.claims).toEqual(['d-1018-fr#1', 'd-1107-fr#2', 'd-1107-fr#5'])
  })
})

describe('who', () => {
  test('is found by a name in any language, a part of it, or the id, with everything that names them', () => {
    for (const words of ['Emmanuel Macron', 'macron', 'person:emmanuel-macron'])
      expect(whoIs(record, words, KNOWLEDGE)).toMatchObject([
        {
          ref: { id: 'person:emmanuel-macron' },
          standsFor: ['state:FRA/president', 'state:FRA/economy-minister', 'state:FRA'],
          seen: [{ kind: 'contacts', as: 'participants' }],
        },
      ])
  })

  test('may be one who only is quoted', () => {
    const [agency] = whoIs(record, 'Agence', KNOWLEDGE)
    expect(agency?.ref).toEqual({ id: 'Agence', name: 'Agence' })
    expect(agency?.seen.map(({ as }) => as)).toContain('source')
  })

  test('is nobody without words', () => {
    expect(whoIs(record, ' ', KNOWLEDGE)).toEqual([])
  })
})

test('offers and wishes are no truces, and unidentified ones are listed on request', () => {
  const other = buildRecord(
    [
      reading('a', '2020-10-05', [
        claim('truce', 'offer', { roles: { party: 'state:ARM' }, on: '2020-10-05' }),
        claim('truce', 'agreement', { modality: 'hypothetical', where: 'place:donbas' }),
      ]),
      reading('b', '2021-01-05', [claim('truce', 'holding')]),
    ],
    KNOWLEDGE,
  )
  expect(trucesOf(other)).toEqual([])
  expect(trucesOn(other, '2021-01-05')).toEqual([])
  expect(trucesOn(other, '2021-01-05', { vague: true })).toMatchObject([{ status: { value: 'in-force' } }])
  expect(trucesOn(other, '2020-10-05', { status: ['offered'] })).toMatchObject([{ status: { value: 'offered' } }])
})
