import { expect, test } from 'vitest'
import { contentOf } from '../../src/claims/content/content.ts'
import { openDrafts } from '../../src/claims/read.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** What the promises of a text promise. */
function promised(text: string, lang: string): (string | undefined)[] {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'content', text, lang, date: '2021-05-05' }, language)
  return openDrafts(context, language.claims)
    .filter((d) => d.kind === 'commitment' && context.trees[d.sentence]!.words[d.index]!.upos === 'VERB')
    .map((d) => contentOf(context, d, language.claims.models.content)?.text)
}

test('what is promised is told in its exact words', () => {
  expect(promised('The army pledged to withdraw from the town by Friday.', 'en')).toContain(
    'withdraw from the town by Friday',
  )
  expect(promised("L'armée s'est engagée à se retirer de la ville.", 'fr')).toContain('se retirer de la ville')
  expect(promised('The army promised to withdraw.', 'en')).toContain('withdraw')
})

test('words that stand for others tell nothing', () => {
  expect(promised('The army left the hospitals, as it had promised to do.', 'en')).not.toContain('do')
  expect(promised('The rebels promised to respect it.', 'en')).not.toContain('respect it')
  expect(promised('Les deux camps ont promis de le respecter.', 'fr')).not.toContain('le respecter')
})
