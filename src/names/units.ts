import type { NameKind } from '../model/names.ts'
import type { Sense } from './knowledge.ts'
import type { Term } from './rules.ts'

/** A stretch of tokens `[start, end)` with what it means: what finders pass on before mentions are made. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly type: 'name' | 'adjective' | 'term' | 'weapon'
  readonly kind?: NameKind
  readonly actor?: string
  readonly place?: string
  readonly metonym?: boolean
  /** Terms that the words may be, the most telling class first. */
  readonly terms?: readonly Term[]
  /** Unit that these words stand for, by an acronym or a surname: index into nothing yet, only the actor is shared. */
  readonly surname?: boolean
  /** Whether a weapon's form tells of several. */
  readonly several?: boolean
  /** Name units found inside ("OSCE" in "groupe de Minsk de l'OSCE"). */
  readonly inner?: readonly Unit[]
  readonly rule: string
}

/** A match of forms at one place. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly senses: readonly Sense[]
}

/** Which unit covers each token; undefined for none. */
export type Cover = (Unit | undefined)[]

/** Writes units over a cover; later units win. */
export function lay(cover: Cover, units: Iterable<Unit>): void {
  for (const unit of units) for (let at = unit.start; at < unit.end; at++) cover[at] = unit
}

/** The units of a cover in text order. */
export function* unitsOf(cover: Cover): Generator<Unit> {
  let last: Unit | undefined
  for (const unit of cover) {
    if (unit !== undefined && unit !== last) yield unit
    last = unit
  }
}

export const termOf = (unit: Unit | undefined, ...classes: readonly string[]): Term | undefined =>
  unit?.terms?.find((term) => classes.includes(term.class))
