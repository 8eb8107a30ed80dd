import { describe, expect, it } from 'vitest'
import { f1, scoreSplit } from './score.ts'

// Floors a little under what is reached, so that a loss is seen. Run test/names/score.ts for the numbers.
describe.each(['fr', 'en'])('names in gold/names/%s', (lang) => {
  it.each(['tune', 'test'])('%s: people, organisations and places', (split) => {
    const total = scoreSplit(lang, split)
    expect(f1(total.person)).toBeGreaterThan(0.9)
    expect(f1(total.organisation)).toBeGreaterThan(0.85)
    expect(f1(total.place)).toBeGreaterThan(0.85)
  })

  it('finds most names without a parse', () => {
    expect(f1(scoreSplit(lang, 'tune', false).all)).toBeGreaterThan(0.88)
  })
})
