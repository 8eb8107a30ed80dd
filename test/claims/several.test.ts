import { expect, test } from 'vitest'
import { attachablesOf } from '../../src/claims/attach.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { severalOf } from '../../src/claims/several.ts'
import { countedAsOne } from '../../src/claims/single.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** A toll at the first verb of a sentence, with the noun phrases of these words as its victims. */
function tollOf(text: string, lang: string, verb: string, ...victims: string[]) {
  const { context } = work({ id: 'toll', text, lang, date: '2021-05-04' }, loadLanguage(lang))
  const phrases = nominalsOf(context, 0)
  const draft: Draft = {
    sentence: 0,
    index: context.trees[0]!.words.findIndex((w) => w.form === verb),
    kind: 'toll',
    type: 'killed',
    evoked: 1,
    sure: 1,
    roles: victims.map((v) => ({ role: 'victim', nominal: phrases.find((n) => n.text === v)!, probability: 1 })),
    modality: 'actual',
    polarity: 'affirmed',
    reports: [],
    confidence: 0,
  }
  return { context, draft }
}

test.each([
  ['A foreman was killed.', 'en', 'killed', true],
  ['They opened fire on a convoy, killing a driver.', 'en', 'killing', true],
  ['Un adolescent a été tué mercredi.', 'fr', 'tué', true],
  ['Soldiers were killed.', 'en', 'killed', false],
  ['The blast killed his nephew.', 'en', 'killed', false],
  ['Des civils ont été tués.', 'fr', 'tués', false],
])('one is counted by an article, also where no role was given: %s', (text, lang, verb, one) => {
  const { context, draft } = tollOf(text, lang, verb)
  expect(countedAsOne(context, draft)).toBe(one)
})

test('single victims side by side are a toll each', () => {
  const { context, draft } = tollOf('A corporal and a guerrilla were killed.', 'en', 'killed', 'corporal', 'guerrilla')
  const tolls = severalOf(context, { ...draft, single: true }, [])
  expect(tolls.map((t) => [t.roles.map((r) => r.nominal.text), t.single])).toEqual([
    [['corporal'], true],
    [['guerrilla'], true],
  ])
})

test('a verb with a subject of its own has none of the other verb’s victims', () => {
  const text = 'Two soldiers were killed and four others wounded.'
  const { context, draft } = tollOf(text, 'en', 'wounded', 'Two soldiers', 'others')
  const [only, ...more] = severalOf(context, draft, [])
  expect(more).toEqual([])
  expect(only?.roles.map((r) => r.nominal.text)).toEqual(['others'])
  // "And wounded": without one, it has them.
  const shared = tollOf('Two soldiers were killed and buried.', 'en', 'buried', 'Two soldiers')
  expect(severalOf(shared.context, shared.draft, [])[0]?.roles).toHaveLength(1)
})

test.each([
  [
    'fr',
    'Plus de 100 soldats et des dizaines de civils ont été tués.',
    'tués',
    ['soldats', 'civils'],
    ['Plus de 100', 'des dizaines'],
  ],
  ['en', 'Three miners and dozens of villagers were killed.', 'killed', ['miners', 'villagers'], ['Three', 'dozens']],
])('each group has its own figure, also where it hangs under it: %s', (lang, text, verb, victims, figures) => {
  const { context, draft } = tollOf(text, lang, verb, ...victims)
  const tolls = severalOf(context, draft, attachablesOf(context).quantities[0]!)
  expect(tolls.map((t) => [t.roles[0]?.nominal.text, t.quantity?.text])).toEqual(victims.map((v, i) => [v, figures[i]]))
})

test.each([
  ['en', 'The envoy telephoned President Joren Vass and General Ilan Tork separately.', 'telephoned', 2],
  ['en', 'The envoy met President Joren Vass and General Ilan Tork.', 'met', 1],
  ['fr', 'Le médiateur a rencontré séparément le président Joren Vass et le général Ilan Tork.', 'rencontré', 2],
  ['fr', 'Joren Vass et Ilan Tork ont rencontré séparément le médiateur.', 'rencontré', 1],
])('whom one met apart are a contact each: %s %s', (lang, text, verb, expected) => {
  const { context, draft } = tollOf(text, lang, verb)
  const named = nominalsOf(context, 0).filter(
    (n) => /envoy|médiateur|Vass|Tork/.test(n.text) && !/ and | et /.test(n.text),
  )
  const names = named.filter((n) => !named.some((other) => other !== n && other.text.includes(n.text)))
  const roles = names.map((nominal) => ({ role: 'participant' as const, nominal, probability: 1 }))
  const found = severalOf(context, { ...draft, kind: 'contact', type: 'meeting', roles }, [])
  expect(found).toHaveLength(expected)
  if (expected === 2) for (const each of found) expect(each.roles).toHaveLength(2)
})
