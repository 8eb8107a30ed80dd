import { type Days, gap, length } from '../edtf.ts'
import { definite } from '../fact.ts'
import { agreeing, disjoint } from '../meeting.ts'
import type { Outline } from './outline.ts'

/** Reports of one day may differ by one: a night agreement, a clock ahead. */
const SAME = 1
/** Days from the announcement of a truce to its start, at most, for the two to be taken for one without more. */
const AHEAD = 7

/** How two outlines stand to each other; undefined when they contradict. */
export interface Relation {
  /** 2: the same day told twice; 1: dates that allow it; 0: dates unknown on one side. */
  readonly origin: 0 | 1 | 2
  readonly mediators: number
  readonly parties: number
  readonly places: number
  readonly conflict: 0 | 1 | 2
}

export function relate(a: Outline, b: Outline): Relation | undefined {
  if (a.firm && b.firm && a.conflict !== b.conflict) return undefined
  const same = a.conflict !== undefined && a.conflict === b.conflict
  if (disjoint(a.places, b.places) || (disjoint(a.parties, b.parties) && !(same && oneSided(a, b)))) return undefined
  const origin = originRelation(a, b)
  if (origin === undefined) return undefined
  // Two mediators of one day are rival accounts of one truce; otherwise they are two truces.
  if (origin < 2 && disjoint(a.mediators, b.mediators)) return undefined
  return {
    origin,
    mediators: agreeing(a.mediators, b.mediators),
    parties: agreeing(a.parties, b.parties),
    places: agreeing(a.places, b.places),
    conflict: same ? (a.firm && b.firm ? 2 : 1) : 0,
  }
}

/** Claims often name one side each of a truce that both have made. */
function oneSided(a: Outline, b: Outline): boolean {
  return a.parties.filter(definite).length < 2 || b.parties.filter(definite).length < 2
}

function originRelation(a: Outline, b: Outline): Relation['origin'] | undefined {
  if (a.declared && b.declared) return sameDay(a.declared, b.declared)
  if (a.effective && b.effective) return sameDay(a.effective, b.effective)
  if (a.declared && b.effective) return announced(a.declared, b.effective)
  if (b.declared && a.effective) return announced(b.declared, a.effective)
  return 0
}

/** Days that overlap are the same day only where both are told narrowly; "last week" merely allows it. */
function sameDay(a: Days, b: Days): Relation['origin'] | undefined {
  if (gap(a, b) > SAME) return undefined
  return Math.max(length(a), length(b)) <= 3 ? 2 : 1
}

function announced(declared: Days, effective: Days): Relation['origin'] | undefined {
  if (gap(declared, effective) <= SAME) return sameDay(declared, effective)
  return effective.lo > declared.hi && effective.lo - declared.hi <= AHEAD ? 1 : undefined
}

/** Something besides dates says that the two are of one war. */
export function shareGround({ parties, places, conflict }: Relation): boolean {
  return parties + places + conflict > 0
}

/** What agrees, in words. */
export function reasonOf({ origin, mediators, parties, places, conflict }: Relation): string {
  return [
    origin === 2 ? 'same day' : origin === 1 ? 'days agree' : '',
    mediators > 0 ? 'same mediator' : '',
    parties > 0 ? 'same parties' : '',
    places > 0 ? 'same place' : '',
    conflict > 0 ? 'same conflict' : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export function weightOf({ origin, mediators, parties, places, conflict }: Relation): number {
  return origin * 4 + Math.min(1, mediators) * 3 + Math.min(2, parties) + Math.min(1, places) + Math.min(1, conflict)
}
