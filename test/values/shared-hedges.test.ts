import { expect, test } from 'vitest'
import { loadDateRules } from '../../src/language/dates.ts'
import { loadQuantityRules } from '../../src/language/quantities.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

const readers = Object.fromEntries(
  ['fr', 'en'].map((lang) => {
    const quantities = loadQuantityRules(lang)
    const rules = { dates: loadDateRules(lang, quantities.numbers), quantities }
    const text = loadTextRules(lang)
    return [lang, (words: string) => readValues(analyseText(words, text), rules).quantities]
  }),
)

test.each([
  ['en', 'at least 12 soldiers and 30 civilians', '12.. 30..'],
  ['en', 'more than 4,000 dead and 8,000 wounded', '4000.. 8000..'],
  ['en', 'about 12 soldiers, five policemen and 30 civilians', '~12 ~5 ~30'],
  ['en', 'up to 80 soldiers and 30 trucks', '..80 ..30'],
  ['en', 'at least 12 soldiers and more than 30 civilians', '12.. 30..'],
  ['en', 'At least 12 people were killed and 30 wounded', '12.. 30'],
  ['en', 'At least 12 dead, 30 wounded', '12.. 30'],
  ['en', 'It killed at least 12 and 30 were wounded', '12.. 30'],
  ['en', 'killing at least 12 people and wounding 30', '12.. 30'],
  ['fr', 'au moins 12 soldats et 30 civils', '12.. 30..'],
  ['fr', 'au moins 12 soldats, 5 policiers et 30 civils', '12.. 5.. 30..'],
  ['fr', 'plus de 200 combattants et une vingtaine de civils', '200.. ~20'],
  ['fr', 'au moins 12 soldats ont été tués et 30 blessés', '12.. 30'],
  ['fr', 'au moins 34 personnes et en blessant 86', '34.. 86'],
])('%s: "%s" is %s', (lang, words, expected) => {
  const found = readers[lang]!(words).map(({ low, best, high, qualifier }) =>
    best === undefined ? `${low ?? ''}..${high ?? ''}` : `${qualifier === undefined ? '' : '~'}${best}`,
  )
  expect(found.join(' ')).toBe(expected)
})
