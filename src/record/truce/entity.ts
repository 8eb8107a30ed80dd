import type { Truce } from '../../model/record.ts'
import { cellBy, dateCell, inferred, refCell } from '../cell.ts'
import type { Cluster } from '../cluster.ts'
import { daysOf, dayText, edtfOf, gap, length } from '../edtf.ts'
import { commonOf, conflictStem, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole } from '../fact.ts'
import { toldTime } from '../time.ts'
import type { World } from '../world.ts'
import { endsOf } from './ends.ts'
import { lifeOf } from './life.ts'
import { effectiveDays, groundOf, isTelling, NARROW, outlineOf } from './outline.ts'
import { phasesOf } from './phases.ts'
import { type IsMediator, principals, sidesOf } from './sides.ts'
import { breachesOf, lastInForce, truceStatusOn } from './status.ts'
import { typeOf } from './step.ts'
import { expiryOf, termOf } from './term.ts'

/**
 * @param horizon the last day that the record knows of, `2020-11-30`: the day of `status`
 * @param note told of each truce that is built: its address and its claims
 */
export function truceDraft(
  cluster: Cluster,
  horizon: string,
  world: World,
  isMediator: IsMediator,
  note: (id: string, facts: readonly Fact[]) => void,
): Draft<Truce> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    rank: rankOf,
    stem: conflictStem,
    build: (id, aliases) => {
      note(id, facts)
      const declared = dateCell(facts, declaredDays(facts))
      const effective = dateCell(facts, startDay(declared[0]?.value))
      const made = daysOf(declared[0]?.value)
      const expires = expiryOf(facts, {
        effective: daysOf(effective[0]?.value)?.lo,
        declared: made && length(made) <= NARROW ? made.hi : undefined,
      })
      const principal = principals(facts, world)
      const life = lifeOf(facts, principal)
      const last = lastInForce(life, daysOf(horizon)?.hi ?? Number.MAX_SAFE_INTEGER)
      const truce: Omit<Truce, 'status' | 'contested' | 'byParty'> = {
        kind: 'truce',
        id,
        aliases,
        ...commonOf(cluster, facts),
        ...sidesOf(facts, principal, isMediator),
        guarantors: refCell(facts, ({ roles }) => inRole(roles, 'guarantor')),
        places: refCell(facts, groundOf),
        declared,
        effective,
        ended: endsOf(facts, expires, daysOf(effective[0]?.value)?.lo, world),
        life,
        violations: breachesOf({ effective, life }),
        purpose: cellBy(facts, ({ claim }) => (claim.attributes?.humanitarian === true ? 'humanitarian' : undefined)),
        written: cellBy(facts, ({ claim }) => flag(claim.attributes?.written)),
        unilateral: cellBy(facts, ({ claim }) => flag(claim.attributes?.unilateral)),
        local: cellBy(facts, ({ claim }) => flag(claim.attributes?.local)),
        term: termOf(facts),
        ...(expires ? { expires } : {}),
        ...(facts.some((fact) => isTelling(outlineOf(fact))) ? {} : { vague: true as const }),
        ...(last === undefined ? {} : { lastInForce: heldOn(life, facts, last) }),
      }
      return withStatus(truce, horizon)
    },
  }
}

/** The truce with its state on the last day that the record knows of. */
export function withStatus(truce: Omit<Truce, 'status' | 'contested' | 'byParty'>, horizon: string): Truce {
  // Overwritten below: the state is worked out from the other fields.
  const blank = { value: 'unknown', basis: 'inferred', claims: [], by: [] } as const
  const whole = { ...truce, status: blank, contested: false, byParty: [] }
  const { status, contested, byParty } = truceStatusOn(whole, horizon)
  return { ...whole, status, contested, byParty, phases: phasesOf(whole, horizon) }
}

/** A claim that tells when it began names its address; else one that has any day. */
function rankOf(fact: Fact): number {
  if (declaredDay(fact) !== undefined || effectiveDays(fact) !== undefined) return 0
  return fact.days ? 1 : 2
}

/** What is told as agreed on the day on which it was made to last longer is that extension. */
function declaredDays(facts: readonly Fact[]): (fact: Fact) => string | undefined {
  const extended = new Set(facts.filter((fact) => typeOf(fact) === 'extension').map(toldTime))
  return (fact) => {
    const day = declaredDay(fact)
    return day !== undefined && extended.has(day) ? undefined : day
  }
}

function declaredDay(fact: Fact): string | undefined {
  const { polarity, modality, time } = fact.claim
  const type = typeOf(fact)
  if ((type !== 'agreement' && type !== 'declaration') || fact.undated) return undefined
  const told = polarity === 'affirmed' && modality !== 'hypothetical' && time && time.basis !== 'document'
  return told ? time.edtf : undefined
}

/** When it began, as told: a month that holds the day of its making ("since March") tells no other day. */
function startDay(made: string | undefined): (fact: Fact) => string | undefined {
  const day = daysOf(made)
  return (fact) => {
    const days = effectiveDays(fact)
    const holds = day && days && length(days) > NARROW && length(day) <= NARROW && gap(day, days) === 0
    return holds ? undefined : edtfOrNothing(days)
  }
}

function edtfOrNothing(days: ReturnType<typeof effectiveDays>): string | undefined {
  return days && edtfOf(days)
}

function heldOn(life: Truce['life'], facts: readonly Fact[], last: number): NonNullable<Truce['lastInForce']> {
  const holding = life
    .filter((event) => lastInForce([event], last) === last)
    .flatMap(({ assertion }) => assertion.claims)
  const ids = new Set(holding)
  const { rule: _rule, ...held } = inferred(
    dayText(last),
    '',
    facts.filter(({ claim }) => ids.has(claim.id)),
  )
  return { ...held, basis: 'asserted' }
}

function flag(value: string | boolean | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
