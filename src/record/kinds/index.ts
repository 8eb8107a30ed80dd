import type { ClaimKind } from '../../model/claim.ts'
import type { Entity, TruceRecord } from '../../model/record.ts'
import type { Cluster, Policy } from '../cluster.ts'
import type { Draft } from '../entity.ts'
import { actionDraft, actionPolicy } from './action.ts'
import { agreementDraft, agreementPolicy } from './agreement.ts'
import { backgroundDraft, backgroundPolicy } from './background.ts'
import { commitmentDraft, commitmentPolicy } from './commitment.ts'
import { contactDraft, contactPolicy } from './contact.ts'
import { controlDraft, controlPolicy } from './control.ts'
import { incidentDraft, incidentPolicy } from './incident.ts'
import { positionDraft, positionPolicy } from './position.ts'
import { tollDraft, tollPolicy } from './toll.ts'

/** How the claims of one kind become entities. Truces and formats have ways of their own. */
export interface Ledger<S, E extends Entity> {
  readonly claims: ClaimKind
  readonly list: keyof TruceRecord
  readonly policy: Policy<S>
  readonly draft: (cluster: Cluster) => Draft<E>
}

function ledger<S, E extends Entity>(parts: Ledger<S, E>): Ledger<unknown, Entity> {
  return parts as unknown as Ledger<unknown, Entity>
}

export const LEDGERS: readonly Ledger<unknown, Entity>[] = [
  ledger({ claims: 'contact', list: 'contacts', policy: contactPolicy, draft: contactDraft }),
  ledger({ claims: 'commitment', list: 'commitments', policy: commitmentPolicy, draft: commitmentDraft }),
  ledger({ claims: 'agreement', list: 'agreements', policy: agreementPolicy, draft: agreementDraft }),
  ledger({ claims: 'position', list: 'positions', policy: positionPolicy, draft: positionDraft }),
  ledger({ claims: 'violence', list: 'incidents', policy: incidentPolicy, draft: incidentDraft }),
  ledger({ claims: 'control', list: 'control', policy: controlPolicy, draft: controlDraft }),
  ledger({ claims: 'toll', list: 'tolls', policy: tollPolicy, draft: tollDraft }),
  ledger({ claims: 'action', list: 'actions', policy: actionPolicy, draft: actionDraft }),
  ledger({ claims: 'background', list: 'background', policy: backgroundPolicy, draft: backgroundDraft }),
]
