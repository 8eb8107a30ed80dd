import type { Agreement, Truce } from '../../model/record.ts'
import { refCell } from '../cell.ts'
import { daysOf, gap, length } from '../edtf.ts'
import { type Fact, inRole } from '../fact.ts'
import { type FactsOf, factsOf } from '../facts-of.ts'
import { push } from '../order.ts'
import type { World } from '../world.ts'
import { NARROW } from './outline.ts'
import { type IsMediator, principals, sidesOf } from './sides.ts'

/** Days between the signing of an agreement and the start of the truce that it makes: a night. */
const NIGHT = 1
const RULE = 'signed-the-agreement-of-that-day'

/** The claims of agreements. */
export function signings(): FactsOf {
  return factsOf(({ claim }) => claim.kind === 'agreement')
}

/**
 * Between whom a truce is, and who brought it about, where its claims don't say so: the sides that signed the one
 * agreement of that day or night of which a dispatch tells together with it, and those who brokered that one.
 * @param factsAt the claims of a truce, by its address
 */
export function withSigners(
  truces: readonly Truce[],
  agreements: readonly Agreement[],
  { of }: FactsOf,
  factsAt: (id: string) => readonly Fact[],
  world: World,
  isMediator: IsMediator,
): readonly Truce[] {
  const byDay = new Map<string, Agreement[]>()
  for (const agreement of agreements) {
    const signed = daysOf(agreement.signed[0]?.value)
    if (!agreement.conflict || !signed || length(signed) > NARROW) continue
    for (let day = signed.lo; day <= signed.hi; day++) push(byDay, dayKey(agreement.conflict.value, day), agreement)
  }
  return truces.map((truce) => {
    if (truce.vague === true || truce.parties.length > 0 || !truce.conflict) return truce
    const start = daysOf((truce.effective[0] ?? truce.declared[0])?.value)
    if (!start || length(start) > NARROW) return truce
    const told = new Set(factsAt(truce.id).map(({ source }) => source.order))
    const around = new Set<Agreement>()
    for (let day = start.lo - NIGHT; day <= start.hi + NIGHT; day++)
      for (const agreement of byDay.get(dayKey(truce.conflict.value, day)) ?? []) around.add(agreement)
    const found = [...around].flatMap((agreement) => {
      const signed = daysOf(agreement.signed[0]?.value)!
      // A protocol of the next day that is told with it has signers of its own.
      const facts = of(agreement).filter(({ days }) => days === undefined || gap(days, signed) === 0)
      if (!facts.some(({ source, claim }) => claim.type === 'signature' && told.has(source.order))) return []
      const { parties, mediators } = signersOf(facts, world, isMediator)
      return parties.length > 1 ? [{ parties, mediators }] : []
    })
    const [only, ...others] = found
    if (!only || others.length > 0) return truce
    return { ...truce, parties: only.parties, mediators: truce.mediators.length > 0 ? truce.mediators : only.mediators }
  })
}

function dayKey(conflict: string, day: number): string {
  return `${day} ${conflict}`
}

/** Those of an agreement's parties that are sides of the war; its brokers, and outsiders who mediate in this war. */
function signersOf(facts: readonly Fact[], world: World, isMediator: IsMediator): Pick<Truce, 'parties' | 'mediators'> {
  const sides = new Set(facts.flatMap(({ conflict }) => conflict?.sides ?? []))
  const { parties, mediators } = sidesOf(facts, principals(facts, world), isMediator)
  const brokers = refCell(facts, ({ roles }) => inRole(roles, 'broker').filter(({ named }) => named))
  const named = new Set(brokers.map(({ value }) => value.id))
  const concluded = { basis: 'inferred', rule: RULE } as const
  return {
    parties: parties.filter(({ value }) => sides.has(value.id)).map((each) => ({ ...each, ...concluded })),
    mediators: [
      ...brokers.map((each) => ({ ...each, ...concluded })),
      ...mediators.filter(({ value }) => !named.has(value.id)),
    ],
  }
}
