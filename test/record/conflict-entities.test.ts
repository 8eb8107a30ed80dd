import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConflictEntity } from '../../src/model/record.ts'
import { buildRecord, conflictsOf, recordAt } from '../../src/record/index.ts'
import { AUTUMN_WAR } from './autumn-war.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'
import { generatedReadings } from './generated.ts'

const KARABAKH = 'conflict:haut-karabakh'
const WORLD = {
  ...KNOWLEDGE,
  conflicts: KNOWLEDGE.conflicts!.map((conflict) =>
    conflict.id === KARABAKH
      ? {
          ...conflict,
          to: '2021',
          phases: [
            { names: {}, from: '2016-04-02', to: '2016-04-05' },
            { names: { en: 'autumn war' }, from: '2020-09-27', to: '2020-11-10' },
          ],
        }
      : conflict,
  ),
}
type Drafts = Parameters<typeof reading>[2]
const conflictsIn = (drafts: Drafts, date = '2020-10-20') => buildRecord([reading('a', date, drafts)], WORLD).conflicts
const only = (drafts: Drafts, date?: string): ConflictEntity => conflictsIn(drafts, date)[0]!
const ids = (cell: ConflictEntity['parties']) => cell.map(({ value, rule }) => [value.id, rule])
const shelling = claim('violence', 'shelling', {
  roles: { attacker: 'state:AZE', target: 'state:ARM' },
  where: 'place:shusha',
  on: '2020-10-19',
  by: 'state:ARM',
})

describe('the sides of a conflict', () => {
  test('of the list are told by whom the rows name, be it who acts for them', () => {
    const { parties, dyads } = only([shelling])
    expect(ids(parties)).toEqual([
      ['state:ARM', 'side-of-the-listed-conflict'],
      ['state:AZE', 'side-of-the-listed-conflict'],
    ])
    expect(dyads).toMatchObject([
      {
        value: { sides: [{ id: 'state:ARM' }, { id: 'state:AZE' }] },
        rule: 'sides-set-against-each-other',
        claims: ['a#0'],
        by: ['state:ARM'],
      },
    ])
  })

  test('what no claim names stands in the list alone', () => {
    const { parties, listed } = only([claim('violence', 'shelling', { where: 'place:shusha' })])
    expect(parties).toEqual([])
    expect(listed?.parties).toEqual(['state:ARM', 'state:AZE'])
  })

  test('another is one when several claims have it fight', () => {
    const joins = (on: string) =>
      claim('violence', 'airstrike', { roles: { attacker: 'state:RUS' }, where: 'place:shusha', on })
    expect(ids(only([joins('2020-10-01')]).parties)).toEqual([])
    expect(ids(only([joins('2020-10-01'), joins('2020-10-09')]).parties)).toEqual([
      ['state:RUS', 'told-to-fight-or-make-a-truce'],
    ])
  })

  test('of three that make a truce, nobody says who fights whom', () => {
    const truce = (party: readonly string[]) =>
      only([claim('truce', 'agreement', { roles: { party }, on: '2020-10-10', where: 'place:shusha' })]).dyads
    expect(truce(['state:ARM', 'state:AZE'])).toHaveLength(1)
    expect(truce(['state:ARM', 'state:AZE', 'state:RUS'])).toEqual([])
  })
})

test('ground, onset and the reasons of assignment, each on its claims', () => {
  const conflict = only([
    shelling,
    claim('background', 'onset', { on: '2020-09-27' }),
    claim('violence', 'clash', { roles: { party: ['state:ARM', 'state:AZE'] }, on: '2020-10-12' }),
  ])
  expect(conflict.places).toMatchObject([{ value: { id: 'place:haut-karabakh' }, rule: 'on-the-listed-ground' }])
  expect(conflict.onset).toMatchObject([{ value: '2020-09-27', basis: 'asserted', claims: ['a#1'] }])
  expect(conflict.assigned.map(({ rule, claims }) => [rule, claims])).toEqual([
    ['conflict-by-context', ['a#1']],
    ['conflict-by-parties', ['a#2']],
    ['conflict-by-place', ['a#0']],
  ])
})

test('a person may assign a claim', () => {
  const from = [reading('a', '2020-10-20', [shelling])]
  const { evidence, kind } = from[0]!.claims[0]!
  const anchor = { dispatch: 'a', quote: evidence[0]!.text, start: evidence[0]!.start, kind }
  const action = { type: 'assign', claim: anchor, conflict: 'conflict:donbas' } as const
  const { conflicts } = buildRecord(from, WORLD, [{ id: '1', who: 'w', when: '2021-01-01', action }])
  expect(conflicts).toMatchObject([{ id: 'conflict:donbas', assigned: [{ basis: 'reviewed', claims: ['a#0'] }] }])
  expect(conflicts[0]!.assigned[0]).not.toHaveProperty('rule')
})

describe('the phase of a conflict', () => {
  const phase = (on?: string) => {
    const war = [
      reading('a', '2020-10-20', [shelling]),
      reading('b', '2020-12-31', [claim('contact', 'call', { roles: { participant: ['state:ARM', 'state:AZE'] } })]),
      reading('c', '2021-02-01', [
        claim('truce', 'entry', { roles: { party: ['state:ARM', 'state:AZE'] }, on: '2021-02-01' }),
      ]),
      reading('d', '2023', [claim('contact', 'call', { roles: { participant: ['state:ARM', 'state:AZE'] } })]),
    ]
    const { conflicts } = recordAt(war, on === undefined ? {} : { on }, WORLD)
    const { phase: told, stretch } = conflicts[0]!
    return [told.value, told.rule, told.claims, stretch?.names.en]
  }

  test('is told by the truces and the violence of the days before', () => {
    expect(phase('2020-10-20')).toEqual(['fighting', 'violence-of-the-last-thirty-days', ['a#0'], 'autumn war'])
    expect(phase('2020-12-31')).toEqual(['quiet', 'no-violence-for-thirty-days', ['a#0'], undefined])
    expect(phase('2021-02-02')).toEqual(['truce', 'a-truce-stands', ['c#0'], undefined])
  })

  test('ends with the list, unless violence is told since', () => {
    expect(phase()).toEqual(['over', 'ended-by-the-list', [], undefined])
    const later = claim('violence', 'shelling', { where: 'place:shusha', on: '2022-01-02' })
    expect(only([later], '2022-01-03').phase.value).toBe('fighting')
  })

  test('is not known before a conflict is told of', () => {
    expect(recordAt([reading('a', '2020-10-20', [shelling])], { on: '2020-10-01' }, WORLD).conflicts).toEqual([])
  })
})

test('conflicts are narrowed by sides, phase, place, source and the days of their reports', () => {
  const record = buildRecord(AUTUMN_WAR, KNOWLEDGE)
  const found = (filters: Parameters<typeof conflictsOf>[1]) =>
    conflictsOf(record, filters, KNOWLEDGE).map(({ id }) => id)
  expect(found({})).toEqual([KARABAKH, 'conflict:donbas'])
  expect(found({ parties: ['state:AZE'] })).toEqual([KARABAKH])
  expect(found({ conflict: 'Donbass' })).toEqual(['conflict:donbas'])
  expect(found({ place: 'state:UKR' })).toEqual(['conflict:donbas'])
  expect(found({ phase: ['over'] })).toEqual([])
  // Nothing need be reported on the very days.
  expect(found({ from: '2020-11-01', to: '2020-11-01' })).toContain(KARABAKH)
  expect(found({ to: '2019' })).toEqual([])
})

test('every cell of a conflict stands on claims that the record holds, and on no knowledge alone', () => {
  fc.assert(
    fc.property(generatedReadings, (readings) => {
      const held = new Set(readings.flatMap(({ claims }) => claims.map(({ id }) => id)))
      for (const { parties, dyads, places, onset, assigned, claims } of buildRecord(readings, KNOWLEDGE).conflicts) {
        for (const { claims: own, by } of [...parties, ...dyads, ...places, ...onset, ...assigned]) {
          expect(own.length * by.length).toBeGreaterThan(0)
          expect(own.every((id) => held.has(id))).toBe(true)
        }
        expect(assigned.flatMap(({ claims: own }) => own).sort()).toEqual(claims)
      }
    }),
    { numRuns: 80 },
  )
})
