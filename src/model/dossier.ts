import type { Claim } from './claim.ts'
import type { Dispatch, LanguageCode } from './dispatch.ts'
import type { TruceRecord } from './record.ts'

/** A claim with the id of the dispatch that it was read from. */
export interface DossierClaim extends Claim {
  readonly dispatch: string
}

/** Display names of one actor or place by language: `{ fr: 'Arménie', en: 'Armenia' }`. */
export type NamesByLanguage = Readonly<Record<LanguageCode, string>>

/**
 * Everything that the dossier page shows: what `GET /api/dossier` answers and what a single-file dossier carries inside.
 * Claim ids are unique across all dispatches.
 */
export interface DossierData {
  /** Version of this shape; the page refuses one that it does not know. */
  readonly format: 1
  /** Version of the engine and data that read the dispatches (`Reading.engine`). */
  readonly engine: string
  /** When it was written, as an ISO 8601 instant; absent where the caller has no clock to tell. */
  readonly generated?: string
  /** Heading of the dossier, where the caller gave one. */
  readonly title?: string
  readonly dispatches: readonly Omit<Dispatch, 'origin'>[]
  readonly claims: readonly DossierClaim[]
  readonly record: TruceRecord
  /** By actor or place id; an id that is missing here is shown by the words of its mention. */
  readonly names: {
    readonly actors: Readonly<Record<string, NamesByLanguage>>
    readonly places: Readonly<Record<string, NamesByLanguage>>
  }
  /** What the page opens with, unless its address or the reader's earlier choice says otherwise. */
  readonly defaults: {
    /** Interface language. */
    readonly lang?: LanguageCode
    /** As-of day, `2020-11-07`; absent for the day of the last dispatch. */
    readonly on?: string
    /** As-known day; absent for everything known. */
    readonly known?: string
  }
}

/** One dispatch as the dossier holds it. */
export type DossierDispatch = DossierData['dispatches'][number]
