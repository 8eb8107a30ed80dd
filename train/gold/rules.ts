import { CLAIM_ROLES, type ClaimKind } from '../../src/model/claim.ts'
import { edtfFault } from './dates.ts'
import { type GoldClaim, ROLE_NAMES } from './schema.ts'

const NEEDS_TOPIC: ReadonlySet<string> = new Set(['contact', 'position', 'commitment'])
const NEEDS_CONTENT: ReadonlySet<string> = new Set(['position', 'commitment'])

/** What a claim lacks or has too much of under the contract of claims; one message for each fault. */
export function ruleFaults(claim: GoldClaim): string[] {
  const kind = claim.is.split('/')[0] as ClaimKind
  const known: readonly string[] = CLAIM_ROLES[kind]
  const faults: string[] = []
  for (const role of ROLE_NAMES) {
    if (role in claim && !known.includes(role)) faults.push(`a ${kind} has no "${role}"; it knows ${known.join(', ')}`)
  }
  if (NEEDS_TOPIC.has(kind) !== (claim.topic !== undefined)) {
    faults.push(NEEDS_TOPIC.has(kind) ? `a ${kind} needs a topic` : `a ${kind} has no topic; take it out`)
  }
  if (NEEDS_CONTENT.has(kind) !== (claim.content !== undefined)) {
    faults.push(NEEDS_CONTENT.has(kind) ? `a ${kind} needs its content` : `a ${kind} has no content; take it out`)
  }
  if (kind === 'toll' && !claim.quantity && !claim.polarity) faults.push('a toll needs a quantity or polarity: negated')
  if (claim.quantity && !Object.keys(claim.quantity).length)
    faults.push('the quantity is empty; give low, best or high')
  const date = claim.time === undefined ? undefined : edtfFault(claim.time)
  if (date) faults.push(date)
  return faults
}
