import type { ValueRules } from '../values/index.ts'
import { loadDateRules } from './dates.ts'
import { loadQuantityRules } from './quantities.ts'

/** How a language tells dates, lengths of time and quantities. */
export function loadValueRules(lang: string): ValueRules {
  const quantities = loadQuantityRules(lang)
  return { dates: loadDateRules(lang, quantities.numbers), quantities }
}
