import type { ClaimKind, ClaimType, Modality, PlaceRole, Polarity, RoleName } from '../model/claim.ts'
import type { DateMention, QuantityMention } from '../model/values.ts'
import type { RuleMatch } from './match.ts'
import type { Nominal } from './nominals.ts'
import type { Report } from './report.ts'

/** A claim in the making: the word that evokes it and what each stage has decided so far. */
export interface Draft {
  readonly sentence: number
  readonly index: number
  readonly kind: ClaimKind
  type: ClaimType
  /** Probability that the word evokes a claim of this kind at all. */
  readonly evoked: number
  /** Probability of this very type. */
  readonly sure: number
  /** The rule that proposed it; absent where only the trained layer did. */
  readonly rule?: RuleMatch
  /** `taken` are those that another claim, told nearby, names. */
  roles: { role: RoleName | PlaceRole; nominal: Nominal; probability: number; taken?: true }[]
  /** Probability of each topic in the light of the whole dispatch, for kinds that have one. */
  topics?: readonly number[]
  modality: Modality
  polarity: Polarity
  date?: DateMention
  quantity?: QuantityMention
  /** One counted by an article ("un policier tué"). */
  single?: boolean
  /** On whose word it is told; `via` are those by whom the word came. */
  reports: { report: Report; probability: number; via?: readonly Nominal[] }[]
  /** Which of several told at once by the same word, from 1; absent where it tells one. */
  readonly part?: number
  confidence: number
}

export const PLACE_ROLES: readonly string[] = ['where', 'venue', 'towards', 'from'] satisfies PlaceRole[]
