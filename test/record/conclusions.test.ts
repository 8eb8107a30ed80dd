import { describe, expect, test } from 'vitest'
import type { RecordKnowledge } from '../../src/model/record.ts'
import { buildRecord } from '../../src/record/index.ts'
import { spellings } from '../../src/record/spelling.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const BOTH = ['state:ARM', 'state:AZE']
const war = claim('violence', 'clash', { where: 'place:haut-karabakh' })
const recordOf = (...readings: readonly ReturnType<typeof reading>[]) => buildRecord(readings, KNOWLEDGE)

describe('the conflict of a claim', () => {
  const over: RecordKnowledge = {
    ...KNOWLEDGE,
    conflicts: KNOWLEDGE.conflicts!.map((each) =>
      each.id === 'conflict:haut-karabakh' ? { ...each, to: '2020-11-10' } : each,
    ),
  }
  const told = (day: string) =>
    buildRecord([reading('a', day, [claim('truce', 'holding', { where: 'place:shusha' })])], over).truces[0]?.conflict
      ?.value

  test('is the war that has ended, for a year after it', () => {
    expect([told('2021-06-01'), told('2022-06-01')]).toEqual(['conflict:haut-karabakh', 'provisional:state:AZE'])
  })

  test('is told by a side that only speaks', () => {
    const said = claim('truce', 'declaration', { by: 'state:AZE' })
    const found = recordOf(reading('a', '2020-10-10', [said], { text: 'L’Arménie a conclu une trêve.' }))
    expect(found.truces[0]?.conflict).toMatchObject({ value: 'conflict:haut-karabakh', rule: 'conflict-by-head' })
  })

  test('is no war of states that wage it abroad, where they meet over another', () => {
    const abroad: RecordKnowledge = {
      ...KNOWLEDGE,
      conflicts: [
        ...KNOWLEDGE.conflicts!,
        { id: 'conflict:syria', names: { en: 'Syria' }, parties: ['state:RUS', 'state:FRA'], places: ['state:SYR'] },
      ],
    }
    const call = claim('contact', 'call', { roles: { participant: ['state:RUS', 'state:FRA'] } })
    const about = (text: string) =>
      buildRecord([reading('a', '2020-10-10', [call], { text })], abroad).contacts[0]?.conflict?.value
    expect(about('L’Arménie et l’Azerbaïdjan se battent.')).toBe('conflict:haut-karabakh')
    expect(about('Rien de tel.')).toBe('conflict:syria')
  })

  test('is not that of the country to which people fled', () => {
    const fled = claim('toll', 'displaced', { where: 'place:donbas', quantity: { best: 90 } })
    const found = recordOf(reading('a', '2020-10-10', [fled], { text: 'L’Arménie et l’Azerbaïdjan se battent.' }))
    expect(found.tolls[0]?.conflict?.value).toBe('conflict:haut-karabakh')
  })

  test('is none in passing, where the dispatch is about a listed one', () => {
    const passing = claim('violence', 'clash', { where: 'place:idlib' })
    const found = recordOf(reading('a', '2020-10-10', [passing], { text: 'L’Arménie et l’Azerbaïdjan se battent.' }))
    expect(found.conflicts).toEqual([])
  })
})

describe('contacts', () => {
  const talks = (mediator: readonly string[], participant: readonly string[] = []) =>
    recordOf(reading('a', '2020-10-10', [war, claim('contact', 'talks', { roles: { mediator, participant } })]))
      .contacts[0]!
  const ids = (cell: ReturnType<typeof talks>['mediators']) => cell.map(({ value }) => value.id)

  test('a side is no mediator, where without it no two sides meet', () => {
    const found = talks(['state:RUS', 'state:AZE'], ['state:ARM'])
    expect([ids(found.participants), ids(found.mediators)]).toEqual([BOTH, ['state:RUS']])
    expect(found.participants[1]).toMatchObject({ basis: 'inferred', rule: 'a-side-is-no-mediator' })
    expect(ids(talks(['state:ARM', 'state:RUS'], ['state:FRA', 'state:USA']).mediators)).toEqual([
      'state:ARM',
      'state:RUS',
    ])
  })

  test('one day in one room about one war is one meeting, where one of two tells nobody by name', () => {
    const meeting = (id: string, participant: readonly string[]) =>
      reading(id, '2020-10-30', [
        war,
        claim('contact', 'meeting', { roles: { participant }, on: '2020-10-30', venue: 'place:geneva' }),
      ])
    const count = (...readings: readonly ReturnType<typeof reading>[]) => recordOf(...readings).contacts.length
    expect(count(meeting('a', ['the two ministers']), meeting('b', BOTH))).toBe(1)
    expect(count(meeting('a', ['state:RUS', 'state:FRA']), meeting('b', BOTH))).toBe(2)
  })

  test('talks that are wanted are not the meeting that comes', () => {
    const wanted = claim('contact', 'talks', { roles: { participant: BOTH }, modality: 'planned' })
    const met = claim('contact', 'meeting', { roles: { participant: BOTH }, on: '2020-10-20' })
    expect(recordOf(reading('a', '2020-10-10', [wanted]), reading('b', '2020-10-20', [met])).contacts).toHaveLength(2)
  })

  test('two calls of one dispatch stay two, though another tells of both in one', () => {
    const call = (participant: readonly string[]) =>
      claim('contact', 'call', { roles: { participant }, on: '2020-11-07' })
    const two = reading('a', '2020-11-07', [call(['state:RUS', 'state:FRA']), call(['state:RUS', 'state:USA'])])
    const one = reading('b', '2020-11-08', [call(['state:RUS', 'state:FRA', 'state:USA'])])
    expect(recordOf(two, one).contacts).toHaveLength(2)
  })
})

describe('agreements', () => {
  const signing = (id: string, day: string, told: object) =>
    reading(id, day, [war, claim('agreement', 'signature', { roles: {}, ...told })])

  test('one signing, told without its day, without its parties, and with both', () => {
    const news = signing('a', '2020-11-03', { roles: { party: 'state:ARM' } })
    const since = signing('b', '2021-01-11', { on: '2020-11-02/..' })
    const whole = signing('c', '2021-03-23', { on: '2020-11-02', roles: { party: BOTH } })
    const { agreements } = recordOf(news, since, whole)
    expect(agreements.map(({ claims, signed }) => [claims.join(' '), signed.map(({ value }) => value)])).toEqual([
      ['a#1 b#1 c#1', ['2020-11-02']],
    ])
  })

  test('groups with some members in common are several, and none of them is what was signed', () => {
    const members = (id: string, party: readonly string[]) =>
      reading(id, '2020-10-10', [claim('agreement', 'membership', { roles: { party } })])
    const signed = reading('c', '2020-11-10', [
      claim('agreement', 'signature', { roles: { party: ['state:RUS', 'state:UKR'] }, on: '2020-11-10' }),
    ])
    expect(
      recordOf(members('a', ['state:RUS', 'state:UKR']), members('b', ['state:RUS', 'state:UKR', 'state:FRA']), signed)
        .agreements,
    ).toHaveLength(3)
  })
})

describe('commitments', () => {
  const pledge = {
    roles: { promisor: BOTH },
    topic: 'civilians',
    content: 'spare the towns',
    on: '2020-10-30',
    venue: 'place:geneva',
  } as const

  test('that are made anew are so before those who met the promisors there, too', () => {
    const [renewed] = recordOf(
      reading('a', '2020-10-31', [
        war,
        claim('commitment', 'renewal', pledge),
        claim('contact', 'meeting', {
          roles: { participant: [...BOTH, 'format:minsk-group'] },
          on: '2020-10-30',
          venue: 'place:geneva',
        }),
      ]),
    ).commitments
    expect(renewed!.before).toMatchObject([{ value: { id: 'format:minsk-group' }, rule: 'made-where-they-met' }])
  })

  test('are made before those from outside who met the promisors in that room on that day', () => {
    const meeting = (on: string) =>
      claim('contact', 'meeting', {
        roles: { participant: [...BOTH, 'format:minsk-group'] },
        on,
        venue: 'place:geneva',
      })
    const listeners = (on: string) =>
      recordOf(reading('a', '2020-10-31', [war, claim('commitment', 'pledge', pledge), meeting(on)])).commitments[0]
        ?.before
    expect(listeners('2020-10-30')).toMatchObject([
      { value: { id: 'format:minsk-group' }, rule: 'made-where-they-met' },
    ])
    expect(listeners('2020-10-29')).toEqual([])
  })

  test('are not kept for being called for', () => {
    const kept = claim('commitment', 'fulfilment', {
      roles: { promisor: BOTH },
      content: 'their obligations',
      at: 10,
      confidence: 0.6,
    })
    const outcome = (confidence: number) => {
      const demand = claim('position', 'demand', {
        roles: { speaker: 'state:FRA' },
        content: 'fulfil their obligations',
        at: 10,
        confidence,
      })
      return recordOf(reading('a', '2020-10-31', [kept, demand])).commitments[0]?.outcome[0]?.value
    }
    expect([outcome(0.9), outcome(0.5)]).toEqual(['not-reported', 'kept'])
  })
})

test('a war has its own beginning, whatever it is called', () => {
  const began = (id: string, subject: string, where: string, on: string) =>
    reading(id, '2020-10-10', [claim('background', 'onset', { roles: { subject }, where, on })])
  const { background } = recordOf(
    began('a', 'the war', 'place:shusha', '2020-09-27'),
    began('b', 'the fighting', 'place:shusha', '2020-09-27'),
    began('c', 'the war', 'place:donbas', '2014-04'),
  )
  expect(background.map(({ claims }) => claims.join(' ')).sort()).toEqual(['a#0 b#0', 'c#0'])
})

describe('one name in two spellings', () => {
  test.each([
    ['hikmet hadjiev', 'hikmet hajiyev'],
    ['artak beglarian', 'artak beglaryan'],
    ['chouchan stepanian', 'shushan stepanyan'],
  ])('%s is %s', (first, second) => {
    const spelt = spellings()
    spelt(`text:${first}`)
    expect(spelt(`text:${second}`)).toBe(`text:${first}`)
  })

  test.each([
    ['ali hassan', 'ela hussein'],
    ['artur sargsyan', 'artur sarkisov'],
    ['mohammed hassan', 'mahmoud husseini'],
    ['beglarian', 'beglaryan'],
  ])('%s is not %s', (first, second) => {
    const spelt = spellings()
    spelt(`text:${first}`)
    expect(spelt(`text:${second}`)).toBe(`text:${second}`)
  })
})

describe('who takes part', () => {
  const attack = claim('violence', 'attack', {
    roles: { attacker: 'state:ARM' },
    where: 'place:shusha',
    on: '2020-10-10',
  })
  /** The same claim, its attacker taken from a claim told before it. */
  const taken: typeof attack = (dispatch, index) => {
    const told = attack(dispatch, index + 1)
    return { ...told, roles: told.roles.map((role) => ({ ...role, basis: 'inferred' })) }
  }
  const attackers = (...claims: readonly (typeof attack)[]) =>
    recordOf(...claims.map((each, i) => reading(`d${i}`, '2020-10-11', [war, each]))).incidents.flatMap(
      (i) => i.attackers,
    )

  test('is inferred where no passage names them, and asserted where one does', () => {
    expect(attackers(taken)).toMatchObject([{ basis: 'inferred', rule: 'named-nearby' }])
    expect(attackers(taken, attack)).toMatchObject([{ basis: 'asserted', value: { id: 'state:ARM' } }])
  })
})
