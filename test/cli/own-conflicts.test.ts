import { describe, expect, test } from 'vitest'
import { readOwnConflicts } from '../../src/language/own-conflicts.ts'
import { loadRecordKnowledge } from '../../src/language/record-knowledge.ts'
import { TrucelineError } from '../../src/model/errors.ts'
import { buildRecord } from '../../src/record/index.ts'
import { claim, reading } from '../record/claims.ts'
import { Place } from './support.ts'

const FILE = `conflicts:
  - id: iles-lointaines
    fr: [guerre des Îles]
    en: [war of the isles, isles war]
    parties: [state:FRA, state:GBR]
    places: [state:JEY]
    from: 2031-04
    phases: [{ from: 2031-05, fr: [siège], en: [siege] }]
  - { id: sudan, fr: [], en: [Sudanese war], parties: [state:SDN], places: [state:SDN], from: 2023 }
`.replace('state:JEY', 'place:corsica')

const defined = (text: string) => readOwnConflicts(new Place({ 'own.yml': text }).path('own.yml'))
const told = (make: () => unknown) => {
  try {
    make()
  } catch (error) {
    if (error instanceof TrucelineError) return [error.code, error.value?.replace(/^.*own\.yml/, 'own.yml')]
  }
  return undefined
}

describe('an analyst’s own conflicts', () => {
  test('are known beside those of the list, and take the place of one with their id', () => {
    const { places } = loadRecordKnowledge()
    const place = places.find(({ id }) => id.startsWith('place:'))!.id
    const knowledge = loadRecordKnowledge([], defined(FILE.replace('place:corsica', place)))
    const record = buildRecord(
      [
        reading('a', '2031-05-02', [claim('violence', 'shelling', { where: place, on: '2031-05-01' })]),
        reading('b', '2031-05-02', [claim('violence', 'shelling', { where: 'state:SDN', on: '2031-05-01' })]),
      ],
      knowledge,
    )
    expect(record.conflicts).toMatchObject([
      {
        id: 'iles-lointaines',
        names: { fr: 'guerre des Îles', en: 'war of the isles' },
        provisional: false,
        listed: { from: '2031-04', own: true },
        stretch: { names: { fr: 'siège', en: 'siege' } },
      },
      { id: 'sudan', names: { en: 'Sudanese war' }, listed: { from: '2023', own: true } },
    ])
  })

  test('a file that is not there defines none', () => {
    expect(readOwnConflicts(new Place().path('none.yml')).conflicts).toEqual([])
  })

  test('what is wrong is told with where it stands', () => {
    expect(told(() => defined('conflicts: ['))).toEqual(['bad-conflicts-file', 'own.yml > 1'])
    expect(told(() => defined('conflicts: [{ id: x, parties: [], places: [] }]'))).toEqual([
      'bad-conflicts-file',
      'own.yml > conflicts > 0 > from',
    ])
    const unknown = 'conflicts: [{ id: x, parties: [group:nobody], places: [], from: 2020 }]'
    expect(told(() => loadRecordKnowledge([], defined(unknown)))).toEqual([
      'bad-conflicts-file',
      'own.yml > x > group:nobody',
    ])
  })
})
