import { expect, test } from 'vitest'
import { copyFinder } from '../../src/record/copies.ts'
import { buildRecord } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const sentence = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `word${(from + index) * 7919}`).join(' ')
const agency = sentence(0, 200)

const group = (...texts: readonly string[]) => {
  const find = copyFinder()
  return texts.map((text, index) => find({ id: `d${index}`, text, lang: 'en' }))
}

test('a copy that is cut short or has a line of its own is the same text', () => {
  expect(group(agency, agency, `${sentence(900, 12)} ${agency}`, sentence(0, 130))).toEqual(['d0', 'd0', 'd0', 'd0'])
})

test('a text that quotes another at length is its own', () => {
  expect(group(agency, `${sentence(0, 60)} ${sentence(500, 140)}`, sentence(900, 200))).toEqual(['d0', 'd1', 'd2'])
})

test('short texts and other languages are never copies', () => {
  expect(group('A truce was agreed.', 'A truce was agreed.')).toEqual(['d0', 'd1'])
  const find = copyFinder()
  find({ id: 'a', text: agency, lang: 'en' })
  expect(find({ id: 'b', text: agency, lang: 'fr' })).toBe('b')
})

test('copies of one agency text count as one source, reported n times', () => {
  const killed = claim('toll', 'killed', { on: '2020-09-27/..', where: 'place:haut-karabakh', quantity: { best: 12 } })
  const record = buildRecord(
    [
      reading('a', '2020-10-01', [killed], { source: 'Agency', text: agency }),
      reading('b', '2020-10-02', [killed], { source: 'Courier', text: agency }),
      reading('c', '2020-10-02', [killed], { source: 'Gazette', text: sentence(300, 200) }),
    ],
    KNOWLEDGE,
  )
  expect(record.tolls.map(({ source, claims }) => [source.name, claims])).toEqual([
    ['Agency', ['a#0', 'b#0']],
    ['Gazette', ['c#0']],
  ])
})
