import { describe, expect, test } from 'vitest'
import { loadQuantityRules } from '../../src/language/quantities.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { tokenise } from '../../src/text/index.ts'
import { lexemesOf, readCount, readCountAt, readNumber } from '../../src/values/index.ts'

function lexemes(text: string, lang: string) {
  const { numbers } = loadQuantityRules(lang)
  const tokens = tokenise(text, loadTextRules(lang))
  const splits = new Set([...numbers.words.keys(), ...numbers.joiners])
  return { numbers, found: lexemesOf(tokens, { firstToken: 0, endToken: tokens.length }, numbers, splits) }
}

const value = (text: string, lang: string): number | undefined => {
  const { found, numbers } = lexemes(text, lang)
  return readNumber(found, 0, numbers)?.value
}

describe('readNumber', () => {
  test.each([
    ['zéro', 0],
    ['dix-sept', 17],
    ['vingt et un', 21],
    ['trente-deux', 32],
    ['soixante-quinze', 75],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix-neuf', 99],
    ['cent trois', 103],
    ['deux cents', 200],
    ['deux mille trois cent douze', 2312],
    ['trois millions deux cent mille', 3_200_000],
    ['1 250', 1250],
    ['1\u202f250', 1250],
    ['13.000', 13_000],
    ['2,5 milliards', 2_500_000_000],
    ['un million et demi', 1_500_000],
    ['mille neuf cents', 1900],
  ])('fr %s', (text, expected) => {
    expect(value(text, 'fr')).toBe(expected)
  })
  test.each([
    ['seventeen', 17],
    ['twenty-one', 21],
    ['one hundred and five', 105],
    ['two thousand three hundred and twelve', 2312],
    ['13,000', 13_000],
    ['2.5 billion', 2_500_000_000],
    ['half a million', 500_000],
    ['a million and a half', 1_500_000],
    ['two dozen', 24],
    ['three four', 3],
  ])('en %s', (text, expected) => {
    expect(value(text, 'en')).toBe(expected)
  })
})

test('readCount reads an article as one where its caller knows that a count must stand there', () => {
  for (const [text, lang] of [
    ['un policier', 'fr'],
    ['a policeman', 'en'],
  ] as const) {
    const { found, numbers } = lexemes(text, lang)
    expect(readNumber(found, 0, numbers)).toBeUndefined()
    expect(readCount(found, 0, numbers)).toMatchObject({ value: 1, end: 1 })
  }
})

test('readCountAt counts tokens', () => {
  const rules = loadQuantityRules('fr')
  const splits = new Set([...rules.numbers.words.keys(), ...rules.numbers.joiners])
  const tokens = tokenise('ils ont tué un policier et trente-deux civils', loadTextRules('fr'))
  expect(readCountAt(tokens, 3, rules, splits)).toEqual({ value: 1, endToken: 4 })
  expect(readCountAt(tokens, 6, rules, splits)).toEqual({ value: 32, endToken: 7 })
  expect(readCountAt(tokens, 0, rules, splits)).toBeUndefined()
})
