import { expect, test } from 'vitest'
import { openDrafts } from '../../src/claims/read.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

function read(text: string, lang: string) {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'manner', text, lang, date: '2021-05-05' }, language)
  return { context, drafts: openDrafts(context, language.claims) }
}

/** Polarities of the drafts that a word evokes. */
function polarities(text: string, lang: string, form: string): string[] {
  const { context, drafts } = read(text, lang)
  const kinds = ['contact', 'violence', 'control', 'action', 'agreement', 'truce']
  return drafts
    .filter((d) => kinds.includes(d.kind) && context.trees[d.sentence]!.words[d.index]!.form === form)
    .filter((d) => d.type !== 'end' && d.type !== 'rejection')
    .map((d) => d.polarity)
}

const only = (all: readonly string[]) => [...new Set(all)]

test('a verb that is negated, or completes one that is, tells that it did not happen', () => {
  expect(only(polarities('The two presidents did not meet on Monday.', 'en', 'meet'))).toEqual(['negated'])
  expect(only(polarities('The two presidents met on Monday.', 'en', 'met'))).toEqual(['affirmed'])
  expect(only(polarities('A truce of a few hours on Sunday did not hold.', 'en', 'truce'))).toEqual(['negated'])
  expect(only(polarities("Les rebelles n'ont jamais attaqué la ville.", 'fr', 'attaqué'))).toEqual(['negated'])
  expect(only(polarities("Les ministres n'ont pas pu se rencontrer à Genève.", 'fr', 'rencontrer'))).toEqual([
    'negated',
  ])
})

test('a verb whose subject is nobody tells that it did not happen', () => {
  const en = (text: string, form: string) => only(polarities(text, 'en', form))
  expect(en('Not one Israeli plane bombed the town on Sunday.', 'bombed')).toEqual(['negated'])
  expect(en('Neither army has attacked the town for weeks.', 'attacked')).toEqual(['negated'])
  expect(en('None of the rebels attacked the town.', 'attacked')).toEqual(['negated'])
  expect(en('The rebels attacked no fewer than four towns.', 'attacked')).toEqual(['affirmed'])
  const fr = (text: string, form: string) => only(polarities(text, 'fr', form))
  expect(fr("Aucun avion n'a bombardé la ville.", 'bombardé')).toEqual(['negated'])
  expect(fr("Ni l'armée ni les rebelles n'ont attaqué la ville.", 'attaqué')).toEqual(['negated'])
  expect(fr("Des avions ont bombardé la ville qu'aucun soldat ne défendait.", 'bombardé')).toEqual(['affirmed'])
})

test('a verb with no sign of a negation near it affirms, and "plus" is none where it compares', () => {
  expect(only(polarities('Deux bombes ont explosé simultanément près du marché.', 'fr', 'explosé'))).toEqual([
    'affirmed',
  ])
  expect(only(polarities("L'une des voitures, qui a explosé plus tard, était vide.", 'fr', 'explosé'))).toEqual([
    'affirmed',
  ])
  expect(only(polarities("L'armée n'a plus attaqué la ville.", 'fr', 'attaqué'))).toEqual(['negated'])
})

test('who does not stop or hesitate to do it does it, and what nobody means to declare is not declared', () => {
  expect(only(polarities('Les rebelles ne cessent pas de bombarder la ville.', 'fr', 'bombarder'))).toEqual([
    'affirmed',
  ])
  expect(only(polarities('The rebels did not hesitate to attack the town.', 'en', 'attack'))).toEqual(['affirmed'])
  const unsaid = "Kiev n'entend pas pour autant déclarer la trêve caduque"
  for (const text of [`${unsaid}.`, `${unsaid} : lundi, le calme régnait.`]) {
    const ends = read(text, 'fr').drafts.filter((d) => d.kind === 'truce' && d.type === 'end')
    expect(only(ends.map((d) => d.polarity))).toEqual(['negated'])
  }
})

test('what makes less of a negation affirms', () => {
  expect(polarities("Les rebelles n'en ont pas moins attaqué la ville.", 'fr', 'attaqué')).toEqual(['affirmed'])
})

test('a negation of where or how it happened is none of what happened', () => {
  const en = (text: string, form: string) => only(polarities(text, 'en', form))
  expect(en('On Monday, not far from the old bridge, two men attacked a patrol.', 'attacked')).toEqual(['affirmed'])
  expect(en('The rebels attacked a convoy not far from the border.', 'attacked')).toEqual(['affirmed'])
  expect(en('The army has not yet attacked the town.', 'attacked')).toEqual(['negated'])
  const fr = (text: string, form: string) => only(polarities(text, 'fr', form))
  expect(fr('Pas loin de la frontière, les rebelles ont attaqué un convoi.', 'attaqué')).toEqual(['affirmed'])
  expect(fr("Les rebelles n'attaquent pas encore la ville.", 'attaquent')).toEqual(['negated'])
})
