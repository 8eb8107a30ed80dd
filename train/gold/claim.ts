import type { Attribution, Claim, ClaimKind, ClaimType, PlaceRole, RoleName } from '../../src/model/claim.ts'
import type { Mention } from '../../src/model/span.ts'
import { type GoldClaim, PLACE_ROLES, ROLE_NAMES } from './schema.ts'
import { locate } from './words.ts'

/** A claim in the shape that the scorer compares: no id, rule or confidence, and no resolution of actors and places. */
export type ScoredClaim = Pick<Claim, 'kind' | 'type' | 'modality' | 'polarity' | 'evidence'> & {
  readonly roles: readonly (Mention & { readonly role: RoleName })[]
  readonly time?: { readonly edtf: string }
  readonly places: readonly (Mention & { readonly role: PlaceRole })[]
  readonly attribution: readonly Attribution[]
} & Partial<Pick<Claim, 'quantity' | 'topic' | 'content' | 'deadline' | 'condition' | 'attributes'>>

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

/**
 * Turns a claim as written into one with offsets.
 * @throws WordsError where its words can't be tied to the text
 */
export function compileClaim(text: string, claim: GoldClaim): ScoredClaim {
  const [kind, type] = claim.is.split('/') as [ClaimKind, ClaimType]
  const evidence = list(claim.evidence).map((words) => locate(text, words))
  const find = (words: string): Mention => locate(text, words, evidence)
  const fields = claim as Readonly<Record<string, string | string[] | undefined>>
  const mentions = <R extends string>(roles: readonly R[]): (Mention & { role: R })[] =>
    roles.flatMap((role) => list(fields[role]).map((words) => ({ role, ...find(words as string) })))
  return {
    kind,
    type,
    modality: claim.modality ?? 'actual',
    polarity: claim.polarity ?? 'affirmed',
    roles: mentions(ROLE_NAMES as readonly RoleName[]),
    ...(claim.time === undefined ? {} : { time: { edtf: claim.time } }),
    places: mentions<PlaceRole>(PLACE_ROLES),
    ...(claim.quantity ? { quantity: claim.quantity as NonNullable<Claim['quantity']> } : {}),
    ...(claim.topic ? { topic: claim.topic } : {}),
    ...(claim.content ? { content: find(claim.content) } : {}),
    ...(claim.deadline ? { deadline: find(claim.deadline) } : {}),
    ...(claim.condition ? { condition: find(claim.condition) } : {}),
    ...(claim.attributes ? { attributes: claim.attributes } : {}),
    attribution: list(claim.by).map((by) => {
      const { start, end, text: source } = find(by.source)
      const via = list(by.via).map(find)
      return { source, cue: by.cue, mode: by.mode, start, end, ...(via.length ? { via } : {}) }
    }),
    evidence,
  }
}
