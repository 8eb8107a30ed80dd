import type { NameKind, RoleBasis } from '../model/names.ts'
import type { Phrase } from './phrase.ts'
import type { Gender, GrammaticalNumber, Term } from './rules.ts'
import type { Unit } from './units.ts'

/** A mention in the making, over tokens `[start, end)`; links between drafts become indexes at the end. */
export interface Draft {
  start: number
  end: number
  /** Token of the head word. */
  head: number
  kind: NameKind
  actor?: string
  place?: string
  metonym?: boolean
  basis: RoleBasis
  antecedent?: Draft
  members?: Draft[]
  rule: string
  gender: Gender
  number: GrammaticalNumber
  readonly phrase?: Phrase
  readonly unit?: Unit
  /** The title inside a person's mention ("président Poutine"). */
  title?: Term
}

/** Ties a draft to what it goes back to, unless a tie stands already or would run in a ring. */
export function goBack(draft: Draft, to: Draft, rule: string): void {
  if (draft.antecedent !== undefined || draft === to) return
  for (let at: Draft | undefined = to; at !== undefined; at = at.antecedent) if (at === draft) return
  draft.antecedent = to
  draft.basis = 'coreference'
  draft.rule = rule
  if (to.actor !== undefined && draft.kind !== 'place') draft.actor = to.actor
  if (to.place !== undefined && draft.kind === 'place') draft.place = to.place
}

/** The naming mention that a draft goes back to in the end. */
export function rootOf(draft: Draft): Draft {
  let at = draft
  while (at.antecedent !== undefined) at = at.antecedent
  return at
}
