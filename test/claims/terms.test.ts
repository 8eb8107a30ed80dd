import { expect, test } from 'vitest'
import { readClaims } from '../../src/claims/read.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

const FR = `Khartoum, 5 mai 2021 - Le gouvernement et les rebelles ont signé mardi un accord de cessez-le-feu.\n\n`
const EN = `KHARTOUM, May 5, 2021 - The government and the rebels signed a ceasefire agreement on Tuesday.\n\n`

/** The terms of the promises and stances that a sentence tells. */
function termsOf(lang: 'en' | 'fr', sentence: string) {
  const language = loadLanguage(lang)
  const text = (lang === 'fr' ? FR : EN) + sentence
  const { context } = work({ id: 'terms', text, lang, date: '2021-05-05' }, language)
  return readClaims(context, language.claims)
    .filter(
      ({ kind, evidence }) => /position|commitment/.test(kind) && evidence[0]!.end > (lang === 'fr' ? FR : EN).length,
    )
    .map(({ kind, content, deadline, condition }) => {
      for (const part of [content, deadline, condition])
        if (part) expect(part.text).toBe(text.slice(part.start, part.end))
      return {
        kind,
        content: content?.text,
        deadline: deadline && [deadline.text, deadline.edtf],
        condition: condition?.text,
      }
    })
}

test.each([
  ['en', 'The army pledged to withdraw from the town by Friday.', ['by Friday', '2021-05-07']],
  ['en', 'The government pledged to extend the truce from May 10 to May 25.', ['from May 10 to May 25', '2021-05-25']],
  ['en', 'The rebels promised to free all prisoners within 48 hours.', ['within 48 hours', '2021-05-07']],
  ['en', 'The rebels promised to free all prisoners before the rains.', ['before the rains', undefined]],
  ['fr', "L'armée s'est engagée à se retirer de la ville d'ici à vendredi.", ["d'ici à vendredi", '2021-05-07']],
  ['fr', 'Les rebelles ont promis de libérer tous les prisonniers avant les pluies.', ['avant les pluies', undefined]],
  // Counted from when it was promised, not from the dispatch.
  [
    'fr',
    "En décembre 2019, les rebelles s'étaient engagés à se retirer de la ville avant la fin de l'année.",
    ["avant la fin de l'année", undefined],
  ],
] as const)('by when a promise is due (%s): %s', (lang, sentence, deadline) => {
  expect(termsOf(lang, sentence).map((told) => told.deadline)).toContainEqual(deadline)
})

test.each([
  ['en', 'The army has pledged to respect the agreement of 2 April.'],
  ['en', 'The army pledged on Tuesday to withdraw from the town.'],
  ['fr', "L'armée s'est engagée mardi à se retirer de la ville."],
] as const)('a day on which something else happened is no deadline (%s): %s', (lang, sentence) => {
  const told = termsOf(lang, sentence)
  expect(told).not.toEqual([])
  for (const { deadline } of told) expect(deadline).toBeUndefined()
})

test.each([
  ['en', 'The army pledged to withdraw if the rebels free the hostages.', 'if the rebels free the hostages'],
  ['en', 'The army promised to withdraw as soon as the road is safe.', 'as soon as the road is safe'],
  ['en', 'The rebels threatened to retaliate should the army attack the town.', 'should the army attack the town'],
  [
    'fr',
    "L'armée s'est engagée à se retirer si les rebelles libèrent les otages.",
    'si les rebelles libèrent les otages',
  ],
  ['fr', 'Les rebelles menacent de reprendre les combats s’ils sont attaqués.', 's’ils sont attaqués'],
  ['fr', "Les rebelles refusent de négocier tant que l'armée occupe la ville.", "tant que l'armée occupe la ville"],
] as const)('on what condition (%s): %s', (lang, sentence, condition) => {
  expect(termsOf(lang, sentence).map((told) => told.condition)).toContain(condition)
})

test.each([
  ['en', 'The army pledged to withdraw even if the rebels stay.'],
  ['fr', "L'armée s'est engagée à se retirer même si les rebelles restent."],
] as const)('what is conceded is no condition (%s): %s', (lang, sentence) => {
  const told = termsOf(lang, sentence)
  expect(told).not.toEqual([])
  for (const { condition } of told) expect(condition).toBeUndefined()
})

test('a quotation within the content keeps both of its marks', () => {
  const [told] = termsOf('en', 'The rebels warned that any attack would be met "with everything we have".')
  expect(told?.content).toMatch(/"with everything we have"$/)
})
