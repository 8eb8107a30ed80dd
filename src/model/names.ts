import type { Mention } from './span.ts'

/**
 * What a mention names. `office` is a role noun ("le président français", "the Kremlin spokesman"); `side` is a vague
 * party ("les parties", "both sides", "rebels"); `demonym` an adjective of a state ("azerbaïdjanais").
 */
export type NameKind =
  | 'person'
  | 'state'
  | 'organisation'
  | 'group'
  | 'force'
  | 'format'
  | 'place'
  | 'office'
  | 'side'
  | 'demonym'

/** How a mention came to its referent: named here, through an earlier mention, or by a rule's inference. */
export type RoleBasis = 'stated' | 'coreference' | 'inferred'

/**
 * A mention of an actor or place. The span is the maximal useful name: "Emmanuel Macron", "ministère des Affaires
 * étrangères", "coprésidents du groupe de Minsk de l'OSCE", without the leading article.
 */
export interface NameMention extends Mention {
  readonly kind: NameKind
  /** Sentence index and index of the head word in that sentence's `words`. */
  readonly sentence: number
  readonly head: number
  /** Id in data/world (actors), where it is known or a new one made from the text (`text:…`). */
  readonly actor?: string
  /** Id in data/world (places). */
  readonly place?: string
  /** `actor` and `place` both set: a metonym ("Bakou"); which one holds is for the reader of its role to say. */
  readonly metonym?: boolean
  readonly basis: RoleBasis
  /** Index into `NameAnalysis.mentions` of the mention this one goes back to (basis `coreference`). */
  readonly antecedent?: number
  /** Indexes into `NameAnalysis.mentions` of those that a plural takes together ("les deux présidents"), in text order. */
  readonly members?: readonly number[]
  readonly rule: string
}

export interface NameAnalysis {
  /** In text order; may nest ("groupe de Minsk" inside "coprésidents du groupe de Minsk de l'OSCE"). */
  readonly mentions: readonly NameMention[]
}
