import { expect, test } from 'vitest'
import { openDrafts } from '../../src/claims/read.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Who makes the first promise that is drafted of a text. */
function makers(text: string, lang: string): string[] {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'makers', text, lang, date: '2021-05-04' }, language)
  const draft = openDrafts(context, language.claims).find((d) => d.kind === 'commitment')
  return (draft?.roles ?? []).filter(({ role }) => role === 'promisor').map(({ nominal }) => nominal.text)
}

test('who asks for a promise to be kept, or is told beside it, does not make it', () => {
  const asked = 'The Co-Chairs called once more on both sides to fulfil the commitments made in Kelm on 10 October.'
  expect(makers(asked, 'en')).toEqual(['both sides'])
  const glad = "Le président de la Commission, Idrissa Kalo, s'est dit encouragé par l'engagement des deux parties."
  expect(makers(glad, 'fr')).toEqual(['deux parties'])
})

test('those who promise together both make it', () => {
  expect(makers('The government and the rebels promised to release all prisoners.', 'en')).toEqual([
    'government',
    'rebels',
  ])
})
