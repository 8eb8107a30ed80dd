import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDateRules } from '../../src/language/dates.ts'
import { loadQuantityRules } from '../../src/language/quantities.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

const languages = ['fr', 'en'].map((lang) => {
  const quantities = loadQuantityRules(lang)
  const text = loadTextRules(lang)
  const rules = { dates: loadDateRules(lang, quantities.numbers), quantities }
  return [lang, (words: string, date?: string) => readValues(analyseText(words, text), rules, { date })] as const
})

const EDTF_DAY = String.raw`\d{3}[\dX](-\d{2}(-\d{2})?)?~?`
const EDTF = new RegExp(`^(\\.\\./)?${EDTF_DAY}(/(${EDTF_DAY}|\\.\\.))?$`)

describe.each(languages)('%s: any text', (_lang, read) => {
  const words = fc.constantFrom(
    ...'le la du au de à et entre depuis jusqu avant fin mi - samedi lundi 7 31 30 novembre février mars 2020 2014 20h30 veille lendemain il y a deux trois jours ans mois dernier prochain nuit'.split(
      ' ',
    ),
    ...'the on of in by since until from to between late mid last next Saturday Monday May March February night day before after two three days years ago week month 10:30 p.m. GMT ( ) , .'.split(
      ' ',
    ),
    ...'plus moins environ 1 250 dizaines de milliers mille cent vingt et un dozen hundred thousand million half at least more than or so % $ n° article 50'.split(
      ' ',
    ),
  )
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))
  const dates = fc.constantFrom('2020-11-10', '2020-11', '2020', undefined, '2020-02-29', 'nonsense')

  test('every mention is exact, and every date is EDTF', () => {
    fc.assert(
      fc.property(texts, dates, (text, date) => {
        const values = read(text, date)
        for (const mention of [...values.dates, ...values.durations, ...values.quantities]) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end))
          expect(mention.end).toBeGreaterThan(mention.start)
        }
        for (const { edtf } of values.dates) expect(edtf).toMatch(EDTF)
        for (const { low, best, high } of values.quantities) {
          expect([low, best, high].some((one) => one !== undefined)).toBe(true)
          if (low !== undefined && high !== undefined) expect(low).toBeLessThan(high)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('dates never share words with quantities', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const values = read(text, '2020-11-10')
        for (const a of values.dates) {
          for (const b of values.quantities) expect(a.start < b.end && b.start < a.end).toBe(false)
        }
      }),
    )
  })

  test('without any date known, only what is written in full is read', () => {
    for (const { basis } of read('Le 7 novembre 2020, jeudi, hier. On November 7, 2020, Thursday, yesterday.').dates) {
      expect(basis).toBe('stated')
    }
  })
})

describe.each(languages)('%s: hostile texts are read to the end', (_lang, read) => {
  test.each([
    ['days without end', 'le 7 mai '],
    ['eves without end', 'la veille '],
    ['weeks without end', 'last week '],
    ['numbers without end', 'cent '],
    ['hyphens without end', 'vingt-'],
    ['ranges without end', 'du 3 au '],
    ['since without end', 'depuis since '],
    ['figures without end', '1 000 '],
    ['hundreds of thousands without end', 'hundreds of thousands of '],
    ['optional words without end', 'à peu près plus de environ '],
    ['clocks without end', '10:30 '],
    ['years without end', '2014 '],
  ])('%s', (_name, piece) => {
    const text = piece.repeat(1500)
    for (const date of ['2020-11-10', '2020-11']) {
      const { dates, durations, quantities } = read(text, date)
      expect(dates.length + durations.length + quantities.length).toBeLessThanOrEqual(8_000)
    }
  })
})
