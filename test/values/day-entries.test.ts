import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

function datesOf(text: string, lang: string): string[] {
  const { text: rules, values } = loadLanguage(lang)
  return readValues(analyseText(text, rules), values, { date: '2015-11-20' }).dates.map(({ edtf }) => edtf)
}

it('figures that open lines under a month on its own are its days', () => {
  const text = `FÉVRIER 2011

- 22-25 : Combats à Orlen, dont le maire s'enfuit.

- 26 : Des rebelles prennent Lornac, qu'ils visaient depuis le 3 janvier.

MARS 2011

- 1er : Trêve à Orlen.`
  expect(datesOf(text, 'fr')).toEqual(expect.arrayContaining(['2011-02-22/2011-02-25', '2011-02-26', '2011-03-01']))
  expect(datesOf('May 1998\n\n1: Orlen falls.\n\n3rd – The rebels leave.', 'en')).toEqual([
    '1998-05',
    '1998-05-01',
    '1998-05-03',
  ])
})

it('elsewhere they number a list', () => {
  expect(datesOf('What the two sides want\n\n1: a truce\n\n2: a swap', 'en')).toEqual([])
  expect(datesOf('What happened in March\n\n1: Orlen fell.\n\n2: The rebels left.', 'en')).toEqual(['2015-03'])
  expect(datesOf('May 1998\n\n1: The only entry.', 'en')).toEqual(['1998-05'])
})
