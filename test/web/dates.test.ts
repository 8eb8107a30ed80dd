import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, bounds, isoDay } from '../../src/web/lib/edtf.ts'
import { makeFormat } from '../../src/web/lib/format.ts'
import { locale as en } from '../../src/web/locales/en.ts'
import { locale as fr } from '../../src/web/locales/fr.ts'

const days = (edtf: string): string | undefined => {
  const found = bounds(edtf)
  const show = (at: number): string => (Number.isFinite(at) ? isoDay(at) : '..')
  return found && `${show(found.from)} ${show(found.to)}`
}

describe('bounds of an EDTF date', () => {
  it.each([
    ['2020-11-07', '2020-11-07 2020-11-08'],
    ['2020-11', '2020-11-01 2020-12-01'],
    ['2020', '2020-01-01 2021-01-01'],
    ['202X', '2020-01-01 2030-01-01'],
    ['2020-XX', '2020-01-01 2021-01-01'],
    ['2020-11-XX', '2020-11-01 2020-12-01'],
    ['2020-21', '2020-03-01 2020-06-01'],
    ['2020-24', '2020-12-01 2021-03-01'],
    ['2022-06~', '2022-06-01 2022-07-01'],
    ['2020-09-27/..', '2020-09-27 ..'],
    ['../2020-11-10', '.. 2020-11-11'],
    ['2020-10-24/2020-10-25', '2020-10-24 2020-10-26'],
    ['[2020-10-24,2020-10-30]', '2020-10-24 2020-10-31'],
    ['2020-11-07T23:30', '2020-11-07 2020-11-07'],
    ['2020-11-07T23:30-04:00', '2020-11-08 2020-11-08'],
  ])('%s', (edtf, wanted) => expect(days(edtf)).toBe(wanted))

  it.each(['', 'yesterday', '2020-13', '../..', '2020-11-07/soon', '<b>'])('is nothing for %j', (edtf) => {
    expect(bounds(edtf)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => bounds(text) === undefined || anchor(text) !== undefined))
  })
})

describe('dates and counts in the reader’s language', () => {
  const [english, french] = [makeFormat(en), makeFormat(fr)]

  it.each([
    ['PT72H', '72 hours', '72 heures'],
    ['P7D', '7 days', '7 jours'],
    ['P1W', '1 week', '1 semaine'],
    ['P2Y6M', '2 years and 6 months', '2 ans et 6 mois'],
    ['indefinite', 'indefinite', 'indéterminée'],
    ['P', 'P', 'P'],
  ])('the length %s', (duration, inEnglish, inFrench) => {
    const told = [english, french].map(({ length }) => length(duration).replaceAll('\u00a0', ' '))
    expect(told).toEqual([inEnglish, inFrench])
  })

  it.each([
    ['2020-11-07', '7 Nov 2020', '7 nov. 2020'],
    ['2020-10-01', '1 Oct 2020', '1er oct. 2020'],
    ['2020-11', 'November 2020', 'novembre 2020'],
    ['2022-06~', 'around June 2022', 'vers juin 2022'],
    ['2020-09-27/..', 'since 27 Sept 2020', 'depuis le 27 sept. 2020'],
    ['2019-12/..', 'since December 2019', 'depuis décembre 2019'],
    ['../2020-11-10', 'until 10 Nov 2020', 'jusqu’au 10 nov. 2020'],
    ['2020-22', 'summer 2020', 'été 2020'],
    ['not a date', 'not a date', 'not a date'],
  ])('%s', (edtf, inEnglish, inFrench) => {
    expect(english.date(edtf)).toBe(inEnglish)
    expect(french.date(edtf)).toBe(inFrench)
  })

  it('tells a range of days with what both share once', () => {
    expect(english.date('2020-10-24/2020-10-25').replace(/\s/g, ' ')).toBe('24 – 25 Oct 2020')
  })

  it('tells a count with its hedge', () => {
    expect(english.quantity({ low: 1250, qualifier: 'more-than' })).toBe('more than 1,250')
    expect(french.quantity({ low: 1250, qualifier: 'more-than' }).replace(/\s/g, ' ')).toBe('plus de 1 250')
    expect(english.quantity({ low: 9, high: 11, qualifier: 'between' })).toBe('9 to 11')
    expect(english.quantity({ low: 20, qualifier: 'dozens' })).toBe('dozens')
    expect(english.quantity({ qualifier: 'none' })).toBe('none')
    expect(english.quantity({ best: 3, qualifier: 'a-word-of-a-later-version' })).toBe('3')
  })
})
