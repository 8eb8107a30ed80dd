import type { Claim } from '../model/claim.ts'
import type { Quantity } from '../model/values.ts'
import { oneLine } from './output.ts'
import type { Texts } from './texts/all.ts'

/** A claim on one line: `truce/end · party: Armenia, Azerbaijan · 2020-10-10 · per Élysée`. */
export function claimLine(claim: Claim, texts: Texts): string {
  const { parts, words } = texts
  const { kind, type, modality, polarity } = claim
  const told = [
    `${words.entity(kind)}/${words.type(kind, type)}${modality === 'actual' ? '' : ` ${words.modality(modality)}`}${
      polarity === 'negated' ? ` ${parts.not}` : ''
    }`,
    ...grouped(claim, texts),
    claim.quantity === undefined ? '' : quantityText(claim.quantity, texts),
    claim.time?.edtf ?? '',
    claim.topic === undefined ? '' : parts.topic(words.topic(claim.topic)),
    claim.content === undefined ? '' : parts.quote(claim.content.text),
    claim.attribution.length === 0 ? '' : parts.per(claim.attribution.map(({ source }) => source).join(', ')),
  ]
  return oneLine(told.filter((part) => part !== '').join(' · '))
}

function grouped({ roles, places }: Claim, { parts, words }: Texts): string[] {
  const by = Map.groupBy([...roles, ...places], ({ role }) => role)
  return [...by].map(([role, mentions]) => parts.role(words.role(role), mentions.map(({ text }) => text).join(', ')))
}

/** Qualifiers that stand before a number; others (`dozens`, `none`) stand for one. */
const BEFORE_NUMBER = new Set(['more-than', 'less-than', 'at-least', 'at-most', 'about', 'nearly', 'up-to', 'over'])

/** `more than 1250`, `9 to 11`, `about 30 soldat`, `dozens (20 or more)`, as far as the text gives it. */
export function quantityText({ low, best, high, qualifier, unit }: Quantity, texts: Texts): string {
  if (qualifier === 'none') return [texts.parts.noFigure, unit].filter((part) => part !== undefined).join(' ')
  const words = qualifier === undefined ? undefined : texts.words.qualifier(qualifier)
  const number = numberText({ low, best, high, qualifier }, texts)
  const figure =
    qualifier === undefined || qualifier === 'between' || BEFORE_NUMBER.has(qualifier)
      ? [qualifier === 'between' ? undefined : words, number]
      : [words, number === undefined ? undefined : `(${number})`]
  return [...figure, unit].filter((part) => part !== undefined).join(' ')
}

function numberText(
  { low, best, high, qualifier }: { [K in keyof Quantity]?: Quantity[K] | undefined },
  { parts }: Texts,
): string | undefined {
  if (best !== undefined) return String(best)
  if (low !== undefined && high !== undefined) return parts.between(low, high)
  const bound = low ?? high
  if (bound === undefined) return undefined
  if (qualifier !== undefined && BEFORE_NUMBER.has(qualifier)) return String(bound)
  return low === undefined ? parts.orFewer(bound) : parts.orMore(bound)
}
