import { expect, test } from 'vitest'
import { callOfLeaders, isByTelephone } from '../../src/claims/calls.ts'
import { judge } from '../../src/claims/candidates.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

const contextOf = (text: string, lang: string) =>
  work({ id: 'call', text, lang, date: '2021-05-03' }, loadLanguage(lang)).context

test.each([
  ['en', 'The two presidents discussed the truce by phone on Monday.', 'discussed', true],
  ['en', 'The two presidents discussed the truce in Lornac on Monday.', 'discussed', false],
  ['en', 'The minister negotiated with the captors by telephone.', 'negotiated', false],
  ['fr', 'Les deux présidents ont discuté lundi par téléphone de la trêve.', 'discuté', true],
  ['fr', 'Les deux présidents ont discuté lundi à Lornac de la trêve.', 'discuté', false],
])('who confers with the telephone named holds a call: %s %s', (lang, text, form, expected) => {
  const context = contextOf(text, lang)
  const tree = context.trees[0]!
  const { index } = tree.words.find((w) => w.form === form)!
  expect(isByTelephone(context, tree, index, judge(context, 0).fired.get(index) ?? [])).toBe(expected)
})

/** The type of a meeting at "entretenu" between the two noun phrases of these words. */
function typeOf(text: string, ...participants: [string, string]): string {
  const context = contextOf(text, 'fr')
  const nominals = nominalsOf(context, 0)
  const draft = {
    sentence: 0,
    index: context.trees[0]!.words.findIndex((w) => w.form === 'entretenu'),
    kind: 'contact',
    type: 'meeting',
    roles: participants.map((name) => ({
      role: 'participant',
      nominal: nominals.find((n) => n.text.includes(name))!,
      probability: 1,
    })),
  } as unknown as Draft
  callOfLeaders(context, draft)
  return draft.type
}

test.each([
  ["Emmanuel Macron s'est entretenu jeudi avec Vladimir Poutine.", 'Macron', 'Poutine', 'call'],
  ["Le président Olmar s'est entretenu jeudi avec le ministre Varga au sujet de la trêve.", 'Olmar', 'Varga', 'call'],
  ["Le président Olmar s'est entretenu en tête à tête avec le ministre Varga.", 'Olmar', 'Varga', 'meeting'],
  ["Le médecin Jean Olmar s'est entretenu jeudi avec le ministre Varga.", 'Olmar', 'Varga', 'meeting'],
])('leaders who have conferred held a call, where nothing tells how: %s', (text, one, other, type) => {
  expect(typeOf(text, one, other)).toBe(type)
})
