import { readFileSync } from 'node:fs'
import { loadDateRules } from '../../src/language/dates.ts'
import { loadQuantityRules } from '../../src/language/quantities.ts'
import { loadTextRules } from '../../src/language/text.ts'
import type { Quantity } from '../../src/model/values.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

interface Gold {
  readonly id: string
  readonly date: string
  readonly text: string
  readonly dates: readonly { start: number; end: number; text: string; edtf: string }[]
  readonly quantities: readonly (Quantity & { start: number; end: number; text: string })[]
}

export interface Score {
  readonly gold: number
  readonly found: number
  readonly right: number
  readonly f1: number
  /** One line a miss or false alarm, for reading. */
  readonly errors: readonly string[]
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end
const bounds = ({ low, best, high }: Quantity): string => `${low ?? ''}/${best ?? ''}/${high ?? ''}`

function compare<G extends { start: number; end: number; text: string }>(
  gold: readonly G[],
  found: readonly G[],
  show: (one: G) => string,
  id: string,
) {
  const used = new Set<G>()
  const errors: string[] = []
  for (const one of gold) {
    const hit = found.find((other) => !used.has(other) && overlaps(one, other) && show(one) === show(other))
    if (hit !== undefined) used.add(hit)
    else {
      const near = found.filter((other) => overlaps(one, other)).map((other) => `${other.text} ${show(other)}`)
      errors.push(`${id} missed: ${one.text} ${show(one)}; found: ${near.join(', ')}`)
    }
  }
  for (const one of found) if (!used.has(one)) errors.push(`${id} wrong: ${one.text} ${show(one)}`)
  return { right: used.size, errors }
}

/** Scores the readers of values against gold/values: a value is right where its span meets the gold's and its value is the same. */
export function scoreValues(lang: string, split: 'tune' | 'test'): { dates: Score; quantities: Score; units: number } {
  const quantityRules = loadQuantityRules(lang)
  const rules = { dates: loadDateRules(lang, quantityRules.numbers), quantities: quantityRules }
  const text = loadTextRules(lang)
  const rows = readFileSync(new URL(`../../gold/values/${lang}.${split}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const sums = { dates: { gold: 0, found: 0, right: 0 }, quantities: { gold: 0, found: 0, right: 0 } }
  const errors = { dates: [] as string[], quantities: [] as string[] }
  let units = 0
  let unitsRight = 0
  for (const row of rows) {
    const gold = JSON.parse(row) as Gold
    const read = readValues(analyseText(gold.text, text), rules, { date: gold.date })
    for (const kind of ['dates', 'quantities'] as const) {
      const { right, errors: lines } =
        kind === 'dates'
          ? compare(gold.dates, read.dates, ({ edtf }) => edtf, gold.id)
          : compare(gold.quantities, read.quantities, bounds, gold.id)
      sums[kind].gold += gold[kind].length
      sums[kind].found += read[kind].length
      sums[kind].right += right
      errors[kind].push(...lines)
    }
    for (const one of gold.quantities) {
      if (one.unit === undefined) continue
      const hit = read.quantities.find((other) => overlaps(one, other) && bounds(one) === bounds(other))
      if (hit === undefined) continue
      units++
      if (hit.unit === one.unit) unitsRight++
      else errors.quantities.push(`${gold.id} unit: ${one.text} is of ${one.unit}, not ${hit.unit}`)
    }
  }
  const score = (kind: 'dates' | 'quantities'): Score => {
    const { gold, found, right } = sums[kind]
    return { gold, found, right, f1: (2 * right) / (gold + found), errors: errors[kind] }
  }
  return { dates: score('dates'), quantities: score('quantities'), units: unitsRight / units }
}
