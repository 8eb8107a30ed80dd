import { describe, expect, test } from 'vitest'
import { scoreValues } from './score.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)}`

/** Floors a little under what is reached; VALUES_ERRORS=tune prints the misses of the tune split. */
describe.each([
  ['fr', 'tune', 0.9, 0.93],
  ['fr', 'test', 0.85, 0.9],
  ['en', 'tune', 0.9, 0.93],
  ['en', 'test', 0.85, 0.9],
] as const)('gold/values %s %s', (lang, split, dateFloor, quantityFloor) => {
  test('dates and quantities', () => {
    const { dates, quantities, units } = scoreValues(lang, split)
    const report = [
      `${lang} ${split}: dates F1 ${percent(dates.f1)} (${dates.gold} gold, ${dates.found} found, ${dates.right} right)`,
      `quantities F1 ${percent(quantities.f1)} (${quantities.gold}, ${quantities.found}, ${quantities.right}), units ${percent(units)}`,
    ]
    console.info(report.join('; '))
    if (split === 'tune' && process.env.VALUES_ERRORS !== undefined)
      console.info([...dates.errors, ...quantities.errors].join('\n'))
    expect(dates.f1).toBeGreaterThan(dateFloor)
    expect(quantities.f1).toBeGreaterThan(quantityFloor)
  })
})
