import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

/** Dates of a text of a day, in English. */
function datesOf(text: string, date: string): string[] {
  const { text: rules, values } = loadLanguage('en')
  return readValues(analyseText(text, rules), values, { date }).dates.map(({ edtf }) => edtf)
}

it('in January last winter is the one before this', () => {
  expect(datesOf('It thought so last winter and the winter before.', '2021-01-20')).toContain('2019-24')
  expect(datesOf('It thought so last winter.', '2021-06-20')).toEqual(['2020-24'])
})
