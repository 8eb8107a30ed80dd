import type { Claim, Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { ReviewDecision } from '../model/record.ts'

/**
 * What became of a dispatch that was handed to the store.
 * `new`: stored now, to be read; `unread`: was here, but not read yet, or read by another engine, or under another
 * language or date; `known`: here and read by this engine, nothing to do.
 */
export type AdmissionState = 'new' | 'unread' | 'known'

export interface Admission {
  /** The dispatch as stored: under its final id, with what the store already knew about it. */
  readonly dispatch: Dispatch
  readonly state: AdmissionState
}

/** The engine that would read a dispatch in this language; a stored reading by any other engine is out of date. */
export type EngineOf = (lang: string) => string

export interface DispatchSummary extends Omit<Dispatch, 'text'> {
  /** Absent while the dispatch is unread. */
  readonly engine?: string
  readonly claims: number
}

/** A claim and the dispatch that it was read from. */
export interface StoredClaim {
  readonly dispatch: string
  readonly claim: Claim
}

export interface DispatchFilter {
  readonly lang?: string
  /** EDTF bounds of the publication date, both inclusive: `2020-10`, `2020-10-20`. */
  readonly from?: string
  readonly to?: string
  /** Words and "quoted phrases" that the text or title must hold; accents and case do not matter. */
  readonly words?: string
  readonly limit?: number
  readonly offset?: number
}

export interface ClaimFilter {
  readonly dispatch?: string
  readonly kind?: string
  readonly type?: string
  readonly modality?: string
  readonly polarity?: string
  readonly topic?: string
  /** Actor or place id that some role, place or source of the claim resolves to. */
  readonly about?: string
  /** EDTF bounds: claims whose time may lie within them. */
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly offset?: number
}

export interface StoreSummary {
  readonly dispatches: number
  readonly unread: number
  readonly claims: number
  readonly languages: Readonly<Record<string, number>>
  readonly kinds: Readonly<Record<string, number>>
  /** Dispatches by language and by the engine that read them; the unread ones are in none. */
  readonly engines: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** EDTF dates of the earliest and latest dispatch. */
  readonly first?: string
  readonly last?: string
}

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}

/**
 * Where dispatches and what was read in them are kept. Every engine behind it passes the same suite.
 *
 * - A dispatch is its text and its date: the same two arrive twice, and are stored once. An undated copy of a dated
 *   dispatch is the same dispatch, and takes the date when it comes.
 * - Writes are whole or absent: a kill at any moment leaves every committed batch and nothing of the current one.
 * - Lists come in a fixed order (publication date, then id; claims in the order they were read).
 *
 * Methods reject with `TrucelineError` (`store-busy`, `store-corrupt`, `store-full`, `store-not-writable`).
 */
export interface Store extends AsyncDisposable {
  /** Path or address, for messages. */
  readonly location: string
  /** Stores what is new of a batch, in one transaction, and says which dispatches are to be read. */
  admit(dispatches: readonly Dispatch[], engineOf: EngineOf): Promise<readonly Admission[]>
  /** Replaces what was read in these dispatches, in one transaction. */
  put(readings: readonly Reading[]): Promise<void>
  /**
   * Dispatches that these engines have not read, in batches; safe to `put` while it runs. Languages for which there is
   * no engine are left out.
   */
  unread(engineOf: (lang: string) => string | undefined): AsyncIterable<readonly Dispatch[]>
  dispatches(filter?: DispatchFilter): Promise<Page<DispatchSummary>>
  dispatch(id: string): Promise<Dispatch | undefined>
  /** A dispatch with its claims; absent when it is not stored or not read yet. */
  reading(id: string): Promise<Reading | undefined>
  /** All readings, a batch of dispatches at a time. */
  readings(): AsyncIterable<Reading>
  claims(filter?: ClaimFilter): Promise<Page<StoredClaim>>
  claim(id: string): Promise<StoredClaim | undefined>
  /** Adds review decisions, in one transaction; one whose id is there already is the same, and adds nothing. */
  decide(decisions: readonly ReviewDecision[]): Promise<void>
  /** All review decisions, in order of arrival; none is ever changed or taken out. */
  decisions(): Promise<readonly ReviewDecision[]>
  summary(): Promise<StoreSummary>
  /** Differs after any process has changed what the store holds; says nothing beyond this connection. */
  revision(): Promise<string>
  close(): Promise<void>
}
