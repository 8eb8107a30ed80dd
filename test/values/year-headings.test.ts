import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

function datesOf(text: string, lang = 'en'): string[] {
  const { text: rules, values } = loadLanguage(lang)
  return readValues(analyseText(text, rules), values, { date: '2015-11-20' }).dates.map(({ edtf }) => edtf)
}

it('dates without a year are of the year that heads their part of a chronology', () => {
  const text = `Kestria since 2012

2012: the north falls

January 17: The rebels attack Orlen. The talks fail in March.

-- 2014 --

May 21: The rebels take Lornac, which fell before, on June 3, 2013.`
  expect(datesOf(text)).toEqual(expect.arrayContaining(['2012-01-17', '2012-03', '2014-05-21', '2013-06-03']))
  expect(datesOf('Orlen\n\n2013\n\n- 24 mars : la ville est prise.', 'fr')).toContain('2013-03-24')
})

it('a year at the head of the whole dispatch, or within a sentence, heads nothing', () => {
  expect(datesOf('2013: a year of truces\n\nOn May 21 the rebels left.')).toContain('2015-05-21')
  expect(datesOf('Orlen\n\n2013 brought a truce. On May 21 the rebels left.')).toContain('2015-05-21')
})
