import { describe, expect, test } from 'vitest'
import {
  buildRecord,
  changesSince,
  commitments,
  contactsBetween,
  incidentsOf,
  recordAsKnown,
  tollsOf,
  truceStatusOn,
  trucesOn,
} from '../../src/record/index.ts'
import { AUTUMN_WAR } from './autumn-war.ts'
import { KNOWLEDGE } from './claims.ts'

const record = buildRecord(AUTUMN_WAR, KNOWLEDGE)
const truce = (id: string) => record.truces.find((each) => each.id === id)!
const ids = (states: readonly { truce: { id: string } }[]) => states.map((state) => state.truce.id)

describe('the truces of autumn 2020', () => {
  test('are the three humanitarian ones, the final statement and the one in Donbas, and no others', () => {
    expect(
      record.truces.map(({ id, mediators, declared, effective }) => ({
        id,
        mediator: mediators.map(({ value }) => value.id),
        declared: declared.map(({ value }) => value).sort(),
        effective: effective.map(({ value }) => value),
      })),
    ).toEqual([
      { id: 'donbas-2020-07-27', mediator: ['format:normandy'], declared: [], effective: ['2020-07-27'] },
      {
        id: 'haut-karabakh-2020-10-10',
        mediator: ['state:RUS'],
        declared: ['2020-10-09', '2020-10-10'],
        effective: ['2020-10-10'],
      },
      {
        id: 'haut-karabakh-2020-10-17',
        mediator: ['state:FRA'],
        declared: ['2020-10-17'],
        effective: ['2020-10-18'],
      },
      {
        id: 'haut-karabakh-2020-10-26',
        mediator: ['state:USA'],
        declared: ['2020-10-25'],
        effective: ['2020-10-26'],
      },
      {
        id: 'haut-karabakh-2020-11-09',
        mediator: ['state:RUS'],
        declared: ['2020-11-09'],
        effective: ['2020-11-10'],
      },
    ])
  })

  test('hold one after the other, contested, and the last without breaches', () => {
    const standing = (day: string) =>
      trucesOn(record, day, { conflict: 'Haut-Karabakh' }, KNOWLEDGE).map((state) => [
        state.truce.id,
        state.status.value,
        state.contested,
      ])
    expect(standing('2020-10-05')).toEqual([])
    expect(standing('2020-10-13')).toEqual([['haut-karabakh-2020-10-10', 'in-force', true]])
    expect(standing('2020-10-20')).toEqual([['haut-karabakh-2020-10-17', 'in-force', true]])
    expect(standing('2020-10-28')).toEqual([['haut-karabakh-2020-10-26', 'in-force', true]])
    expect(standing('2020-11-15')).toEqual([['haut-karabakh-2020-11-09', 'in-force', false]])
  })

  test('are superseded by rule and ended by those who say so, side by side', () => {
    const first = truce('haut-karabakh-2020-10-10')
    expect(first.ended.map(({ value, basis, rule }) => [value.how, basis, rule])).toEqual([
      ['broken-or-withdrawn', 'asserted', undefined],
      ['superseded', 'inferred', 'superseded-by-a-later-truce'],
    ])
    expect(first.supersededBy?.value).toBe('haut-karabakh-2020-10-17')
    expect(truceStatusOn(first, '2020-10-20').status).toMatchObject({ value: 'ended', basis: 'inferred' })
    expect(truceStatusOn(first, '2020-11-15').end).toEqual({ how: 'broken-or-withdrawn', date: '../2020-11-08' })
  })

  test('as known on 25 October: the third is not there and the collapse is not told', () => {
    const known = recordAsKnown(AUTUMN_WAR, '2020-10-25', KNOWLEDGE)
    expect(ids(trucesOn(known, '2020-10-20', {}, KNOWLEDGE))).toEqual(['haut-karabakh-2020-10-17'])
    expect(known.truces.flatMap(({ ended }) => ended).every(({ basis }) => basis === 'inferred')).toBe(true)
  })

  test('as known on 10 October: in force, no end reported', () => {
    const [state, ...others] = trucesOn(recordAsKnown(AUTUMN_WAR, '2020-10-10', KNOWLEDGE), '2020-10-10')
    expect(others).toEqual([])
    expect(state).toMatchObject({ status: { value: 'in-force', rule: 'effective-date-passed' }, contested: true })
    expect(state?.end).toBeUndefined()
  })

  test('the Donbas truce holds throughout, last reported so in November', () => {
    expect(truceStatusOn(truce('donbas-2020-07-27'), '2020-10-20')).toMatchObject({
      status: { value: 'in-force', basis: 'asserted', by: ['org:elysee'] },
      contested: false,
      lastInForce: { date: '2020-07-27' },
    })
    expect(truceStatusOn(truce('donbas-2020-07-27'), '2020-07-26').status.value).toBe('unknown')
  })

  test('every phase begins where the one before ends', () => {
    const phases = truce('haut-karabakh-2020-10-10').phases!
    expect(phases.map(({ from, to, status, contested }) => [from, to, status.value, contested])).toEqual([
      ['2020-10-09', '2020-10-09', 'pending', false],
      ['2020-10-10', '2020-10-17', 'in-force', true],
      ['2020-10-18', undefined, 'ended', false],
    ])
  })

  test('old addresses lead to them', () => {
    expect(truce('haut-karabakh-2020-11-09').aliases).toContain('haut-karabakh-2020-11-10')
  })
})

test('the Geneva commitments: told in two languages, one denied kept, one without an outcome', () => {
  const [civilians, prisoners] = commitments(record, {
    before: 'format:minsk-group',
    from: '2020-10-30',
    to: '2020-10-30',
  })
  expect(civilians).toMatchObject({ claims: ['d-1031-en#0', 'd-1031-en#2', 'd-1031-fr#1'] })
  expect(civilians?.outcome).toMatchObject([{ value: 'broken', by: ['state:ARM'] }])
  expect(prisoners?.outcome).toMatchObject([{ value: 'not-reported', basis: 'inferred' }])
  expect(prisoners?.deadline.map(({ value }) => value)).toEqual(['2020-11-06'])
  const [renewed] = commitments(record, { topic: 'ceasefire' })
  expect(renewed?.renewals.map(({ value }) => value)).toEqual(['2020-10-31'])
})

test('one call, two accounts: the Élysée and the Kremlin name different topics', () => {
  const [found, ...others] = contactsBetween(record, ['state:FRA', 'Russie'], {}, KNOWLEDGE)
  expect(others).toEqual([])
  expect(found?.contact.topics.map(({ value, by }) => [value, by])).toEqual([
    ['ceasefire', ['org:elysee']],
    ['status', ['org:kremlin']],
  ])
  expect(found?.contact.merged).toEqual([{ claims: ['d-1107-en#0', 'd-1107-fr#0'], reason: 'same people, same day' }])
})

test('rival tolls are series of their own, with every revision', () => {
  const [table, ...others] = tollsOf(record, { conflict: 'conflict:haut-karabakh', metric: 'killed' }, KNOWLEDGE)
  expect(others).toEqual([])
  expect(table?.series.map(({ toll, latest }) => [toll.source.id, toll.points.length, latest.quantity])).toEqual([
    ['state:ARM', 2, { best: 1434 }],
    ['text:agence', 1, { low: 1250, qualifier: 'more-than' }],
  ])
})

test('a denial stands beside the report that it denies', () => {
  const [incident] = incidentsOf(record, { denied: true })
  expect(incident).toMatchObject({ attackers: [{ by: ['state:AZE'] }], denied: [{ by: ['state:ARM'] }] })
})

test('changes since a day name what is new', () => {
  const changes = changesSince(record, '2020-11-10')
  expect(changes[0]).toMatchObject({ kind: 'truces', id: 'haut-karabakh-2020-11-09', change: 'new' })
  expect(changes.find(({ kind }) => kind === 'tolls')).toMatchObject({ change: 'more', cells: ['points'] })
})
