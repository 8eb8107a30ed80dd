import { describe, expect, test } from 'vitest'
import { buildRecord, truceStatusOn, trucesOf } from '../../src/record/index.ts'
import { claim, type Draft, KNOWLEDGE, reading, type Told } from './claims.ts'

const KARABAKH = 'place:haut-karabakh'
const BOTH = ['state:ARM', 'state:AZE']
const war = claim('violence', 'clash', { where: KARABAKH })
const truce = (type: Parameters<typeof claim<'truce'>>[1], told: Told = {}) => claim('truce', type, told)
const dispatch = (id: string, day: string, ...drafts: readonly Draft[]) => reading(id, day, [war, ...drafts])
const recordOf = (...readings: readonly ReturnType<typeof reading>[]) => buildRecord(readings, KNOWLEDGE)
/** Listed truces by their claims. */
const listed = (...readings: readonly ReturnType<typeof reading>[]) =>
  trucesOf(recordOf(...readings)).map(({ claims }) => claims.join(' '))
const asides = (...readings: readonly ReturnType<typeof reading>[]) =>
  recordOf(...readings).truces.flatMap(({ aside, vague, claims }) =>
    aside ? [`${vague} ${aside.rule}: ${claims.join(' ')}`] : [],
  )
const made = (on: string, mediator: string, told: Told = {}) =>
  truce('agreement', { on, roles: { party: BOTH, mediator }, where: KARABAKH, ...told })
/** The same words of time for all claims of a reading. */
const atOneTime = (one: ReturnType<typeof reading>) => ({
  ...one,
  claims: one.claims.map((each) => (each.time ? { ...each, time: { ...each.time, start: 5, end: 9 } } : each)),
})

describe('what tells of no truce of its own', () => {
  const russian = [
    dispatch('a', '2020-10-10', made('2020-10-10', 'state:RUS')),
    dispatch('b', '2020-10-11', made('2020-10-10', 'state:RUS')),
  ]
  const french = dispatch('c', '2020-10-18', made('2020-10-17', 'state:FRA'))

  test('two mediators of two truces, told together', () => {
    const both = truce('end', { roles: { mediator: ['state:RUS', 'state:FRA'] } })
    expect(asides(...russian, french, dispatch('d', '2020-10-23', both))).toEqual(['true tells-of-several-truces: d#1'])
  })

  test('truces told by their number', () => {
    const roles = { mediator: ['state:USA'] }
    const two = truce('agreement', { roles, quantity: { best: 2, unit: 'ceasefire' } })
    expect(asides(...russian, french, dispatch('d', '2020-10-23', two))).toEqual(['true tells-of-several-truces: d#1'])
  })

  test('but two mediators of one truce are its own', () => {
    const joint = made('2020-10-17', 'state:FRA', { roles: { mediator: ['state:FRA', 'state:RUS'], party: BOTH } })
    const later = truce('holding', { roles: { mediator: ['state:RUS', 'state:FRA'] }, where: KARABAKH })
    expect(asides(dispatch('c', '2020-10-18', joint), dispatch('d', '2020-10-19', later))).toEqual([])
  })

  test('a promise, where others say that no truce was agreed', () => {
    const told = { on: '2020-10-30', at: 10, confidence: 0.6 }
    const promise = dispatch(
      'd',
      '2020-10-30',
      truce('agreement', { ...told, roles: { party: BOTH } }),
      claim('commitment', 'pledge', { ...told, roles: { promisor: BOTH }, topic: 'civilians', content: 'spare towns' }),
    )
    const denial = dispatch('e', '2020-10-31', truce('agreement', { polarity: 'negated', where: KARABAKH }))
    expect(asides(...russian, promise, denial)).toContain('true promise-told-as-no-truce: d#1')
    expect(asides(...russian, promise)).toEqual([])
    const sure = truce('entry', { on: '2020-10-30', roles: { party: BOTH } })
    expect(asides(...russian, promise, denial, dispatch('f', '2020-10-31', sure))).not.toContainEqual(
      expect.stringContaining('d#1'),
    )
  })

  test('breaches of some truce, in a war that has others', () => {
    const breach = truce('violation', { roles: { violator: 'state:AZE' }, where: KARABAKH })
    expect(asides(...russian, dispatch('d', '2021-09-01', breach))).toEqual(['true tells-not-which: d#1'])
    expect(asides(dispatch('d', '2021-09-01', breach))).toEqual([])
  })

  test('one unsure word of a new one while the old one holds before and after', () => {
    const word = dispatch(
      'd',
      '2020-11-01',
      truce('declaration', { on: '2020-11-01', roles: { party: 'state:ARM' }, confidence: 0.3 }),
    )
    const holds = dispatch(
      'e',
      '2020-11-20',
      truce('holding', { on: '2020-11-20', where: KARABAKH, roles: { mediator: 'state:RUS' } }),
    )
    expect(asides(...russian, word, holds)).toEqual(['true one-unsure-word: d#1'])
    expect(asides(...russian, word)).toEqual([])
  })

  test('one unsure word of a truce in the words of another agreement that they sign', () => {
    const told = { on: '2020-11-20', at: 10, words: 'they signed a declaration' }
    const word = truce('agreement', { ...told, roles: { party: 'state:ARM' }, confidence: 0.35 })
    const signed = claim('agreement', 'signature', { ...told, roles: { party: BOTH } })
    expect(asides(...russian, dispatch('d', '2020-11-20', word, signed))).toEqual(['true one-unsure-word: d#1'])
    expect(asides(...russian, dispatch('d', '2020-11-20', word))).toEqual([])
  })

  test('history, beside what is news', () => {
    const history = dispatch('d', '2020-10-12', truce('agreement', { on: '1994', where: KARABAKH }))
    expect(asides(...russian, history)).toEqual(['true told-as-history: d#1'])
    expect(asides(history)).toEqual([])
  })
})

describe('which truce is meant', () => {
  test('one that nobody said to be over, for half a year after the last word of it', () => {
    const start = dispatch('a', '2020-03-24', made('2020-03-24', 'state:RUS'))
    const breach = truce('violation', { roles: { violator: 'state:AZE' }, where: KARABAKH })
    expect(listed(start, dispatch('b', '2020-08-24', breach))).toEqual(['a#1 b#1'])
    const end = truce('end', { on: '2020-04-02', roles: { party: BOTH }, where: KARABAKH })
    expect(listed(start, dispatch('c', '2020-04-02', end), dispatch('d', '2020-08-24', breach))).toEqual(['a#1 c#1'])
  })

  test('two starts of one dispatch, a day apart, are of two', () => {
    const two = ['2020-10-10', '2020-10-11'].map((on) => truce('entry', { on, roles: { party: BOTH } }))
    expect(listed(dispatch('a', '2020-10-11', ...two))).toEqual(['a#1', 'a#2'])
    expect(listed(dispatch('a', '2020-10-11', two[0]!), dispatch('b', '2020-10-11', two[1]!))).toEqual(['a#1 b#1'])
  })

  test('the one made in that room, where one dispatch recalls another day than all others', () => {
    const moscow = (id: string, day: string) =>
      dispatch(id, day, truce('agreement', { on: '2020-10-10', venue: 'place:moscow' }))
    const city = {
      ...KNOWLEDGE,
      places: KNOWLEDGE.places!.map((each) => (each.id === 'place:moscow' ? { ...each, kind: 'city' } : each)),
    }
    const lone = dispatch('z', '2020-10-17', truce('agreement', { on: '2020-10-04', venue: 'place:moscow' }))
    const known = ['2020-10-10', '2020-10-11', '2020-10-12'].map((day, at) => moscow(`a${at}`, day))
    expect(
      trucesOf(buildRecord([...known, lone], city)).map(({ declared }) => declared.map(({ value }) => value)),
    ).toEqual([['2020-10-10', '2020-10-04']])
    expect(trucesOf(buildRecord([known[0]!, lone], city))).toHaveLength(2)
  })

  test('the announcement of an extension is no new truce', () => {
    const start = dispatch('a', '2020-05-22', truce('entry', { on: '2020-05-22', roles: { party: BOTH } }))
    const again = { on: '2020-05-29', at: 10, words: 'the extension was announced' }
    const longer = dispatch('b', '2020-05-30', truce('declaration', again), truce('extension', again))
    const agreed = dispatch('c', '2020-06-01', truce('agreement', { on: '2020-05-29' }))
    expect(listed(start, longer, agreed)).toEqual(['a#1 b#1 b#2 c#1'])
    expect(trucesOf(recordOf(start, longer, agreed))[0]?.declared).toEqual([])
  })

  test('what is only offered is neither kept nor broken, and what was over years ago is no longer', () => {
    const offer = truce('offer', { on: '2020-10-10', roles: { party: 'state:ARM' } })
    const rejection = truce('rejection', { on: '2020-10-10', roles: { party: 'state:AZE' } })
    const kept = truce('holding', { roles: { party: 'state:AZE' }, where: KARABAKH })
    const all = (...drafts: readonly Draft[]) =>
      recordOf(dispatch('a', '2020-10-10', ...drafts)).truces.map(({ claims }) => claims.join(' '))
    expect(all(offer, rejection, kept)).toEqual(expect.arrayContaining(['a#1 a#2', 'a#3']))
    const old = (['agreement', 'end'] as const).map((type) =>
      truce(type, { on: '2015', roles: { mediator: 'state:RUS' } }),
    )
    expect(all(...old, kept)).toContain('a#3')
  })

  test('what a surer claim on the same words calls an offer is one', () => {
    const told = { roles: { party: BOTH }, at: 10, words: 'they accept a truce in principle' }
    const [found] = recordOf(
      dispatch(
        'a',
        '2020-07-05',
        truce('agreement', { ...told, confidence: 0.7 }),
        truce('offer', { ...told, confidence: 0.8 }),
      ),
    ).truces
    expect(found?.status.value).toBe('offered')
  })
})

describe('ends', () => {
  const start = dispatch('a', '2020-10-10', truce('entry', { on: '2020-10-10', roles: { party: BOTH } }))
  const ends = (...readings: readonly ReturnType<typeof reading>[]) =>
    recordOf(start, ...readings).truces[0]?.ended.map(({ value }) => value.date)

  test('the day of the making is not that of the end', () => {
    const recalled = reading('b', '2020-10-20', [
      truce('agreement', { on: '2020-10-10', roles: { party: BOTH } }),
      truce('end', { on: '2020-10-10', roles: { party: BOTH } }),
    ])
    expect(ends(atOneTime(recalled))).toEqual(['../2020-10-20'])
    expect(ends(recalled)).toEqual(['2020-10-10'])
  })

  test('nothing is over before it begins, nor when it is being made', () => {
    const over = truce('end', { roles: { party: BOTH } })
    const planned = truce('entry', { on: '2020-10-15', roles: { party: BOTH }, modality: 'planned' })
    expect(recordOf(dispatch('b', '2020-10-12', planned, over)).truces.flatMap(({ ended }) => ended)).toEqual([])
    const today = truce('declaration', { on: '2020-10-12', roles: { party: BOTH } })
    expect(recordOf(dispatch('b', '2020-10-12', today, over)).truces.flatMap(({ ended }) => ended)).toEqual([])
  })

  test('an unsure word yields to a surer one of another dispatch that it stands', () => {
    const unsure = dispatch('b', '2020-10-12', truce('end', { roles: { party: BOTH }, confidence: 0.4 }))
    const stands = dispatch('c', '2020-10-13', truce('violation', { roles: { violator: 'state:ARM' } }))
    expect(ends(unsure)).toEqual(['../2020-10-12'])
    expect(ends(unsure, stands)).toEqual([])
    expect(ends(dispatch('b', '2020-10-12', truce('end', { roles: { party: BOTH } })), stands)).toEqual([
      '../2020-10-12',
    ])
  })

  test('a side’s own word that it is kept doubts no end, that of somebody else does', () => {
    const unsure = dispatch('b', '2020-10-12', truce('end', { roles: { party: BOTH }, confidence: 0.4 }))
    const kept = (by: string) => dispatch('c', '2020-10-13', truce('holding', { roles: { party: BOTH }, by }))
    expect(ends(unsure, kept('state:ARM/defence-ministry'))).toEqual(['../2020-10-12'])
    expect(ends(unsure, kept('state:RUS'))).toEqual([])
  })

  test('nothing holds or is broken before its start', () => {
    const [found] = recordOf(
      dispatch(
        'a',
        '2020-10-10',
        truce('entry', { on: '2020-10-12', roles: { party: BOTH }, modality: 'planned' }),
        truce('holding', { roles: { party: BOTH } }),
        truce('violation', { roles: { violator: 'state:ARM' } }),
      ),
    ).truces
    expect(truceStatusOn(found!, '2020-10-11')).toMatchObject({ status: { value: 'pending' }, contested: false })
    expect(found!.violations).toEqual([])
  })

  test('one dispatch tells of no truce that began before it was made: that is an earlier one, and over by now', () => {
    const own = dispatch(
      'a',
      '2020-10-12',
      truce('declaration', { on: '2020-10-12', roles: { party: BOTH }, at: 10 }),
      // "a day after a truce that fell apart": its words of time are those of the making.
      truce('end', { on: '2020-10-12', roles: { party: 'state:ARM' }, at: 60 }),
      truce('entry', { on: '2020-10-11', at: 300 }),
    )
    const lent = {
      ...own,
      claims: own.claims.map((each) =>
        each.time && each.type !== 'entry' ? { ...each, time: { ...each.time, start: 5, end: 9 } } : each,
      ),
    }
    const [earlier, later, ...others] = recordOf(lent).truces
    expect(others).toEqual([])
    expect(earlier).toMatchObject({
      effective: [{ value: '2020-10-11' }],
      ended: [{ value: { how: 'broken-or-withdrawn', date: '../2020-10-12' } }],
    })
    expect(later).toMatchObject({ declared: [{ value: '2020-10-12' }], ended: [], effective: [] })
    // Two dispatches may differ by a day about one night.
    const begins = dispatch('b', '2020-10-12', truce('entry', { on: '2020-10-11', roles: { party: BOTH } }))
    const announced = dispatch('c', '2020-10-12', truce('declaration', { on: '2020-10-12', roles: { party: BOTH } }))
    expect(recordOf(begins, announced).truces).toHaveLength(1)
  })

  test("one side's own truce gives way only to one that names this side", () => {
    const own = dispatch('b', '2020-11-01', truce('declaration', { on: '2020-11-01', roles: { party: 'state:ARM' } }))
    const other = dispatch('c', '2020-11-12', truce('declaration', { on: '2020-11-12', roles: { party: 'state:AZE' } }))
    const both = dispatch('d', '2020-11-24', made('2020-11-24', 'state:RUS'))
    const superseded = (...readings: readonly ReturnType<typeof reading>[]) =>
      recordOf(...readings).truces.filter(({ supersededBy }) => supersededBy).length
    expect(superseded(own, other)).toBe(0)
    expect(superseded(own, both)).toBe(1)
  })
})

test('an outsider among the parties is a mediator, where it mediates elsewhere in this war', () => {
  const signed = dispatch(
    'b',
    '2020-11-10',
    truce('agreement', { on: '2020-11-09', roles: { party: [...BOTH, 'state:RUS'] } }),
  )
  const earlier = dispatch('a', '2020-10-10', made('2020-10-10', 'state:RUS'))
  const found = recordOf(earlier, signed).truces[1]!
  expect(found.parties.map(({ value }) => value.id).sort()).toEqual(BOTH)
  expect(found.mediators).toMatchObject([
    { value: { id: 'state:RUS' }, basis: 'inferred', rule: 'mediates-elsewhere-in-this-war' },
  ])
  expect(recordOf(signed).truces[0]!.parties).toHaveLength(3)
})

describe('claims of calibrated confidence', () => {
  const start = dispatch('a', '2020-10-10', made('2020-10-10', 'state:RUS'))

  test('an unsure holding is the making that a surer claim reads in its words', () => {
    const at = { at: 10, words: 'Armenia announced a truce', roles: { party: 'state:ARM' } }
    const holding = (confidence: number) => truce('holding', { ...at, on: '2020-10-10', confidence })
    const declared = truce('declaration', { ...at, on: '2020-10-10', confidence: 0.8 })
    const stateWith = (confidence: number) =>
      recordOf(dispatch('a', '2020-10-10', holding(confidence), declared)).truces.map(({ status }) => status.value)
    expect(stateWith(0.4)).toEqual(['declared'])
    expect(stateWith(0.6)).toEqual(['in-force'])
  })

  test('a bare announcement beside an extension of that day is the extension', () => {
    const longer = truce('extension', { on: '2020-10-13', roles: { party: BOTH } })
    const announced = truce('declaration', { on: '2020-10-12' })
    expect(listed(start, dispatch('b', '2020-10-13', longer, announced))).toHaveLength(1)
    const other = truce('declaration', { on: '2020-10-12', roles: { party: 'state:AZE', mediator: 'state:FRA' } })
    expect(listed(start, dispatch('b', '2020-10-13', longer, other))).toHaveLength(2)
  })

  test('nothing fares before the first word of it', () => {
    const early = dispatch('a', '2020-10-07', truce('holding', { roles: { party: BOTH } }))
    const begins = dispatch('b', '2020-10-10', truce('entry', { roles: { party: BOTH } }))
    expect(recordOf(early, begins).truces).toHaveLength(2)
    expect(
      recordOf(begins, dispatch('c', '2020-10-12', truce('holding', { roles: { party: BOTH } }))).truces,
    ).toHaveLength(1)
  })

  test('who is named beside a mediator, with no side, mediates too', () => {
    const both = truce('agreement', { roles: { mediator: 'state:RUS', party: 'state:FRA' }, confidence: 0.9 })
    const later = made('2020-10-10', 'state:RUS', { roles: { party: [...BOTH, 'state:FRA'] } })
    const record = recordOf(dispatch('a', '2020-10-10', later), dispatch('b', '2020-12-01', both))
    const first = record.truces.find(({ declared }) => declared[0]?.value === '2020-10-10')!
    expect(first.parties.map(({ value }) => value.id).sort()).toEqual(BOTH)
    expect(first.mediators.map(({ value }) => value.id)).toContain('state:FRA')
  })

  test('an end that a later word takes back leaves the other ends', () => {
    const [truceThen] = recordOf(
      start,
      dispatch('b', '2020-10-12', truce('end', { on: '2020-10-12', roles: { party: BOTH } })),
      dispatch('c', '2020-10-15', truce('holding', { on: '2020-10-15', roles: { party: BOTH } })),
      dispatch('d', '2020-10-18', truce('end', { on: '2020-10-18', roles: { party: BOTH } })),
    ).truces
    expect(truceStatusOn(truceThen!, '2020-10-16').status.value).not.toBe('ended')
    expect(truceStatusOn(truceThen!, '2020-10-19').status.value).toBe('ended')
  })

  test('to promise anew to keep a truce that is over does not bring it back', () => {
    const [over] = recordOf(
      start,
      dispatch('b', '2020-10-12', truce('end', { on: '2020-10-12', roles: { party: BOTH } })),
      dispatch('c', '2020-10-15', truce('reaffirmation', { on: '2020-10-15', roles: { party: BOTH } })),
    ).truces
    expect(truceStatusOn(over!, '2020-10-16').status.value).toBe('ended')
    expect(over!.life.map(({ type }) => type)).toContain('reaffirmation')
  })

  test('over since the day on which it began is over by the day on which that is told', () => {
    const begun = dispatch(
      'a',
      '2020-10-10',
      truce('entry', { on: '2020-10-10', roles: { party: BOTH }, where: KARABAKH }),
    )
    const since = (on: string) =>
      recordOf(begun, dispatch('b', '2020-10-20', truce('end', { on, roles: { party: BOTH } }))).truces[0]!
    expect(since('2020-10-10/..').ended).toMatchObject([{ value: { date: '../2020-10-20' } }])
    expect(truceStatusOn(since('2020-10-10/..'), '2020-10-10').status.value).toBe('in-force')
    expect(truceStatusOn(since('2020-10-12/..'), '2020-10-12').status.value).toBe('ended')
  })
})
