import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, civil, dayNumber, monthLength, weekdayOf } from '../../src/values/calendar.ts'

const MS = 86_400_000

test('day numbers, dates and weekdays agree with the Gregorian calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 100_000 }), (days) => {
      const date = new Date(days * MS)
      const found = civil(days)
      expect(found).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      expect(dayNumber(found)).toBe(days)
      expect(weekdayOf(days)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
    }),
  )
})

test('months have their lengths', () => {
  expect([1900, 2000, 2023, 2024].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29])
})

test('adding months keeps to the end of a shorter month', () => {
  expect(civil(addMonths(dayNumber({ year: 2020, month: 1, day: 31 }), 1))).toEqual({ year: 2020, month: 2, day: 29 })
})
