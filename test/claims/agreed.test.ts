import { expect, test } from 'vitest'
import { withoutAgreed } from '../../src/claims/agreed.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** What is left of an extension told by a noun and an agreement told by a participle with a date. */
function told(lang: string, text: string, noun: string, participle: string) {
  const { context } = work({ id: 'agreed', text, lang, date: '2023-06-01' }, loadLanguage(lang))
  const draft = (form: string, type: string, date?: { edtf: string }): Draft => {
    const index = context.trees[0]!.words.find((w) => w.form === form)!.index
    return { sentence: 0, index, kind: 'truce', type, evoked: 0.9, roles: [], date } as unknown as Draft
  }
  const drafts = [draft(noun, 'extension'), draft(participle, 'agreement', { edtf: '2023-05-29' })]
  return withoutAgreed(context, drafts).map(({ type, date }) => [type, date?.edtf])
}

test.each([
  ['en', 'The extension of the truce, agreed on Monday, was still to be respected.', 'extension', 'agreed'],
  ['fr', 'La prolongation de la trêve, convenue lundi, restait à respecter.', 'prolongation', 'convenue'],
])('an extension that was agreed is no truce, and has its day: %s', (lang, text, noun, participle) => {
  expect(told(lang, text, noun, participle)).toEqual([['extension', '2023-05-29']])
})

test.each([
  ['en', 'The truce signed on Monday is to expire.', 'truce', 'signed'],
  ['fr', 'La trêve signée lundi doit expirer.', 'trêve', 'signée'],
])('a truce that was signed is one, whatever else is said of it: %s', (lang, text, noun, participle) => {
  expect(told(lang, text, noun, participle)).toHaveLength(2)
})
