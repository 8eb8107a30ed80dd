import type { TruceEvent } from './record.ts'

/** Whether a step of this type is told to have been taken. */
export function isFact({ type, modality, polarity }: TruceEvent, wanted: TruceEvent['type']): boolean {
  return type === wanted && modality === 'actual' && polarity === 'affirmed'
}

/** Whether a step of this type is told to lie ahead. */
export function isPlanned({ type, modality, polarity }: TruceEvent, wanted: TruceEvent['type']): boolean {
  return type === wanted && modality === 'planned' && polarity === 'affirmed'
}

/** A breach that is alleged, or a sentence that says it doesn't hold; how far it goes, or does not, is neither. */
export function isViolation(event: TruceEvent): boolean {
  const { type, modality, polarity, scope } = event
  const fails = type === 'holding' && modality === 'actual' && polarity === 'negated' && !scope
  return fails || isFact(event, 'violation')
}
