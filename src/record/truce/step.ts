import type { ClaimType, Modality } from '../../model/claim.ts'
import type { Fact } from '../fact.ts'

/** The step in a truce's life that a claim tells: as read, or as surer words of its dispatch have it. */
export function typeOf({ claim, as }: Fact): ClaimType<'truce'> {
  return as ?? (claim.type as ClaimType<'truce'>)
}

/** Whether it tells how far a truce goes, or does not: nothing that happened to it. */
export function isScope({ claim }: Fact): boolean {
  return claim.attributes?.scope === true
}

/** How it is told: as read, or as demanded where the same words are a demand. */
export function modalityOf({ claim, wished }: Fact): Modality {
  return wished ? 'demanded' : claim.modality
}
