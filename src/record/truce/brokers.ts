import { definite, type Fact, inRole, type Party } from '../fact.ts'
import { rootOf } from '../meeting.ts'
import { isOutsider } from './outline.ts'
import type { IsMediator } from './sides.ts'

/** Kinds in which someone from outside brings the sides of a war together. */
const KINDS: ReadonlySet<string> = new Set(['truce', 'contact', 'agreement'])
/** A claim that is less sure than this is as likely misread. */
const SURE = 0.5

/** Who is told to have mediated in which war, growing with the facts added; the same whatever their order. */
export interface Brokers {
  add(facts: readonly Fact[]): void
  readonly isMediator: IsMediator
}

export function brokers(): Brokers {
  const known = new Set<string>()
  return {
    add(facts) {
      for (const fact of facts) {
        const { claim, conflict, roles } = fact
        if (!conflict?.sides || !KINDS.has(claim.kind) || claim.confidence < SURE) continue
        const { sides } = conflict
        for (const party of [...inRole(roles, 'mediator', 'broker', 'guarantor'), ...companions(fact)]) {
          if (definite(party) && isOutsider(party, sides)) known.add(keyOf(party, conflict.conflict))
        }
      }
    },
    isMediator: (party, conflict) => known.has(keyOf(party, conflict)),
  }
}

/** "The truces brokered by Russia, France and the United States": who is named beside a mediator, and no side with them. */
function companions({ roles, conflict, claim }: Fact): readonly Party[] {
  const parties = inRole(roles, 'party')
  if (claim.kind !== 'truce' || inRole(roles, 'mediator').length === 0) return []
  return parties.every((party) => isOutsider(party, conflict?.sides ?? [])) ? parties : []
}

function keyOf(party: Party, conflict: string): string {
  return `${conflict} ${rootOf(party)}`
}
