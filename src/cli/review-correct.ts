import { CLAIM_TYPES, type Claim, TOPICS } from '../model/claim.ts'
import { dateParser, wrongUsage } from './options.ts'
import type { Texts } from './texts/all.ts'

/** Fields of a claim that a person may correct. */
export const CORRECTED = ['type', 'modality', 'polarity', 'time', 'topic'] as const
type Field = (typeof CORRECTED)[number]

/**
 * The value as a claim of this kind may hold it.
 * @throws TrucelineError `wrong-usage`
 */
export function checkedValue({ kind }: Claim, field: Field, value: string, texts: Texts): string {
  if (field === 'time') return checkedTime(value, texts)
  const allowed: Readonly<Record<Exclude<Field, 'time'>, readonly string[]>> = {
    type: CLAIM_TYPES[kind],
    modality: ['actual', 'planned', 'demanded', 'hypothetical'],
    polarity: ['affirmed', 'negated'],
    topic: TOPICS,
  }
  if (allowed[field].includes(value)) return value
  throw wrongUsage(({ usage }) => usage.badValue(value, field, allowed[field].join(', ')))
}

/** A day, a month, a year, or from one to another (`2020-10-10/2020-10-18`, `2020-10-10/..`). */
function checkedTime(value: string, texts: Texts): string {
  const parts = value.split('/')
  const open = parts.filter((part) => part === '..').length
  if (parts.length > 2 || open === parts.length)
    throw wrongUsage(({ usage }) => usage.badValue(value, 'time', '2020-10-18, 2020-10-10/2020-10-18, 2020-10-10/..'))
  const parse = dateParser(texts)
  try {
    for (const part of parts) if (part !== '..') parse(part)
  } catch {
    throw wrongUsage(({ usage }) => usage.badValue(value, 'time', '2020-10-18, 2020-10-10/2020-10-18, 2020-10-10/..'))
  }
  return value
}
