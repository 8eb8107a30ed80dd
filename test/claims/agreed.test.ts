import { expect, test } from 'vitest'
import { withoutAgreed } from '../../src/claims/agreed.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Drafts of truces at some words of a sentence, the last with a date. */
function told(lang: string, text: string, at: readonly [string, string][]) {
  const { context } = work({ id: 'agreed', text, lang, date: '2023-06-01' }, loadLanguage(lang))
  const drafts = at.map(([form, type], i) => {
    const index = context.trees[0]!.words.find((w) => w.form === form)!.index
    const date = i === at.length - 1 ? { edtf: '2023-05-29' } : undefined
    return { sentence: 0, index, kind: 'truce', type, evoked: 0.9, roles: [], date } as unknown as Draft
  })
  return withoutAgreed(context, drafts).map(({ type, date }) => [type, date?.edtf])
}

test.each([
  ['en', 'The extension of the truce, agreed on Monday, was still to be respected.', 'extension', 'agreed'],
  ['fr', 'La prolongation de la trêve, convenue lundi, restait à respecter.', 'prolongation', 'convenue'],
])('an extension that was agreed is no truce, and has its day: %s', (lang, text, noun, participle) => {
  const drafts: [string, string][] = [
    [noun, 'extension'],
    [participle, 'agreement'],
  ]
  expect(told(lang, text, drafts)).toEqual([['extension', '2023-05-29']])
})

test.each([
  ['en', 'The truce signed on Monday is to expire.', 'truce', 'signed'],
  ['fr', 'La trêve signée lundi doit expirer.', 'trêve', 'signée'],
])('a truce that was signed is one, whatever else is said of it: %s', (lang, text, noun, participle) => {
  const drafts: [string, string][] = [
    [noun, 'extension'],
    [participle, 'agreement'],
  ]
  expect(told(lang, text, drafts)).toHaveLength(2)
})
