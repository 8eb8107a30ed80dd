import type { Ref, TruceEvent } from '../../model/record.ts'
import { asserted, bestNames } from '../cell.ts'
import { daysOf } from '../edtf.ts'
import { type Fact, inRole } from '../fact.ts'
import { byText, push } from '../order.ts'
import { toldTime } from '../time.ts'
import type { Principal } from './sides.ts'
import { isScope, modalityOf, typeOf } from './step.ts'

/** What happened to a truce, as told: the same step on the same day by the same sides is one event. */
export function lifeOf(facts: readonly Fact[], principal: Principal): readonly TruceEvent[] {
  const steps = new Map<string, Fact[]>()
  for (const fact of facts) push(steps, stepOf(fact, principal), fact)
  return [...steps.entries()]
    .map(([key, group]) => ({ key, event: eventOf(group, principal) }))
    .sort((a, b) => dayOfEvent(a.event) - dayOfEvent(b.event) || byText(a.key, b.key))
    .map(({ event }) => event)
}

function stepOf(fact: Fact, principal: Principal): string {
  const { claim, roles } = fact
  const ids = (role: 'party' | 'violator') =>
    inRole(roles, role)
      .map((party) => principal(party).ref.id)
      .sort(byText)
  return JSON.stringify([
    toldTime(fact) ?? '~',
    typeOf(fact),
    modalityOf(fact),
    claim.polarity,
    ids('party'),
    ids('violator'),
    isScope(fact),
  ])
}

function eventOf(group: readonly Fact[], principal: Principal): TruceEvent {
  const { claim } = group[0]!
  const date = toldTime(group[0]!)
  const accused = refsOf(group, 'violator', principal)
  return {
    type: typeOf(group[0]!),
    modality: modalityOf(group[0]!),
    polarity: claim.polarity,
    ...(date === undefined ? {} : { date }),
    parties: refsOf(group, 'party', principal),
    ...(accused.length > 0 ? { accused } : {}),
    ...(isScope(group[0]!) ? { scope: true } : {}),
    assertion: asserted(claim.evidence[0]?.text ?? '', group),
  }
}

function refsOf(group: readonly Fact[], role: 'party' | 'violator', principal: Principal): readonly Ref[] {
  const refs = group.flatMap(({ roles }) => inRole(roles, role)).map((party) => principal(party).ref)
  return [...bestNames(refs).values()].sort((a, b) => byText(a.id, b.id))
}

/**
 * The day from which an event is known: its day, the last of the days on which it may have been, the first of those for
 * which it holds; else the last day on which it can have been reported.
 */
export function dayOfEvent({ type, date, assertion }: TruceEvent): number {
  const told = daysOf(date)
  const holds = type === 'holding' || date?.includes('/..') === true
  if (told && holds && Number.isFinite(told.lo)) return told.lo
  const reported = daysOf(assertion.firstReported)?.hi ?? Number.MAX_SAFE_INTEGER
  if (!told || !Number.isFinite(told.hi)) return reported
  // A period that goes on after the report is the truce's own: it begins with its first day.
  if (told.hi > reported && Number.isFinite(told.lo)) return told.lo
  return Number.isFinite(told.lo) ? told.hi : Math.min(told.hi, reported)
}
