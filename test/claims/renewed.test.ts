import { expect, test } from 'vitest'
import { attachablesOf } from '../../src/claims/attach.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { renewedOf } from '../../src/claims/renewed.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Type, day and place of what a pledge at a word becomes. */
function toldOf(lang: string, text: string, form: string) {
  const { context } = work({ id: 'renewed', text, lang, date: '2021-06-01' }, loadLanguage(lang))
  const index = context.trees[0]!.words.findIndex((w) => w.form === form)
  const draft = { sentence: 0, index, kind: 'commitment', type: 'pledge', roles: [] } as unknown as Draft
  return renewedOf(context, draft, attachablesOf(context), nominalsOf(context, 0)).map(({ type, date, roles }) => [
    type,
    date?.edtf,
    roles[0]?.nominal.text,
  ])
}

test.each([
  [
    'fr',
    "Les engagements pris devant l'émissaire, et une nouvelle fois le 3 mai à Genève, tiennent.",
    'engagements',
    'Genève',
  ],
  ['en', 'The commitments made before the envoy, and once again on 3 May in Geneva, hold.', 'commitments', 'Geneva'],
])('a promise made "and again" on a day was renewed on it: %s', (lang, text, form, place) => {
  expect(toldOf(lang, text, form)).toEqual([
    ['pledge', undefined, undefined],
    ['renewal', '2021-05-03', place],
  ])
})

test.each([
  ['en', 'The commitments made on 3 May before the envoy hold.', 'commitments'],
  ['en', 'The commitments hold, and again the envoy spoke of those of 3 May.', 'commitments'],
])('a promise is told once without that: %s %s', (lang, text, form) => {
  expect(toldOf(lang, text, form)).toHaveLength(1)
})
