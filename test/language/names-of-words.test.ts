import { expect, test } from 'vitest'
import { namesOfWords } from '../../src/language/names-of-words.ts'

test.each([
  ['foreign ministry', 'ministère des Affaires étrangères'],
  ['text:foreign ministry', 'ministère des Affaires étrangères'],
  ['army', 'armée'],
  ['Nagorno-Karabakh', 'Haut-Karabakh'],
  ['Sudan', 'Soudan'],
])('%s is %s in French', (words, french) => {
  expect(namesOfWords(words)?.fr).toBe(french)
})

test.each([
  ['text:ministere de la defense', 'defence ministry'],
  ['état-major', 'general staff'],
  ['text:nikol pachinian', 'Nikol Pashinyan'],
])('%s is %s in English', (words, english) => {
  expect(namesOfWords(words)?.en).toBe(english)
})

test.each(['régime', 'both sides', 'local authorities', 'doctors’ union', 'state:ARM', ''])(
  '%j stays as the dispatch has it',
  (words) => {
    expect(namesOfWords(words)).toBeUndefined()
  },
)

test('an actor of one’s own is told by its names, and one that bears the name of another by none', () => {
  const front = { id: 'group:front', names: { en: 'Valley Front', fr: 'Front de la vallée' }, kind: 'group' as const }
  const other = { ...front, id: 'group:other', names: { en: 'Valley Front', fr: 'Front du val' } }
  const own = (...actors: (typeof front)[]) => actors.map((actor) => ({ ...actor, forms: [] }))
  expect(namesOfWords('Valley Front', own(front))?.fr).toBe('Front de la vallée')
  expect(namesOfWords('Valley Front', own(front, other))).toBeUndefined()
  expect(namesOfWords('Front du val', own(front, other))?.en).toBe('Valley Front')
})
