import { expect, test } from 'vitest'
import { agreementTold } from '../../src/claims/agreement-name.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { truceCalledAgreement } from '../../src/claims/truce-called-agreement.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Drafts at words of a text, each the first of its form. */
function drafted(
  lang: string,
  text: string,
  ...drafts: readonly (readonly [form: string, kind: string, type: string])[]
) {
  const { context } = work({ id: 'named', text, lang, date: '2020-11-07' }, loadLanguage(lang))
  const made = drafts.map(([form, kind, type]) => {
    const sentence = context.trees.findIndex((tree) => tree.words.some((w) => w.form === form))
    const { index } = context.trees[sentence]!.words.find((w) => w.form === form)!
    return { sentence, index, kind, type, evoked: 0.9, roles: [] } as unknown as Draft
  })
  return { context, drafts: made }
}

function nameOf(lang: string, text: string, form: string, type: string): string | undefined {
  const { context, drafts } = drafted(lang, text, [form, 'agreement', type])
  return agreementTold(context, drafts[0]!).name?.text
}

test('an agreement is called what its noun and what belongs to it say', () => {
  const bound = "L'Orsenne est liée à Kelm par un traité de sécurité collective"
  expect(nameOf('fr', `${bound}.`, 'liée', 'membership')).toBe('traité de sécurité collective')
  expect(nameOf('en', 'They signed the Kelm peace agreement on Monday.', 'signed', 'signature')).toBe(
    'Kelm peace agreement',
  )
  expect(
    nameOf('fr', "Bakou dénonce une violation de l'accord de Kelm par les rebelles.", 'violation', 'violation'),
  ).toBe('accord de Kelm')
})

test('what stands bare or is a pronoun is called as it was before', () => {
  const extent = "L'Orsenne est liée à Kelm par un traité de défense, mais il ne s'étend pas au plateau."
  expect(nameOf('fr', extent, 'étend', 'scope')).toBe('traité de défense')
  const told = 'The two sides signed the Kelm agreement. The agreement was broken within a day.'
  expect(nameOf('en', told, 'broken', 'violation')).toBe('Kelm agreement')
  expect(nameOf('en', 'The agreement was broken within a day.', 'broken', 'violation')).toBeUndefined()
})

test('a group around which texts stand is not called by them', () => {
  const group = "Une déclaration de principe est attendue de l'Orsenne et de Kelm, qui coprésident le groupe."
  expect(nameOf('fr', group, 'coprésident', 'membership')).toBeUndefined()
})

test('the agreement that is broken is the truce where no other was made', () => {
  const text = 'The truce of Monday began at dawn. The army broke the agreement within hours.'
  const truce = ['truce', 'truce', 'entry'] as const
  const breach = ['broke', 'agreement', 'violation'] as const
  const broken = drafted('en', text, truce, breach)
  const kinds = (drafts: readonly Draft[]) => drafts.map(({ kind, type }) => `${kind}/${type}`)
  expect(kinds(truceCalledAgreement(broken.context, broken.drafts))).toEqual(['truce/entry', 'truce/violation'])
  const alone = drafted('en', text, breach)
  expect(kinds(truceCalledAgreement(alone.context, alone.drafts))).toEqual(['agreement/violation'])
  const named = drafted('en', text.replace('the agreement', 'the trade agreement'), truce, breach)
  expect(kinds(truceCalledAgreement(named.context, named.drafts))).toEqual(['truce/entry', 'agreement/violation'])
})
