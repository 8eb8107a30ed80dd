import { describe, expect, test } from 'vitest'
import { daysOf, dayText, edtfOf, gap, intersection, lastDayOfTerm, overlaps } from '../../src/record/edtf.ts'

const text = (edtf: string) => {
  const days = daysOf(edtf)
  return (
    days && [Number.isFinite(days.lo) ? dayText(days.lo) : '..', Number.isFinite(days.hi) ? dayText(days.hi) : '..']
  )
}

describe('days of an EDTF string', () => {
  test.each([
    ['2020-11-07', ['2020-11-07', '2020-11-07']],
    ['2020-11-07T12:00', ['2020-11-07', '2020-11-07']],
    ['2020-11-07T00:00:00Z', ['2020-11-07', '2020-11-07']],
    ['2020-11', ['2020-11-01', '2020-11-30']],
    ['2020', ['2020-01-01', '2020-12-31']],
    ['198X', ['1980-01-01', '1989-12-31']],
    ['2022-06~', ['2022-06-01', '2022-06-30']],
    ['2020-22', ['2020-06-01', '2020-08-31']],
    ['2020-09-27/..', ['2020-09-27', '..']],
    ['2020-09-27/', ['2020-09-27', '..']],
    ['../2020-11-10', ['..', '2020-11-10']],
    ['2020-10-24/2020-10-25', ['2020-10-24', '2020-10-25']],
    ['2020-10?/2020-11~', ['2020-10-01', '2020-11-30']],
  ])('%s', (edtf, expected) => {
    expect(text(edtf)).toEqual(expected)
  })

  test.each(['', 'soon', '2020-13-01', '2020-02-30', '2020-11-07/2020-10-01'])('%s is none', (edtf) => {
    expect(daysOf(edtf)).toBeUndefined()
  })
})

test('stretches meet, miss and are written back', () => {
  const october = daysOf('2020-10')!
  const since = daysOf('2020-10-30/..')!
  expect(overlaps(october, since)).toBe(true)
  expect(edtfOf(intersection(october, since)!)).toBe('2020-10-30/2020-10-31')
  expect(gap(october, daysOf('2020-11-03')!)).toBe(3)
  expect(edtfOf(since)).toBe('2020-10-30/..')
})

describe('the last day of a term', () => {
  const start = daysOf('2023-05-09')!.lo
  test.each([
    ['P1D', '2023-05-09'],
    ['P10D', '2023-05-18'],
    ['P2W', '2023-05-22'],
    ['P1M', '2023-06-08'],
    ['PT72H', '2023-05-12'],
    ['PT6H', '2023-05-10'],
  ])('%s', (term, last) => {
    expect(dayText(lastDayOfTerm(start, term)!)).toBe(last)
  })

  test('is unknown for what is no duration', () => {
    expect(lastDayOfTerm(start, 'three days')).toBeUndefined()
  })
})
