import { expect, test } from 'vitest'
import { openDrafts } from '../../src/claims/read.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Polarities of the drafts that a word evokes. */
function polarities(text: string, lang: string, form: string): string[] {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'manner', text, lang, date: '2021-05-05' }, language)
  const kinds = ['contact', 'violence', 'control', 'action', 'agreement', 'truce']
  return openDrafts(context, language.claims)
    .filter((d) => kinds.includes(d.kind) && context.trees[d.sentence]!.words[d.index]!.form === form)
    .filter((d) => d.type !== 'end' && d.type !== 'rejection')
    .map((d) => d.polarity)
}

const only = (all: readonly string[]) => [...new Set(all)]

test('a verb that is negated, or completes one that is, tells that it did not happen', () => {
  expect(only(polarities('The two presidents did not meet on Monday.', 'en', 'meet'))).toEqual(['negated'])
  expect(only(polarities('The two presidents met on Monday.', 'en', 'met'))).toEqual(['affirmed'])
  expect(only(polarities("Les rebelles n'ont jamais attaqué la ville.", 'fr', 'attaqué'))).toEqual(['negated'])
  expect(only(polarities("Les ministres n'ont pas pu se rencontrer à Genève.", 'fr', 'rencontrer'))).toEqual([
    'negated',
  ])
})

test('what makes less of a negation affirms', () => {
  expect(polarities("Les rebelles n'en ont pas moins attaqué la ville.", 'fr', 'attaqué')).toEqual(['affirmed'])
})
