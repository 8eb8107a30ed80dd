import { describe, expect, test } from 'vitest'
import { loadDateExamples, loadDateRules } from '../../src/language/dates.ts'
import { loadQuantityExamples, loadQuantityRules } from '../../src/language/quantities.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

describe.each(['fr', 'en'])('the examples of data/%s', (lang) => {
  const text = loadTextRules(lang)
  const quantities = loadQuantityRules(lang)
  const rules = { dates: loadDateRules(lang, quantities.numbers), quantities }
  const read = (words: string, date?: string) => readValues(analyseText(words, text), rules, { date })

  test.each(loadDateExamples(lang))('$id: $text', ({ id, text: words, date, gives, duration, clock, flags, never }) => {
    const { dates, durations } = read(words, date)
    if (never) expect([...dates, ...durations].map((one) => one.rule)).not.toContain(id)
    if (gives !== undefined) expect(dates.map(({ edtf }) => edtf)).toEqual(gives)
    if (duration !== undefined) expect(durations.map(({ iso }) => iso)).toEqual([duration])
    if (clock !== undefined) expect(dates[0]?.clock?.time).toBe(clock)
    for (const flag of flags ?? []) expect(dates.flatMap((one) => one.flags ?? [])).toContain(flag)
  })

  test.each(loadQuantityExamples(lang))('$id: $text', ({ text: words, gives }) => {
    const found = read(words, '2020-11-10').quantities.map(({ low, best, high, qualifier, unit }) => ({
      low,
      best,
      high,
      qualifier,
      unit,
    }))
    expect(found).toEqual(
      gives === undefined
        ? []
        : [{ low: undefined, best: undefined, high: undefined, qualifier: undefined, unit: undefined, ...gives }],
    )
  })
})
