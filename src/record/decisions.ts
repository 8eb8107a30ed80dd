import type { Claim } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { ClaimAnchor, ReviewDecision } from '../model/record.ts'
import { REVIEW_RULE } from './cell.ts'
import { byText, push } from './order.ts'

/** The review decisions that stand, ready to apply while claims are prepared and merged. */
export interface Decided {
  /** Claims of a dispatch after rejections and corrections. Also learns which claims are joined and kept apart. */
  apply(dispatch: Dispatch, claims: readonly Claim[]): readonly Claim[]
  /** Conflict chosen by a person, by claim id. */
  readonly conflicts: ReadonlyMap<string, string>
  /** Claims that a person joined share a group. */
  readonly together: ReadonlyMap<string, string>
  /** Claims that a person told apart carry different marks of one decision. */
  readonly apart: ReadonlyMap<string, readonly Apart[]>
}

export interface Apart {
  readonly decision: string
  readonly side: number
}

interface Standing {
  readonly decision: ReviewDecision
  readonly anchor: ClaimAnchor
  readonly side: number
}

/** Sorts decisions by time and id, drops those taken back, and indexes the rest by dispatch. */
export function decide(decisions: Iterable<ReviewDecision>): Decided {
  const sorted = [...decisions].sort((a, b) => byText(a.when, b.when) || byText(a.id, b.id))
  const byDispatch = new Map<string, Standing[]>()
  for (const decision of standing(sorted)) {
    for (const [side, anchor] of anchorsOf(decision).entries()) {
      push(byDispatch, anchor.dispatch, { decision, anchor, side })
    }
  }
  const conflicts = new Map<string, string>()
  const together = new Map<string, string>()
  const apart = new Map<string, Apart[]>()
  const groups = unions()
  return {
    conflicts,
    together,
    apart,
    apply(dispatch, claims) {
      let current = claims
      for (const { decision, anchor, side } of byDispatch.get(dispatch.id) ?? []) {
        const claim = find(current, anchor)
        if (!claim) continue
        const { action } = decision
        if (action.type === 'reject') current = current.filter(({ id }) => id !== claim.id)
        if (action.type === 'correct') {
          current = current.map((each) => (each === claim ? correct(each, action.field, action.value) : each))
        }
        if (action.type === 'accept') {
          current = current.map((each) => (each === claim ? { ...each, rule: REVIEW_RULE, confidence: 1 } : each))
        }
        if (action.type === 'assign') conflicts.set(claim.id, action.conflict)
        if (action.type === 'merge') groups.join(together, claim.id, decision.id)
        if (action.type === 'split') push(apart, claim.id, { decision: decision.id, side })
      }
      return current
    },
  }
}

/** Groups that grow together when one claim is in two merges. */
function unions() {
  const members = new Map<string, string[]>()
  return {
    join(together: Map<string, string>, claim: string, group: string) {
      const other = together.get(claim)
      if (other !== undefined && other !== group) {
        for (const each of members.get(other) ?? []) {
          together.set(each, group)
          push(members, group, each)
        }
        members.delete(other)
      }
      together.set(claim, group)
      push(members, group, claim)
    },
  }
}

function standing(sorted: readonly ReviewDecision[]): readonly ReviewDecision[] {
  const undone = new Set<string>()
  // Latest first, so that an undo which is itself undone takes nothing back.
  for (const { id, action } of [...sorted].reverse()) {
    if (action.type === 'undo' && !undone.has(id)) undone.add(action.decision)
  }
  return sorted.filter(({ id, action }) => action.type !== 'undo' && !undone.has(id))
}

function anchorsOf({ action }: ReviewDecision): readonly ClaimAnchor[] {
  if (action.type === 'undo') return []
  return 'claims' in action ? action.claims : [action.claim]
}

/** The claim on the anchor's words: at the same place, else the nearest place where the words are the same. */
function find(claims: readonly Claim[], anchor: ClaimAnchor): Claim | undefined {
  const like = claims.filter(
    ({ kind, type, evidence }) =>
      kind === anchor.kind && (anchor.type === undefined || type === anchor.type) && evidence[0]?.text === anchor.quote,
  )
  const nearest = Math.min(...like.map(({ evidence }) => Math.abs(evidence[0]!.start - anchor.start)))
  return like
    .filter(({ evidence }) => Math.abs(evidence[0]!.start - anchor.start) === nearest)
    .sort((a, b) => byText(a.id, b.id))[anchor.nth ?? 0]
}

function correct(claim: Claim, field: string, value: string): Claim {
  const reviewed = { ...claim, rule: REVIEW_RULE, confidence: 1 }
  if (field === 'time') return { ...reviewed, time: { ...claim.time, edtf: value, basis: 'stated' } }
  return { ...reviewed, [field]: value }
}
