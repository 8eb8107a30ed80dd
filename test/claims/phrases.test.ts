import { expect, test } from 'vitest'
import { between, phrasesOf } from '../../src/claims/features/phrases.ts'
import { tellersOf } from '../../src/claims/features/tellers.ts'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { findReports } from '../../src/claims/reports.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

function read(text: string, lang = 'en') {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'phrases', text, lang, date: '2021-05-04' }, language)
  const nominals = context.trees.map((_, s) => nominalsOf(context, s))
  const { bySentence, tally } = findReports(context, language.claims.reporting, nominals)
  const tree = context.trees[0]!
  const at = (form: string) => tree.words.find((w) => w.form === form)!.index
  return { tree, nominals: nominals[0]!, reports: bySentence.get(0) ?? [], tally, at }
}

test('phrases and marks between two words are counted in either direction, neither word included', () => {
  const { tree, nominals, at } = read('Rebels, police and soldiers left the town.')
  const { before, marks } = phrasesOf(tree, nominals)
  expect(between(before, at('Rebels'), at('town'))).toBe(2)
  expect(between(before, at('town'), at('Rebels'))).toBe(2)
  expect(between(before, at('soldiers'), at('left'))).toBe(0)
  expect(between(marks, at('Rebels'), at('police'))).toBe(1)
  expect(between(marks, at('left'), at('left'))).toBe(0)
})

test.each([
  ['en', 'The government is ready for talks, the minister said.', 'ready', 'government', 'minister'],
  ['fr', 'Le gouvernement est prêt à négocier, a dit le ministre.', 'prêt', 'gouvernement', 'ministre'],
])('whose stance it is and who tells it are parted: %s', (lang, text, word, subject, teller) => {
  const { tree, reports, at } = read(text, lang)
  const anchor = { sentence: 0, index: at(word), kind: 'position', type: 'support' }
  const { reports: around, subjects } = tellersOf(tree, reports, anchor)
  expect([...subjects]).toEqual([at(subject)])
  expect(around.map((r) => r.source.head)).toEqual([at(teller)])
})

test('what a report does not hold has no teller', () => {
  const { tree, reports, at } = read('Rebels shelled the town while the minister said that talks would resume.')
  const index = at('shelled')
  expect(tellersOf(tree, reports, { sentence: 0, index, kind: 'violence', type: 'shelling' }).reports).toEqual([])
})

test('reports are counted by source', () => {
  const { tally } = read(
    'The army said that rebels had fled. The army said that the town was quiet. The mayor said so too.',
  )
  expect(tally.bySource.get('army')).toBe(2)
  expect(tally.all).toBe([...tally.bySource.values()].reduce((sum, n) => sum + n, 0))
})

test('a title with the name beside it is one phrase', () => {
  const { nominals } = read('Le chef du Front du Sud, le général Hamid Sorel, a annoncé lundi un cessez-le-feu.', 'fr')
  const named = nominals.map(({ text }) => text).filter((text) => /Hamid|Sorel/.test(text))
  expect(new Set(named)).toEqual(new Set(['général Hamid Sorel']))
})
