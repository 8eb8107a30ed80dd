import type { Claim } from '../model/claim.ts'
import type { Quantity } from '../model/values.ts'
import { oneLine } from './output.ts'

/** A claim on one line: `truce/end · party: Armenia, Azerbaijan · 2020-10-10 · per Élysée`. */
export function claimLine(claim: Claim): string {
  const parts = [
    `${claim.kind}/${claim.type}${claim.modality === 'actual' ? '' : ` ${claim.modality}`}${
      claim.polarity === 'negated' ? ' not' : ''
    }`,
    ...grouped(claim),
    claim.quantity === undefined ? '' : quantityText(claim.quantity),
    claim.time?.edtf ?? '',
    claim.topic === undefined ? '' : `topic ${claim.topic}`,
    claim.content === undefined ? '' : `“${claim.content.text}”`,
    claim.attribution.length === 0 ? '' : `per ${claim.attribution.map(({ source }) => source).join(', ')}`,
  ]
  return oneLine(parts.filter((part) => part !== '').join(' · '))
}

function grouped({ roles, places }: Claim): string[] {
  const by = Map.groupBy([...roles, ...places], ({ role }) => role)
  return [...by].map(([role, mentions]) => `${role}: ${mentions.map(({ text }) => text).join(', ')}`)
}

/** Qualifiers that stand before a number; others (`dozens`, `none`) stand for one. */
const BEFORE_NUMBER = new Set(['more-than', 'less-than', 'at-least', 'at-most', 'about', 'nearly', 'up-to', 'over'])

/** `more than 1250`, `9 to 11`, `about 30 soldat`, `dozens (20 or more)`, as far as the text gives it. */
export function quantityText({ low, best, high, qualifier, unit }: Quantity): string {
  if (qualifier === 'none') return ['none', unit].filter((part) => part !== undefined).join(' ')
  const words = qualifier?.replaceAll('-', ' ')
  const number = numberText(low, best, high, qualifier)
  const figure =
    qualifier === undefined || qualifier === 'between' || BEFORE_NUMBER.has(qualifier)
      ? [qualifier === 'between' ? undefined : words, number]
      : [words, number === undefined ? undefined : `(${number})`]
  return [...figure, unit].filter((part) => part !== undefined).join(' ')
}

function numberText(low?: number, best?: number, high?: number, qualifier?: string): string | undefined {
  if (best !== undefined) return String(best)
  if (low !== undefined && high !== undefined) return `${low} to ${high}`
  const bound = low ?? high
  if (bound === undefined) return undefined
  if (qualifier !== undefined && BEFORE_NUMBER.has(qualifier)) return String(bound)
  return low === undefined ? `${bound} or fewer` : `${bound} or more`
}
