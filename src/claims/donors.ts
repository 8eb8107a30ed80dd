import { passing } from './bisect.ts'
import type { Anchor } from './features/anchor.ts'

/** A claim told with its date or place, from which one that lacks it may take it. */
export interface Donor {
  readonly anchor: Anchor
  /** The date or the place, so that each is offered once. */
  readonly value: string
  /** What sort of date or place it is. */
  readonly sort: string
  /** Mentions that fill its roles and places, folded. */
  readonly names: ReadonlySet<string>
}

/** A dispatch's donors in text order, with those that its whole story may hang on. */
export interface Donors<D extends Donor> {
  readonly all: readonly D[]
  /** How many of those told last before a claim are offered. */
  readonly nearest: number
  /** The first that is told, as a rule what the dispatch is about. */
  readonly first?: D
  /** The first of the value that most have. */
  readonly commonest?: D
}

/** How sure it must be that a word tells a claim at all before what it tells is given on to others. */
export const DONOR_SURE = 0.4

/** Sentences back, and donors among them, from which a claim may take what it lacks. */
const REACH = 6
const NEAREST = 4

/** Donors looked at for one claim, so that the search doesn't grow with the dispatch. */
const LOOKED_AT = 40

/** @param all in text order */
export function donorsOf<D extends Donor>(all: readonly D[], nearest = NEAREST): Donors<D> {
  const first = all[0]
  if (first === undefined) return { all, nearest }
  const counts = new Map<string, number>()
  for (const { value } of all) counts.set(value, (counts.get(value) ?? 0) + 1)
  const commonest = all.reduce((best, d) => (counts.get(d.value)! > counts.get(best.value)! ? d : best), first)
  return { all, nearest, first, commonest }
}

/**
 * The claims with a date or place that one without may belong to, one for each value: the nearest first, then the first of
 * the dispatch and the first of its commonest value where they are told before it.
 */
export function donorsFor<D extends Donor>(anchor: Anchor, { all, nearest, first, commonest }: Donors<D>): D[] {
  const found: D[] = []
  const offer = (donor: D): void => {
    if (!found.some((d) => d.value === donor.value)) found.push(donor)
  }
  const from = toldBy(anchor, all)
  for (let i = from - 1; i >= 0 && i > from - LOOKED_AT && found.length < nearest; i--) {
    const donor = all[i]!
    if (anchor.sentence - donor.anchor.sentence > REACH) break
    offer(donor)
  }
  for (const donor of [first, commonest]) if (donor && donor.anchor.sentence <= anchor.sentence) offer(donor)
  return found
}

/** How many donors stand before the end of the anchor's sentence. */
function toldBy(anchor: Anchor, all: readonly Donor[]): number {
  return passing(all, (donor) => donor.anchor.sentence <= anchor.sentence)
}
