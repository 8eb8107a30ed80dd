import type { TextAnalysis } from '../model/text.ts'
import type { ValueAnalysis } from '../model/values.ts'
import type { DateRules } from './date-rules.ts'
import { readDates } from './dates.ts'
import { readQuantities } from './quantities.ts'
import type { QuantityRules } from './quantity-rules.ts'

/** What a language tells this folder. */
export interface ValueRules {
  readonly dates: DateRules
  readonly quantities: QuantityRules
}

/**
 * Reads the dates, lengths of time and quantities of a dispatch.
 * @param options.date the dispatch's date as EDTF (a day, month or year), where it is known
 */
export function readValues(
  analysis: TextAnalysis,
  rules: ValueRules,
  options: { date?: string | undefined } = {},
): ValueAnalysis {
  const reading = readDates(analysis, rules.dates, options)
  const quantities = readQuantities(analysis, rules.quantities, reading, rules.dates.splits)
  return { dates: reading.dates, durations: reading.durations, quantities }
}
