import type { Claim } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { ClaimAnchor, ReviewDecision } from '../model/record.ts'
import { findAnchored } from './anchor.ts'
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

/**
 * Sorts decisions by time and id, drops those taken back, and indexes the rest by dispatch. Of two that contradict each
 * other the later one counts: a claim that was rejected and then accepted is back, two that were merged and then split are
 * apart.
 */
export function decide(decisions: Iterable<ReviewDecision>): Decided {
  const sorted = inTime(decisions)
  const byDispatch = new Map<string, Standing[]>()
  const all = standing(sorted)
  const outdone = overruled(all)
  for (const decision of all) {
    for (const [side, anchor] of anchorsOf(decision).entries()) {
      if (!outdone(decision, anchor)) push(byDispatch, anchor.dispatch, { decision, anchor, side })
    }
  }
  const conflicts = new Map<string, string>()
  const together = new Map<string, string>()
  const apart = new Map<string, Apart[]>()
  const groupOf = groupsOf(all, outdone)
  return {
    conflicts,
    together,
    apart,
    apply(dispatch, claims) {
      const own = byDispatch.get(dispatch.id)
      if (!own) return claims
      const rejected = new Set<string>()
      const reviewed = new Map<string, Claim>()
      // Words are looked for in what was read, so that a corrected claim is still found by what it was.
      for (const { decision, anchor, side } of own) {
        const claim = findAnchored(claims, anchor)
        if (!claim) continue
        const { id } = claim
        const { action } = decision
        const now = reviewed.get(id) ?? claim
        if (action.type === 'reject') rejected.add(id)
        if (action.type === 'accept') rejected.delete(id)
        if (action.type === 'accept') reviewed.set(id, { ...now, rule: REVIEW_RULE, confidence: 1 })
        if (action.type === 'correct') reviewed.set(id, correct(now, action.field, action.value))
        if (action.type === 'assign') conflicts.set(id, action.conflict)
        if (action.type === 'merge') together.set(id, groupOf(decision.id))
        if (action.type === 'split') push(apart, id, { decision: decision.id, side })
      }
      return claims.flatMap((claim) => (rejected.has(claim.id) ? [] : [reviewed.get(claim.id) ?? claim]))
    },
  }
}

/** In the order in which they were made. */
export function inTime(decisions: Iterable<ReviewDecision>): readonly ReviewDecision[] {
  return [...decisions].sort((a, b) => byText(a.when, b.when) || byText(a.id, b.id))
}

/** Merges and splits that a later one of the other kind takes back for two or more of their claims. */
function overruled(all: readonly ReviewDecision[]): (decision: ReviewDecision, anchor: ClaimAnchor) => boolean {
  const joining = all.filter(({ action }) => action.type === 'merge' || action.type === 'split')
  const byAnchor = new Map<string, number[]>()
  for (const [at, decision] of joining.entries())
    for (const anchor of new Set(anchorsOf(decision).map(keyOf))) push(byAnchor, anchor, at)
  const voided = new Set<string>()
  for (const [at, decision] of joining.entries()) {
    const shared = new Map<number, string[]>()
    for (const anchor of new Set(anchorsOf(decision).map(keyOf)))
      for (const other of byAnchor.get(anchor)!)
        if (other > at && joining[other]!.action.type !== decision.action.type) push(shared, other, anchor)
    for (const anchors of shared.values())
      if (anchors.length > 1) for (const anchor of anchors) voided.add(`${decision.id} ${anchor}`)
  }
  return ({ id }, anchor) => voided.has(`${id} ${keyOf(anchor)}`)
}

function keyOf({ dispatch, quote, start, kind, type, nth = 0 }: ClaimAnchor): string {
  return JSON.stringify([dispatch, quote, start, kind, type ?? '', nth])
}

/**
 * The group of each merge: merges that share a claim are one. Told by where claims stand rather than by those that are
 * found, so that it is the same before and after more dispatches come.
 */
function groupsOf(
  all: readonly ReviewDecision[],
  outdone: (decision: ReviewDecision, anchor: ClaimAnchor) => boolean,
): (merge: string) => string {
  const parents = new Map<string, string>()
  const root = (merge: string): string => {
    let found = merge
    for (let up = parents.get(found); up !== undefined; up = parents.get(found)) found = up
    return found
  }
  const first = new Map<string, string>()
  for (const decision of all) {
    if (decision.action.type !== 'merge') continue
    for (const anchor of anchorsOf(decision)) {
      if (outdone(decision, anchor)) continue
      const other = first.get(keyOf(anchor))
      if (other === undefined) first.set(keyOf(anchor), decision.id)
      else if (root(other) !== root(decision.id)) parents.set(root(decision.id), root(other))
    }
  }
  return root
}

/** Those that nobody took back, in order. @param sorted by time */
export function standing(sorted: readonly ReviewDecision[]): readonly ReviewDecision[] {
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

function correct(claim: Claim, field: string, value: string): Claim {
  const reviewed = { ...claim, rule: REVIEW_RULE, confidence: 1 }
  if (field === 'time') return { ...reviewed, time: { ...claim.time, edtf: value, basis: 'stated' } }
  return { ...reviewed, [field]: value }
}
