import { describe, expect, test } from 'vitest'
import { buildRecord, controlOf, positionsOf, whoIs } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const call = (id: string, day: string, participant: readonly string[], on?: string) =>
  reading(id, day, [claim('contact', 'call', { roles: { participant }, ...(on === undefined ? {} : { on }) })])

describe('contacts', () => {
  const groups = (...readings: Parameters<typeof buildRecord>[0] extends Iterable<infer R> ? R[] : never) =>
    buildRecord(readings, KNOWLEDGE).contacts.map(({ claims }) => claims)

  test('a president stands for his state', () => {
    expect(
      groups(
        call('a', '2020-11-07', ['person:emmanuel-macron', 'person:vladimir-putin'], '2020-11-07'),
        call('b', '2020-11-08', ['state:FRA', 'state:RUS'], '2020-11-07'),
        call('c', '2020-11-08', ['state:FRA/president', 'state:RUS/president'], '2020-11-07'),
      ),
    ).toEqual([['a#0', 'b#0', 'c#0']])
  })

  test('other people, another day or another way of meeting is another contact', () => {
    const people = ['person:emmanuel-macron', 'person:vladimir-putin']
    expect(
      groups(
        call('a', '2020-11-07', people, '2020-11-07'),
        call('b', '2020-11-07', ['person:emmanuel-macron', 'person:volodymyr-zelensky'], '2020-11-07'),
        call('c', '2020-11-07', people, '2020-11-03'),
        reading('d', '2020-11-07', [claim('contact', 'meeting', { roles: { participant: people }, on: '2020-11-07' })]),
      ),
    ).toHaveLength(4)
  })

  test('planned, then held: one contact with both states', () => {
    const people = ['state:ARM', 'state:AZE']
    const { contacts } = buildRecord(
      [
        reading('a', '2020-10-28', [
          claim('contact', 'talks', { roles: { participant: people }, on: '2020-10-30', modality: 'planned' }),
        ]),
        reading('b', '2020-10-31', [
          claim('contact', 'talks', { roles: { participant: people }, on: '2020-10-30', venue: 'place:geneva' }),
        ]),
      ],
      KNOWLEDGE,
    )
    expect(contacts.map(({ state }) => state.map(({ value }) => value))).toEqual([['held', 'planned']])
  })

  test('vague people of two dispatches are not the same people', () => {
    expect(
      groups(
        call('a', '2020-11-07', ['both sides'], '2020-11-07'),
        call('b', '2020-11-07', ['both sides'], '2020-11-07'),
      ),
    ).toHaveLength(2)
  })
})

test('commitments: outcomes that contradict each other are disputed, with both accounts', () => {
  const pledge = {
    roles: { promisor: 'state:UKR' },
    topic: 'withdrawal',
    content: 'withdraw its heavy weapons',
  } as const
  const { commitments } = buildRecord(
    [
      reading('a', '2020-02-12', [claim('commitment', 'pledge', { ...pledge, on: '2020-02-12' })]),
      reading('b', '2020-03-01', [claim('commitment', 'fulfilment', { ...pledge, by: 'state:UKR' })]),
      reading('c', '2020-03-02', [claim('commitment', 'breach', { ...pledge, by: 'state:RUS' })]),
    ],
    KNOWLEDGE,
  )
  expect(commitments).toHaveLength(1)
  expect(commitments[0]?.outcome.map(({ value, basis, by }) => [value, basis, by])).toEqual([
    ['disputed', 'inferred', ['state:RUS', 'state:UKR']],
    ['broken', 'asserted', ['state:RUS']],
    ['kept', 'asserted', ['state:UKR']],
  ])
})

test('commitments: what a promise names is not done yet; what was done, or not, as promised is told beside it', () => {
  const outcomes = (...drafts: Parameters<typeof reading>[2]) =>
    buildRecord([reading('a', '2023-06-01', drafts)], KNOWLEDGE).commitments.map(({ outcome }) => outcome[0]?.value)
  const roles = { promisor: 'state:UKR' }
  const step = 'leave the hospitals'
  const told = (type: 'fulfilment' | 'breach') =>
    claim('commitment', type, { roles, at: 10, words: step, confidence: 0.5 })
  const pledge = (at: number, words: string) => claim('commitment', 'pledge', { roles, at, content: step, words })
  expect(outcomes(pledge(10, `${step} at once`), told('fulfilment'))).not.toContain('kept')
  expect(outcomes(pledge(10, `${step} at once`), told('breach'))).toContain('broken')
  // The words of the promise, "as it had promised", lie behind those of what was done.
  const apart = claim('commitment', 'pledge', { roles, at: 10, content: step, words: '' })
  expect(outcomes(apart, told('fulfilment'))).toContain('kept')
})

test('agreements: what they cover, what they do not, and who is bound', () => {
  const party = ['state:RUS', 'state:ARM']
  const { agreements } = buildRecord(
    [
      reading('a', '2020-11-07', [
        claim('agreement', 'membership', { roles: { party } }),
        claim('agreement', 'scope', {
          roles: { party },
          where: 'place:haut-karabakh',
          polarity: 'negated',
          by: 'state:RUS',
        }),
      ]),
    ],
    KNOWLEDGE,
  )
  expect(agreements).toHaveLength(1)
  expect(agreements[0]).toMatchObject({
    covers: [],
    excludes: [{ value: { id: 'place:haut-karabakh' }, by: ['state:RUS'] }],
    terms: [],
  })
})

test('agreements: what they say without naming a place is told in its words', () => {
  const scope = (words: string, polarity: 'affirmed' | 'negated', told = {}) =>
    claim('agreement', 'scope', { roles: { party: ['state:RUS', 'state:ARM'] }, words, polarity, ...told })
  const [agreement] = buildRecord(
    [
      reading('a', '2020-11-07', [
        claim('agreement', 'signature', { roles: { party: ['state:RUS', 'state:ARM'] }, on: '1997-08-29' }),
        scope('it forbids the use of drones', 'affirmed'),
        scope('it says nothing of towns', 'negated', { content: 'towns', by: 'state:RUS' }),
      ]),
    ],
    KNOWLEDGE,
  ).agreements
  expect(agreement!.terms?.map(({ value }) => value)).toEqual(['it forbids the use of drones'])
  expect(agreement!.limits).toMatchObject([{ value: 'it says nothing of towns', by: ['state:RUS'] }])
})

test('agreements: one phrase names one, and one war hardly has two that leave out the same ground', () => {
  const limit = (by: string, words: object = {}) =>
    claim('agreement', 'scope', { where: 'place:haut-karabakh', polarity: 'negated', by, ...words })
  const pact = 'collective security treaty'
  const { agreements } = buildRecord(
    [
      reading('a', '2020-10-07', [limit('state:RUS')]),
      reading('b', '2020-11-07', [
        claim('agreement', 'membership', { roles: { party: ['state:RUS', 'state:ARM'] }, content: pact }),
        limit('state:RUS', { content: pact, roles: { party: ['state:RUS'] } }),
      ]),
    ],
    KNOWLEDGE,
  )
  expect(agreements).toHaveLength(1)
  expect(agreements[0]).toMatchObject({ name: [{ value: pact }], excludes: [{ value: { id: 'place:haut-karabakh' } }] })
})

test('agreements: what was told as a fact before another was signed is not that one', () => {
  const party = ['state:RUS', 'state:ARM']
  const { agreements } = buildRecord(
    [
      reading('a', '2020-10-14', [claim('agreement', 'membership', { roles: { party }, content: 'defence treaty' })]),
      reading('b', '2020-11-10', [
        claim('agreement', 'signature', {
          roles: { party },
          on: '2020-11-09',
          content: 'declaration on the ceasefire',
        }),
      ]),
    ],
    KNOWLEDGE,
  )
  expect(agreements).toHaveLength(2)
})

test('formats are known by their names in the evidence, in any language', () => {
  const membership = (dispatch: string, words: string, party: readonly string[]) => {
    const made = reading(dispatch, '2020-11-07', [claim('agreement', 'membership', { roles: { party } })])
    return {
      ...made,
      claims: made.claims.map((each) => ({ ...each, evidence: [{ start: 0, end: words.length, text: words }] })),
    }
  }
  const { formats, agreements } = buildRecord(
    [
      membership('a', 'le format de Normandie, qui rassemble…', ['state:RUS', 'state:UKR']),
      membership('b', 'the Normandy format of…', ['state:DEU', 'state:FRA']),
    ],
    KNOWLEDGE,
  )
  expect(agreements).toEqual([])
  expect(formats.map(({ id, members }) => [id, members.map(({ value }) => value.id).sort()])).toEqual([
    ['normandy', ['state:DEU', 'state:FRA', 'state:RUS', 'state:UKR']],
  ])
  // One format, whatever the languages that tell of it: its name is its id, to be told in a reader's own.
  expect(formats[0]!.name.map(({ value }) => value.id)).toEqual(['format:normandy'])
})

test('who is said not to belong to a format is no member of it', () => {
  const told = (party: string, polarity: 'affirmed' | 'negated') =>
    claim('agreement', 'membership', { roles: { party }, polarity, words: 'a member of the Minsk Group' })
  const { formats } = buildRecord(
    [reading('a', '2020-10-17', [told('state:FRA', 'affirmed'), told('state:UKR', 'negated')])],
    KNOWLEDGE,
  )
  expect(formats).toMatchObject([
    { members: [{ value: { id: 'state:FRA' } }], nonMembers: [{ value: { id: 'state:UKR' } }] },
  ])
})

test('control is as claimed: rival accounts of one place and day stand side by side', () => {
  const record = buildRecord(
    [
      reading('a', '2020-11-08', [
        claim('control', 'gain', {
          roles: { gainer: 'state:AZE' },
          on: '2020-11-08',
          where: 'place:shusha',
          by: 'state:AZE',
        }),
      ]),
      reading('b', '2020-11-08', [
        claim('control', 'hold', {
          roles: { gainer: 'state:ARM' },
          on: '2020-11-08',
          where: 'place:shusha',
          by: 'state:ARM',
        }),
      ]),
    ],
    KNOWLEDGE,
  )
  expect(record.control).toHaveLength(1)
  expect(controlOf(record)[0]?.heldBy.map(({ value, by }) => [value.id, by])).toEqual([
    ['state:ARM', ['state:ARM']],
    ['state:AZE', ['state:AZE']],
  ])
})

test('positions are a series with its turns', () => {
  const stance = (day: string, type: 'demand' | 'refusal') =>
    reading(day, day, [
      claim('position', type, { roles: { speaker: 'org:elysee' }, topic: 'talks', on: day, content: type }),
    ])
  const record = buildRecord(
    [stance('2020-10-01', 'demand'), stance('2020-10-05', 'demand'), stance('2020-11-01', 'refusal')],
    KNOWLEDGE,
  )
  const [series] = positionsOf(record, 'France', {}, KNOWLEDGE)
  expect(series?.stances.map(({ point, force, changed }) => [point.date, force, changed])).toEqual([
    ['2020-10-01', 'demand', false],
    ['2020-10-05', 'demand', false],
    ['2020-11-01', 'refusal', true],
  ])
  expect(whoIs(record, 'Élysée', KNOWLEDGE)[0]).toMatchObject({ ref: { id: 'org:elysee' }, standsFor: ['state:FRA'] })
})
