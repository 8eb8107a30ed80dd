import { expect, test } from 'vitest'
import { type Donor, donorsFor, donorsOf } from '../../src/claims/donors.ts'

function donor(sentence: number, value: string): Donor {
  return { anchor: { sentence, index: 0, kind: 'violence', type: 'attack' }, value, sort: 'day', names: new Set() }
}

const at = (sentence: number) => ({ sentence, index: 5, kind: 'toll', type: 'killed' })
const values = (sentence: number, all: readonly Donor[]) => donorsFor(at(sentence), donorsOf(all)).map((d) => d.value)

test('the nearest donors come first, one for each value', () => {
  const all = [donor(4, 'Monday'), donor(5, 'Tuesday'), donor(6, 'Tuesday'), donor(7, 'Monday')]
  expect(values(7, all)).toEqual(['Monday', 'Tuesday'])
  expect(values(6, all)).toEqual(['Tuesday', 'Monday'])
})

test('what the dispatch tells first and what it tells most often are offered from afar', () => {
  const all = [donor(0, 'Sunday'), donor(1, 'Monday'), donor(2, 'Monday'), donor(30, 'Friday')]
  expect(values(31, all)).toEqual(['Friday', 'Sunday', 'Monday'])
  // Others so far back are not.
  expect(values(31, [...all.slice(0, 3), donor(3, 'Thursday'), all[3]!])).not.toContain('Thursday')
})

test('nothing is taken from what is told later', () => {
  expect(values(2, [donor(5, 'Friday'), donor(6, 'Friday')])).toEqual([])
  expect(values(2, [])).toEqual([])
})
