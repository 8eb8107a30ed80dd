import { expect, test } from 'vitest'
import { attachablesOf, isStartOfMade } from '../../src/claims/attach.ts'
import { directed, isTellersDay } from '../../src/claims/direction.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { nounOf, tenseOf } from '../../src/claims/features/tense.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

// 5 May 2021 was a Wednesday.
function contextOf(text: string, lang = 'en') {
  return work({ id: 'dates', text, lang, date: '2021-05-05' }, loadLanguage(lang)).context
}

function wordAt(context: ReturnType<typeof contextOf>, form: string) {
  const sentence = context.trees.findIndex((t) => t.words.some((w) => w.form === form))
  return { sentence, index: context.trees[sentence]!.words.find((w) => w.form === form)!.index }
}

function dayOf(text: string, form: string, modality: Draft['modality'], lang = 'en') {
  const context = contextOf(text, lang)
  const draft = { ...wordAt(context, form), kind: 'contact', type: 'meeting', modality } as unknown as Draft
  return directed(context, draft, attachablesOf(context).dates.flat()[0]!).edtf
}

test('a weekday lies ahead of what is to come, behind what was planned in the past, and may be today', () => {
  expect(dayOf('The ministers met on Friday.', 'met', 'actual')).toBe('2021-04-30')
  expect(dayOf('The ministers will meet on Friday.', 'meet', 'planned')).toBe('2021-05-07')
  expect(dayOf('Les ministres devaient se réunir vendredi.', 'devaient', 'planned', 'fr')).toBe('2021-04-30')
  expect(dayOf('The ministers will meet on Wednesday.', 'meet', 'planned')).toBe('2021-05-05')
})

test('the day of the dateline dates no event; a day that heads an entry does', () => {
  const own = contextOf('TALVEN, May 5 (East Wire) - Rebels shelled the town.')
  expect(attachablesOf(own).dates.flat()).toEqual([])
  const entry = contextOf('Chronology of the siege\n\nMay 2 - Rebels shelled the town.\n\nMay 3 - The town fell.')
  expect(
    attachablesOf(entry)
      .dates.flat()
      .map((d) => d.mention.edtf),
  ).toEqual(['2021-05-02', '2021-05-03'])
})

test('a noun that takes up what was told is told from one that is new', () => {
  const context = contextOf('The attack killed two men. An attack wounded one. His attacks went on.')
  const noun = (form: string) => {
    const { sentence, index } = wordAt(context, form)
    return nounOf(context.trees[sentence]!, index)
  }
  expect([noun('attack'), noun('attacks')]).toEqual(['Def', 'Prs'])
  expect(nounOf(context.trees[1]!, context.trees[1]!.words.find((w) => w.form === 'attack')!.index)).toBe('Ind')
  const { sentence, index } = wordAt(context, 'killed')
  expect(tenseOf(context, { sentence, index, kind: 'violence', type: 'attack' })).toBe('Past')
})

test('a day told with a verb in the past is past, however far ahead the claim lies', () => {
  const told = (text: string, form: string, lang = 'en') => {
    const context = contextOf(text, lang)
    const draft = { ...wordAt(context, form), kind: 'truce', type: 'entry', modality: 'planned' } as unknown as Draft
    return isTellersDay(context, draft, attachablesOf(context).dates.flat()[0]!)
  }
  expect(told('The army announced on Friday a truce that will begin at noon.', 'begin')).toBe(true)
  expect(told("L'armée a annoncé vendredi que la trêve commencerait à midi.", 'commencerait', 'fr')).toBe(true)
  expect(told('The army announced a truce that will begin on Friday.', 'begin')).toBe(false)
  expect(told('A truce planned for Friday was announced.', 'truce')).toBe(false)
  expect(told("L'armée annoncera vendredi que la trêve commence.", 'commence', 'fr')).toBe(false)
})

test.each([
  ['en', 'The sides agreed on a truce from Monday.', 'agreed', 'agreement', true],
  ['en', 'The sides agreed on a truce on Monday.', 'agreed', 'agreement', false],
  ['en', 'The sides observed the truce from Monday.', 'observed', 'holding', false],
  ['fr', 'Les deux camps ont accepté une trêve à partir de lundi.', 'accepté', 'agreement', true],
  ['fr', 'Les deux camps observent la trêve depuis lundi.', 'observent', 'holding', false],
])('the day from which a truce is to hold is not that of its agreement: %s %s', (lang, text, form, type, start) => {
  const context = contextOf(text, lang)
  const anchor = { ...wordAt(context, form), kind: 'truce', type } as Parameters<typeof isStartOfMade>[0]
  expect(isStartOfMade(anchor, attachablesOf(context).dates.flat()[0]!.mention)).toBe(start)
})
