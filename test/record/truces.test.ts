import { describe, expect, test } from 'vitest'
import { buildRecord, truceStatusOn } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const KARABAKH = 'place:haut-karabakh'
const BOTH = ['state:ARM', 'state:AZE']
const truces = (...readings: Parameters<typeof buildRecord>[0] extends Iterable<infer R> ? R[] : never) =>
  buildRecord(readings, KNOWLEDGE).truces

describe('which claims are of one truce', () => {
  test('in one dispatch: a shared mediator tells which of three an end is of', () => {
    const mediators = ['state:RUS', 'state:FRA', 'state:USA']
    const found = truces(
      reading('a', '2020-11-07', [
        ...mediators.map((mediator) => claim('truce', 'agreement', { roles: { mediator }, where: KARABAKH })),
        ...mediators.map((mediator) => claim('truce', 'end', { roles: { mediator } })),
      ]),
    )
    expect(found.map(({ claims }) => claims)).toEqual([
      ['a#0', 'a#3'],
      ['a#1', 'a#4'],
      ['a#2', 'a#5'],
    ])
  })

  test('in one dispatch: a claim that tells nothing is of the only truce, but of none of two', () => {
    const one = claim('truce', 'agreement', { on: '2020-10-10', roles: { mediator: 'state:RUS' } })
    const two = claim('truce', 'agreement', { on: '2020-10-17', roles: { mediator: 'state:FRA' } })
    const bare = claim('truce', 'violation')
    expect(truces(reading('a', '2020-10-18', [one, bare])).map(({ claims }) => claims)).toEqual([['a#0', 'a#1']])
    const found = truces(reading('a', '2020-10-18', [one, two, bare]))
    expect(found.map(({ claims, vague }) => `${claims} ${vague ?? false}`).sort()).toEqual([
      'a#0 false',
      'a#1 false',
      'a#2 true',
    ])
  })

  test('in one dispatch: how "the truce" fares is told of the only one of several that has just begun', () => {
    const last = claim('truce', 'agreement', { on: '2020-10-17', roles: { party: BOTH, mediator: 'state:FRA' } })
    const earlier = claim('truce', 'agreement', { on: '2020-09-10', roles: { mediator: 'state:RUS' } })
    const over = claim('truce', 'end')
    const told = (...drafts: Parameters<typeof reading>[2]) =>
      truces(reading('a', '2020-10-20', drafts)).map(({ claims }) => `${claims}`)
    expect(told(over, earlier, last)).toContainEqual('a#0,a#2')
    const other = claim('truce', 'agreement', { on: '2020-10-13', roles: { mediator: 'state:USA' } })
    expect(told(over, earlier, last, other)).toContainEqual('a#0')
  })

  test('across dispatches: ceasefires told as local are not that of the whole war', () => {
    const made = claim('truce', 'agreement', { on: '2020-10-10', where: KARABAKH, roles: { party: BOTH } })
    const local = claim('truce', 'agreement', { where: KARABAKH, attributes: { local: true } })
    const found = truces(reading('a', '2020-10-10', [made]), reading('b', '2020-10-12', [local]))
    expect(found.map(({ claims }) => claims)).toEqual([['a#0'], ['b#0']])
  })

  test('across dispatches: an undated report is of the latest one of its war, if it is near', () => {
    const start = (id: string, day: string, mediator: string) =>
      reading(id, day, [claim('truce', 'agreement', { on: day, where: KARABAKH, roles: { party: BOTH, mediator } })])
    const breach = (id: string, day: string, where: string) =>
      reading(id, day, [claim('truce', 'violation', { where, roles: { violator: 'state:AZE' } })])
    const found = truces(
      start('a', '2020-10-10', 'state:RUS'),
      start('b', '2020-10-18', 'state:FRA'),
      breach('c', '2020-10-12', KARABAKH),
      breach('d', '2020-10-20', KARABAKH),
      breach('e', '2021-06-01', KARABAKH),
    )
    expect(found.map(({ claims }) => claims)).toEqual([['a#0', 'c#0'], ['b#0', 'd#0'], ['e#0']])
  })

  test('across dispatches: two wars, two truces on the same day', () => {
    const found = truces(
      reading('a', '2020-07-27', [claim('truce', 'entry', { on: '2020-07-27', where: 'place:donbas' })]),
      reading('b', '2020-07-27', [claim('truce', 'entry', { on: '2020-07-27', where: KARABAKH })]),
    )
    expect(found).toHaveLength(2)
  })

  test('an announcement and the start some days later are one; each side named alone too', () => {
    const found = truces(
      reading('a', '2020-07-22', [
        claim('truce', 'agreement', { on: '2020-07-22', where: 'place:donbas', roles: { party: 'state:UKR' } }),
      ]),
      reading('b', '2020-07-27', [
        claim('truce', 'entry', {
          on: '2020-07-27',
          where: 'place:donbas',
          roles: { party: 'group:donbas-separatists' },
        }),
      ]),
    )
    expect(found).toHaveLength(1)
    expect(truceStatusOn(found[0]!, '2020-07-24').status).toMatchObject({ value: 'pending', basis: 'inferred' })
    expect(truceStatusOn(found[0]!, '2020-07-27').status).toMatchObject({ value: 'in-force', basis: 'asserted' })
  })

  test('what is only feared or was not agreed is no truce that stands', () => {
    const found = truces(
      reading('a', '2020-10-10', [
        claim('truce', 'agreement', { on: '2020-10-10', where: KARABAKH, roles: { party: BOTH } }),
        claim('truce', 'agreement', { where: KARABAKH, roles: { party: BOTH }, polarity: 'negated' }),
      ]),
    )
    expect(found.map(({ status }) => status.value).sort()).toEqual(['agreed', 'unknown'])
  })
})

describe('the life of a truce', () => {
  const agreed = claim('truce', 'agreement', {
    on: '2020-10-10',
    where: KARABAKH,
    roles: { party: BOTH },
    attributes: { duration: 'P10D' },
  })
  const entered = claim('truce', 'entry', { on: '2020-10-10', where: KARABAKH })

  test('expiry is inferred when the term has run out', () => {
    const [truce] = truces(reading('a', '2020-10-10', [agreed, entered]), reading('z', '2020-11-01', []))
    expect(truceStatusOn(truce!, '2020-10-19').status.value).toBe('in-force')
    expect(truceStatusOn(truce!, '2020-10-20')).toMatchObject({
      status: { value: 'ended', basis: 'inferred', rule: 'term-has-run-out' },
      end: { how: 'expired', date: '2020-10-20' },
    })
  })

  test('without a start it runs from the day of its making, unless a start is announced', () => {
    const later = claim('truce', 'entry', { modality: 'planned', where: KARABAKH, roles: { party: BOTH } })
    const [made] = truces(reading('a', '2020-10-10', [agreed]), reading('z', '2020-11-01', []))
    expect(made!.expires).toMatchObject({ value: '2020-10-19', rule: 'declared-plus-term' })
    const [announced] = truces(reading('a', '2020-10-10', [agreed, later]), reading('z', '2020-11-01', []))
    expect(announced!.expires).toBeUndefined()
  })

  test('without any day of its own it is over by so many days after the first word of how it is kept', () => {
    const broken = claim('truce', 'holding', { polarity: 'negated', where: KARABAKH })
    const made = claim('truce', 'declaration', { where: KARABAKH, attributes: { duration: 'P7D' } })
    const [truce] = truces(reading('a', '2020-10-12', [made, broken]), reading('z', '2020-11-01', []))
    expect(truce!.expires).toMatchObject({ value: '../2020-10-18', rule: 'report-plus-term' })
    expect(truceStatusOn(truce!, '2020-10-18').status.value).toBe('in-force')
    expect(truceStatusOn(truce!, '2020-10-19').end).toEqual({ how: 'expired', date: '../2020-10-19' })
    const [silent] = truces(reading('a', '2020-10-12', [made]), reading('z', '2020-11-01', []))
    expect(silent!.expires).toBeUndefined()
  })

  test('one extension of a told length is added to the term; two leave the end open', () => {
    const longer = (on: string) => claim('truce', 'extension', { on, where: KARABAKH, attributes: { duration: 'P5D' } })
    const made = [reading('a', '2020-10-10', [agreed, entered]), reading('z', '2020-11-30', [])]
    const [once] = truces(...made, reading('b', '2020-10-19', [longer('2020-10-19')]))
    expect(once!.expires).toMatchObject({ value: '2020-10-24', rule: 'term-plus-extension' })
    const twice = reading('c', '2020-10-25', [longer('2020-10-25')])
    const [open] = truces(...made, reading('b', '2020-10-19', [longer('2020-10-19')]), twice)
    expect(open!.expires).toBeUndefined()
  })

  test('what is told as agreed or announced with an extension is that extension; who agrees on a length makes another', () => {
    const longer = claim('truce', 'extension', { where: KARABAKH, roles: { party: BOTH } })
    const told = claim('truce', 'agreement', { on: '2020-10-18', roles: { party: 'the parties' } })
    const again = claim('truce', 'extension', { on: '2020-10-18', by: 'state:RUS' })
    const made = reading('a', '2020-10-10', [agreed, entered])
    const found = truces(
      made,
      reading('b', '2020-10-19', [longer, told]),
      reading('c', '2020-10-20', [again, claim('truce', 'violation', { roles: { violator: 'state:ARM' } })]),
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.declared.map(({ value }) => value)).toEqual(['2020-10-10'])
    const week = claim('truce', 'agreement', {
      on: '2020-10-18',
      roles: { party: 'the generals' },
      attributes: { duration: 'P7D' },
    })
    expect(truces(made, reading('b', '2020-10-19', [longer, week]))).toHaveLength(2)
  })

  test('equal lengths are one term, and an extension is none', () => {
    const week = claim('truce', 'entry', { on: '2020-10-10', where: KARABAKH, attributes: { duration: 'PT240H' } })
    const longer = claim('truce', 'extension', { on: '2020-10-19', where: KARABAKH, attributes: { duration: 'P5D' } })
    const [truce] = truces(reading('a', '2020-10-10', [agreed, week]), reading('b', '2020-10-19', [longer]))
    expect(truce!.term.map(({ value }) => value)).toEqual(['P10D'])
  })

  test('an extension moves the expiry, and one without a date leaves it open', () => {
    const until = claim('truce', 'extension', { on: '../2020-10-31', where: KARABAKH })
    const [moved] = truces(reading('a', '2020-10-10', [agreed, entered]), reading('b', '2020-10-18', [until]))
    expect(truceStatusOn(moved!, '2020-10-25').status.value).toBe('in-force')
    expect(truceStatusOn(moved!, '2020-11-01').status.value).toBe('ended')
    const open = claim('truce', 'extension', { where: KARABAKH })
    const [left] = truces(reading('a', '2020-10-10', [agreed, entered]), reading('b', '2020-10-18', [open]))
    expect(left!.ended).toEqual([])
  })

  test('how far it goes, or does not, contests nothing', () => {
    const made = claim('truce', 'agreement', { on: '2020-10-10', where: KARABAKH, roles: { party: BOTH } })
    const holding = (attributes = {}) =>
      claim('truce', 'holding', { polarity: 'negated', on: '2020-10-12', attributes })
    const contested = (...drafts: Parameters<typeof reading>[2]) =>
      truces(reading('a', '2020-10-12', drafts)).map((truce) => [truce.contested, truce.violations?.length])
    expect(contested(made, holding())).toEqual([[true, 1]])
    expect(contested(made, holding({ scope: true }))).toEqual([[false, 0]])
  })

  test('a violation never ends it, and mutual accusations leave it in force and contested', () => {
    const accuse = (violator: string, by: string) =>
      claim('truce', 'violation', { on: '2020-10-11', where: KARABAKH, roles: { violator }, by })
    const [truce] = truces(
      reading('a', '2020-10-11', [entered, accuse('state:ARM', 'state:AZE'), accuse('state:AZE', 'state:ARM')]),
    )
    expect(truce).toMatchObject({ status: { value: 'in-force' }, contested: true, ended: [] })
    expect(truce!.violations?.map(({ accused, assertion }) => [accused?.[0]?.id, assertion.by])).toEqual([
      ['state:ARM', ['state:AZE']],
      ['state:AZE', ['state:ARM']],
    ])
  })

  test('one side may declare and the other refuse', () => {
    const [truce, ...others] = truces(
      reading('a', '2020-10-10', [
        claim('truce', 'declaration', { on: '2020-10-10', where: KARABAKH, roles: { party: 'state:ARM' } }),
        claim('truce', 'rejection', { on: '2020-10-10', roles: { party: 'state:AZE' } }),
      ]),
    )
    expect(others).toEqual([])
    const { status, byParty } = truceStatusOn({ ...truce!, parties: truce!.parties }, '2020-10-11')
    expect(status.value).toBe('declared')
    expect(byParty.map(({ party, status: own }) => [party.id, own.value])).toEqual([
      ['state:ARM', 'declared'],
      ['state:AZE', 'refused'],
    ])
  })

  test('who declared it is named with the one that turns it down, and turns nothing down', () => {
    const [truce] = truces(
      reading('a', '2020-10-10', [
        claim('truce', 'declaration', { on: '2020-10-10', where: KARABAKH, roles: { party: 'state:ARM' } }),
        claim('truce', 'rejection', { on: '2020-10-10', roles: { party: ['state:AZE', 'state:ARM'] } }),
      ]),
    )
    const { byParty } = truceStatusOn(truce!, '2020-10-11')
    expect(byParty.map(({ party, status: own }) => [party.id, own.value])).toEqual([
      ['state:ARM', 'declared'],
      ['state:AZE', 'refused'],
    ])
  })

  test('suspended, then resumed', () => {
    const [truce] = truces(
      reading('a', '2020-10-12', [entered, claim('truce', 'suspension', { on: '2020-10-12', where: KARABAKH })]),
      reading('b', '2020-10-15', [claim('truce', 'holding', { on: '2020-10-15', where: KARABAKH })]),
    )
    const status = (day: string) => truceStatusOn(truce!, day).status.value
    expect([status('2020-10-11'), status('2020-10-13'), status('2020-10-15')]).toEqual([
      'in-force',
      'suspended',
      'in-force',
    ])
  })

  test('an end per one source stands beside a later word that it holds', () => {
    const [truce] = truces(
      reading('a', '2020-10-12', [
        entered,
        claim('truce', 'end', { on: '2020-10-12', where: KARABAKH, by: 'state:AZE' }),
      ]),
      reading('b', '2020-10-14', [claim('truce', 'holding', { on: '2020-10-14', where: KARABAKH, by: 'state:RUS' })]),
    )
    expect(truce!.ended).toMatchObject([
      { value: { how: 'broken-or-withdrawn', date: '2020-10-12' }, by: ['state:AZE'] },
    ])
    expect(truceStatusOn(truce!, '2020-10-13').status).toMatchObject({ value: 'ended', by: ['state:AZE'] })
    expect(truceStatusOn(truce!, '2020-10-14').status).toMatchObject({ value: 'in-force', by: ['state:RUS'] })
  })

  test('a local truce takes the place of none that covers more', () => {
    const whole = reading('a', '2020-10-10', [
      claim('truce', 'agreement', { on: '2020-10-10', where: KARABAKH, roles: { party: BOTH } }),
    ])
    const local = reading('b', '2020-10-20', [
      claim('truce', 'agreement', {
        on: '2020-10-20',
        where: 'place:shusha',
        roles: { party: BOTH },
        attributes: { local: true },
      }),
    ])
    expect(truces(whole, local).flatMap(({ ended }) => ended)).toEqual([])
  })

  test('silence is said to be silence', () => {
    const [truce] = truces(
      reading('a', '2020-10-10', [claim('truce', 'holding', { on: '2020-10-10', where: KARABAKH })]),
    )
    const state = truceStatusOn(truce!, '2020-11-09')
    expect(state.end).toBeUndefined()
    expect(state.lastInForce).toEqual({ date: '2020-10-10', days: 30 })
  })
})
