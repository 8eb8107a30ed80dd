import type { RoleBasis } from './names.ts'
import type { Mention, Span } from './span.ts'
import type { Quantity, TimeBasis } from './values.ts'

/** The kinds of claim and the types of each: the contract of reading. */
export const CLAIM_TYPES = {
  contact: ['call', 'meeting', 'visit', 'summit', 'talks', 'message'],
  truce: [
    'offer',
    'declaration',
    'agreement',
    'entry',
    'extension',
    'reaffirmation',
    'violation',
    'suspension',
    'end',
    'holding',
    'rejection',
  ],
  commitment: ['pledge', 'renewal', 'fulfilment', 'breach'],
  position: [
    'demand',
    'condemnation',
    'concern',
    'support',
    'denial',
    'accusation',
    'threat',
    'proposal',
    'refusal',
    'recognition',
    'aim',
    'statement',
  ],
  violence: ['clash', 'shelling', 'airstrike', 'attack', 'offensive', 'explosion', 'abuse'],
  control: ['gain', 'loss', 'withdrawal', 'advance', 'siege', 'hold'],
  toll: ['killed', 'wounded', 'missing', 'displaced', 'detained', 'besieged'],
  agreement: ['signature', 'entry', 'scope', 'violation', 'membership'],
  action: ['deployment', 'mobilisation', 'sanction', 'aid', 'exchange', 'evacuation', 'release', 'rupture'],
  background: ['onset', 'office', 'status'],
} as const

export type ClaimKind = keyof typeof CLAIM_TYPES
export type ClaimType<K extends ClaimKind = ClaimKind> = (typeof CLAIM_TYPES)[K][number]

/** The roles that each kind knows. */
export const CLAIM_ROLES = {
  contact: ['participant', 'host', 'mediator'],
  truce: ['party', 'mediator', 'guarantor', 'violator'],
  commitment: ['promisor', 'before', 'beneficiary'],
  position: ['speaker', 'target'],
  violence: ['attacker', 'target', 'party'],
  control: ['gainer', 'loser'],
  toll: ['victim', 'responsible'],
  agreement: ['party', 'broker'],
  action: ['actor', 'target'],
  background: ['subject', 'object'],
} as const satisfies Record<ClaimKind, readonly string[]>

export type RoleName = (typeof CLAIM_ROLES)[ClaimKind][number]

export const TOPICS = [
  'ceasefire',
  'talks',
  'withdrawal',
  'humanitarian',
  'civilians',
  'peacekeeping',
  'status',
  'sanctions',
  'offensive',
  'prisoners',
  'implementation',
  'terrorism',
  'other',
] as const
export type Topic = (typeof TOPICS)[number]

export type Modality = 'actual' | 'planned' | 'demanded' | 'hypothetical'
export type Polarity = 'affirmed' | 'negated'
export type PlaceRole = 'where' | 'venue' | 'towards' | 'from'

export interface Role extends Mention {
  readonly role: RoleName
  /** Actor id where the mention resolves to one. */
  readonly actor?: string
  readonly basis: RoleBasis
}

export interface ClaimTime {
  readonly edtf: string
  readonly basis: TimeBasis
  /** Absent for basis `document`. */
  readonly start?: number
  readonly end?: number
  readonly text?: string
  readonly since?: string
  readonly until?: string
  readonly flags?: readonly string[]
}

export interface ClaimPlace extends Mention {
  readonly role: PlaceRole
  /** Place id where the mention resolves to one. */
  readonly place?: string
}

export interface Attribution extends Span {
  /** The exact words that name the source: `text.slice(start, end)`. */
  readonly source: string
  readonly actor?: string
  /** The reporting words ("a indiqué", "according to"); empty when a quotation runs on from an earlier sentence. */
  readonly cue: string
  readonly mode: 'direct' | 'indirect'
  /** Outer sources of a chain ("the agency quoted the ministry"), nearest first. */
  readonly via?: readonly Mention[]
}

/**
 * One thing that one source says happened, holds, is wanted or is promised, in one passage of one dispatch.
 * Claims are never facts. A field that the text does not support is absent.
 */
export interface Claim {
  /** Stable: the same dispatch read twice by the same version gives the same ids. */
  readonly id: string
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly modality: Modality
  readonly polarity: Polarity
  readonly roles: readonly Role[]
  readonly time?: ClaimTime
  readonly places: readonly ClaimPlace[]
  readonly quantity?: Quantity & { readonly start?: number; readonly end?: number; readonly text?: string }
  readonly topic?: Topic
  readonly content?: Mention
  /** Commitments: by when, and on which condition. */
  readonly deadline?: Mention & { readonly edtf?: string }
  readonly condition?: Mention
  /** Innermost source first; empty when the dispatch says it in its own voice. */
  readonly attribution: readonly Attribution[]
  /** The first is the shortest clause or sentence that supports the whole claim. */
  readonly evidence: readonly Mention[]
  /**
   * `humanitarian` `unilateral` `local` `written` `cumulative` `partial` `scope` (true), `duration` (ISO 8601, `indefinite` or
   * `permanent`), `weapon` (in the words of the text).
   */
  readonly attributes?: Readonly<Record<string, string | boolean>>
  /** Id of the rule that read it. */
  readonly rule: string
  /** 0..1, calibrated. */
  readonly confidence: number
}

/** The result of reading one dispatch. */
export interface Reading {
  readonly dispatch: import('./dispatch.ts').Dispatch
  readonly claims: readonly Claim[]
  /** Version of engine and data; a store keeps it to know what to read again. */
  readonly engine: string
}

/** Whether a role is told in the claim's own passages, and not taken from a claim told before. */
export function isToldHere({ basis, start, end }: Role, { evidence }: Pick<Claim, 'evidence'>): boolean {
  return basis !== 'inferred' || evidence.some((e) => e.start <= start && end <= e.end)
}
