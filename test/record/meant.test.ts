import { describe, expect, test } from 'vitest'
import { actorMeant, buildRecord, conflictMeant, placeMeant, sourceMeant } from '../../src/record/index.ts'
import { AUTUMN_WAR } from './autumn-war.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const record = buildRecord(
  [
    ...AUTUMN_WAR,
    reading('a', '2020-12-01', [
      claim('position', 'demand', { roles: { speaker: ['the ombudsman of Karabakh', 'the ombudsman of Yerevan'] } }),
      claim('position', 'support', { roles: { speaker: 'the monitors' } }),
    ]),
  ],
  KNOWLEDGE,
)
const actor = (words: string) => actorMeant(words, record, KNOWLEDGE)

describe('what is meant by the words of a query', () => {
  test.each([
    ['state:FRA', 'state:FRA'],
    ['FRA', 'state:FRA'],
    ['frànce', 'state:FRA'],
    ['États-Unis', 'state:USA'],
    ['présidence française', 'org:elysee'],
    ['Allemagne', 'state:DEU'],
    ['the monitors', 'text:the monitors'],
  ])('the whole name or id: %s', (words, id) => {
    expect(actor(words)).toMatchObject({ id, partly: false })
  })

  test.each([
    ['Macron', 'person:emmanuel-macron'],
    ['monitors', 'text:the monitors'],
  ])('a part of it, where only one on record has it: %s', (words, id) => {
    expect(actor(words)).toMatchObject({ id, partly: true })
  })

  test('a part of a name that is only known, where nothing on record bears it', () => {
    expect(actor('Zelensky')).toMatchObject({ id: 'person:volodymyr-zelensky', partly: true })
  })

  test('conflicts, places and sources', () => {
    expect(conflictMeant('haut-karabakh', record, KNOWLEDGE).id).toBe('conflict:haut-karabakh')
    expect(conflictMeant('Karabakh', record, KNOWLEDGE)).toMatchObject({ id: 'conflict:haut-karabakh', partly: true })
    expect(placeMeant('Chouchi', record, KNOWLEDGE).id).toBe('place:shusha')
    expect(sourceMeant('agence', record, KNOWLEDGE).id).toBe('Agence')
    expect(sourceMeant('Élysée', record, KNOWLEDGE).id).toBe('org:elysee')
  })

  test('several are named, not guessed', () => {
    expect(() => actor('ombudsman')).toThrowError(
      expect.objectContaining({
        code: 'ambiguous-name',
        value: 'ombudsman',
        message: expect.stringContaining('"the ombudsman of Karabakh", "the ombudsman of Yerevan"'),
        repair: expect.any(String),
      }),
    )
  })
})

describe('what is unknown', () => {
  const failure = (find: () => unknown): { code: string; repair: string } => {
    try {
      find()
    } catch (error) {
      return error as { code: string; repair: string }
    }
    throw new Error('nothing was thrown')
  }

  test.each([
    ['Macrom', '"Emmanuel Macron" (person:emmanuel-macron)'],
    ['Vladmir Putni', '"Vladimir Putin" (person:vladimir-putin)'],
    ['Azerbaijann', '"Azerbaijan" (state:AZE)'],
  ])('is told with the nearest names: %s', (words, near) => {
    expect(failure(() => actor(words))).toMatchObject({ code: 'unknown-actor', repair: expect.stringContaining(near) })
  })

  test('those on record come before others that are as near, in the names that are handed in', () => {
    const { repair } = failure(() => placeMeant('Shushi', record, KNOWLEDGE, (id) => `the place ${id}`))
    expect(repair).toMatch(/^did you mean "the place place:shusha" \(place:shusha\)/)
  })

  test('with nothing near, those that are most on record', () => {
    const { code, repair } = failure(() => conflictMeant('xyzzy', record, KNOWLEDGE))
    expect([code, repair]).toEqual([
      'unknown-conflict',
      expect.stringContaining('"Nagorno-Karabakh" (conflict:haut-karabakh)'),
    ])
    expect(failure(() => sourceMeant('', buildRecord([]))).repair).toBe('nothing of the kind is on record yet')
  })
})
