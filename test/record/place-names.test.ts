import { describe, expect, test } from 'vitest'
import { loadRecordKnowledge } from '../../src/language/record-knowledge.ts'
import type { RecordKnowledge } from '../../src/model/record.ts'
import { buildRecord, incidentsOf } from '../../src/record/index.ts'
import { indexWorld } from '../../src/record/world.ts'
import { claim, reading } from './claims.ts'

const KNOWLEDGE: RecordKnowledge = {
  places: [
    { id: 'place:baku', kind: 'city', names: { en: 'Baku', fr: 'Bakou' } },
    { id: 'place:stepanakert', kind: 'city', names: { en: 'Stepanakert' }, aliases: { en: ['Khankendi'] } },
    { id: 'place:one', names: { en: 'One' }, aliases: { en: ['Shared'] } },
    { id: 'place:two', names: { en: 'Two' }, aliases: { en: ['Shared'] } },
  ],
}
const shelled = (where: string) => claim('violence', 'shelling', { where, on: '2020-10-04' })

describe('a place of several names', () => {
  test('is one in the record, whichever of them a dispatch tells', () => {
    const record = buildRecord(
      [reading('a', '2020-10-05', [shelled('Bakou')]), reading('b', '2020-10-05', [shelled('place:baku')])],
      KNOWLEDGE,
    )
    const places = record.incidents.flatMap((incident) => incident.places.map(({ value }) => value.id))
    expect(new Set(places)).toEqual(new Set(['place:baku']))
  })

  test('is found by any of them', () => {
    const record = buildRecord([reading('a', '2020-10-05', [shelled('place:stepanakert')])], KNOWLEDGE)
    expect(incidentsOf(record, { place: 'Khankendi' }, KNOWLEDGE)).toHaveLength(1)
    expect(incidentsOf(record, { place: 'Baku' }, KNOWLEDGE)).toHaveLength(0)
  })

  test('is not meant by a name that two places share, nor by words in small letters', () => {
    const record = buildRecord([reading('a', '2020-10-05', [shelled('Shared'), shelled('bakou')])], KNOWLEDGE)
    const places = record.incidents.flatMap((incident) => incident.places.map(({ value }) => value.id))
    expect(new Set(places)).toEqual(new Set(['text:shared', 'text:bakou']))
  })

  test.each([
    ['Karabakh', 'place:nagorno-karabakh'],
    ['Haut-Karabagh', 'place:nagorno-karabakh'],
    ['Bakou', 'place:baku'],
    ['Kiev', 'place:kyiv'],
    ['Kyiv', 'place:kyiv'],
    ['Khankendi', 'place:stepanakert'],
  ])('"%s" is %s in the shipped data', (name, id) => {
    expect(indexWorld(loadRecordKnowledge()).placeNamed(name)).toBe(id)
  })
})
