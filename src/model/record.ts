import type { ClaimKind, ClaimType, Modality, Polarity, Topic } from './claim.ts'
import type { LanguageCode } from './dispatch.ts'
import type { NameKind } from './names.ts'
import type { Quantity } from './values.ts'

/** Nothing in the record is a bare fact: a sentence says it, a named rule concluded it, or a person decided it. */
export type CellBasis = 'asserted' | 'inferred' | 'reviewed'

/** One value of one cell, with everything that leads back to the words. */
export interface Assertion<T> {
  readonly value: T
  readonly basis: CellBasis
  /** Name of the rule, for basis `inferred`. */
  readonly rule?: string
  /** Ids of the claims that it stands on, sorted. */
  readonly claims: readonly string[]
  /**
   * Who says so: actor ids or source words; the dispatch's publisher when it speaks in its own voice, or `dispatch:` and
   * its id where no publisher is known. Sorted.
   */
  readonly by: readonly string[]
  /** EDTF dates of the first and the last dispatch that reports it. */
  readonly firstReported?: string
  readonly lastReported?: string
}

/** Rival values side by side, most supported first (then by value): the record never picks a winner in silence. */
export type Cell<T> = readonly Assertion<T>[]

/** A party, mediator, place … in the record: the actor or place id where known, and the words of the best mention. */
export interface Ref {
  /** Actor or place id, or `text:` and the folded words where it resolves to none. */
  readonly id: string
  readonly name: string
}

/** Why claims met in one entity ("same parties, same day"). */
export interface MergeReason {
  readonly claims: readonly string[]
  readonly reason: string
}

export interface Entity {
  /** Stable address within its kind: `haut-karabakh-2020-10-10`. */
  readonly id: string
  /** Earlier addresses that still lead here. */
  readonly aliases: readonly string[]
  /** Every claim that met here, sorted. */
  readonly claims: readonly string[]
  readonly merged: readonly MergeReason[]
  /** Conflict id, where it could be told, with the reason. */
  readonly conflict?: Assertion<string>
  readonly firstReported?: string
  readonly lastReported?: string
}

export interface Contact extends Entity {
  readonly kind: 'contact'
  readonly mode: Cell<ClaimType<'contact'>>
  readonly state: Cell<'planned' | 'held' | 'cancelled'>
  readonly participants: Cell<Ref>
  readonly hosts: Cell<Ref>
  readonly mediators: Cell<Ref>
  readonly venue: Cell<Ref>
  readonly time: Cell<string>
  readonly topics: Cell<Topic>
}

export const TRUCE_STATUSES = [
  'called-for',
  'offered',
  'declared',
  'agreed',
  'pending',
  'in-force',
  'suspended',
  'ended',
  /** Of one party: it turned the truce down. Of an arrangement: every reported party did. */
  'refused',
  'unknown',
] as const
export type TruceStatus = (typeof TRUCE_STATUSES)[number]
export type TruceEnd = 'expired' | 'broken-or-withdrawn' | 'superseded' | 'never-took-effect' | 'unclear'

/** One step in a truce's life, as told. `date` is EDTF; undated steps have none and are ordered by first report. */
export interface TruceEvent {
  readonly type: ClaimType<'truce'>
  readonly modality: Modality
  readonly polarity: Polarity
  readonly date?: string
  readonly parties: readonly Ref[]
  readonly accused?: readonly Ref[]
  /** It tells how far the truce goes, or does not. */
  readonly scope?: true
  readonly assertion: Assertion<string>
}

export interface Truce extends Entity {
  readonly kind: 'truce'
  readonly parties: Cell<Ref>
  readonly mediators: Cell<Ref>
  readonly guarantors: Cell<Ref>
  readonly places: Cell<Ref>
  readonly declared: Cell<string>
  readonly effective: Cell<string>
  readonly ended: Cell<{ readonly how: TruceEnd; readonly date?: string }>
  readonly status: Assertion<TruceStatus>
  /** Violations are alleged while it is in force: an overlay, never a state. */
  readonly contested: boolean
  readonly byParty: readonly { readonly party: Ref; readonly status: Assertion<TruceStatus> }[]
  readonly life: readonly TruceEvent[]
  readonly purpose: Cell<'humanitarian' | 'peace-process' | 'holiday' | 'election' | 'other'>
  readonly written: Cell<boolean>
  readonly unilateral?: Cell<boolean>
  readonly local?: Cell<boolean>
  /** No arrangement of its own, or nothing tells of which: listed only on request. */
  readonly vague?: true
  /** The rule by which other evidence shows it to be no truce of its own; then it is `vague` too. */
  readonly aside?: Assertion<true>
  readonly term: Cell<string>
  /** The last day for which a dated sentence says that it holds. */
  readonly lastInForce?: Assertion<string>
  /** A breach that someone alleges, by accuser and accused; drawn over the life, never a state of it. */
  readonly violations?: readonly TruceEvent[]
  /** The last day of a stated term (EDTF), when no extension is on record. */
  readonly expires?: Assertion<string>
  /** Its state on every day from the first one on record, in order; a phase ends the day before the next begins. */
  readonly phases?: readonly TrucePhase[]
  /** Address of the truce that took its place, by the rule of supersession. */
  readonly supersededBy?: Assertion<string>
}

/** A stretch of days on which a truce's state doesn't change. `from` and `to` are EDTF days; the last has no `to`. */
export interface TrucePhase {
  readonly from: string
  readonly to?: string
  readonly status: Assertion<TruceStatus>
  readonly contested: boolean
}

/** What is known of one truce on one day. */
export interface TruceOn {
  readonly truce: Truce
  readonly day: string
  readonly status: Assertion<TruceStatus>
  readonly end?: { readonly how: TruceEnd; readonly date?: string }
  readonly contested: boolean
  readonly violations: readonly TruceEvent[]
  readonly byParty: readonly { readonly party: Ref; readonly status: Assertion<TruceStatus> }[]
  /** The last dated sentence before `day` that says it holds, and how many days that is before `day`. */
  readonly lastInForce?: { readonly date: string; readonly days: number }
}

export type CommitmentOutcome = 'kept' | 'partly' | 'broken' | 'disputed' | 'not-reported'

export interface Commitment extends Entity {
  readonly kind: 'commitment'
  readonly promisors: Cell<Ref>
  readonly before: Cell<Ref>
  readonly beneficiaries: Cell<Ref>
  readonly content: Cell<string>
  readonly topic: Cell<Topic>
  readonly made: Cell<string>
  readonly deadline: Cell<string>
  readonly condition: Cell<string>
  readonly renewals: Cell<string>
  readonly outcome: Cell<CommitmentOutcome>
}

export interface Agreement extends Entity {
  readonly kind: 'agreement'
  readonly name: Cell<string>
  readonly parties: Cell<Ref>
  readonly brokers: Cell<Ref>
  readonly signed: Cell<string>
  readonly entered: Cell<string>
  readonly covers: Cell<Ref>
  readonly excludes: Cell<Ref>
  /** Words that tell what it covers or provides for, and what it does not. */
  readonly terms?: Cell<string>
  readonly limits?: Cell<string>
  readonly breaches: Cell<string>
  /** Said not to be bound by it, or kept out of it. */
  readonly nonParties?: Cell<Ref>
}

export interface Position extends Entity {
  readonly kind: 'position'
  readonly speaker: Cell<Ref>
  readonly force: ClaimType<'position'>
  readonly target: Cell<Ref>
  readonly topic: Cell<Topic>
  /** The series: what was said when, oldest first. */
  readonly series: readonly {
    readonly date?: string
    readonly content: string
    readonly polarity: Polarity
    readonly assertion: Assertion<string>
  }[]
}

export interface Incident extends Entity {
  readonly kind: 'incident'
  readonly type: Cell<ClaimType<'violence'>>
  readonly modality: Modality
  readonly attackers: Cell<Ref>
  readonly targets: Cell<Ref>
  readonly parties: Cell<Ref>
  readonly places: Cell<Ref>
  readonly time: Cell<string>
  readonly weapons: Cell<string>
  /** Denied by, when a negated claim tells the same event. */
  readonly denied: Cell<string>
  /** Addresses of the truces that it is said to breach, by those who say so. */
  readonly breachOf?: Cell<string>
}

export interface Control extends Entity {
  readonly kind: 'control'
  readonly place: Cell<Ref>
  readonly change: Cell<ClaimType<'control'>>
  readonly gainers: Cell<Ref>
  readonly losers: Cell<Ref>
  readonly time: Cell<string>
  readonly modality?: Modality
  /** Words of claims that deny it. */
  readonly denied?: Cell<string>
}

/** One figure of one series. */
export interface TollPoint {
  readonly date?: string
  readonly quantity: Quantity
  readonly assertion: Assertion<string>
}

/** A series for one source, metric, population and conflict; figures of different sources are never added up. */
export interface Toll extends Entity {
  readonly kind: 'toll'
  readonly metric: ClaimType<'toll'>
  readonly source: Ref
  readonly victims: Cell<Ref>
  readonly responsible: Cell<Ref>
  readonly places: Cell<Ref>
  /** `cumulative`: counted since a date; `period`: of one event or span. They are never mixed in one series. */
  readonly basis: 'cumulative' | 'period'
  readonly since?: string
  readonly points: readonly TollPoint[]
}

export interface Action extends Entity {
  readonly kind: 'action'
  readonly type: Cell<ClaimType<'action'>>
  readonly modality: Modality
  readonly polarity: Polarity
  readonly actors: Cell<Ref>
  readonly targets: Cell<Ref>
  readonly places: Cell<Ref>
  readonly time: Cell<string>
}

/** A standing mediation format or alliance and who is said to belong to it. */
export interface Format extends Entity {
  readonly kind: 'format'
  /** The known format that it is, so that it is told in a reader's language. */
  readonly name: Cell<Ref>
  readonly members: Cell<Ref>
  /** Said not to belong to it. */
  readonly nonMembers?: Cell<Ref>
  /** Members that are told, and that the list has as its chairs. */
  readonly chairs: Cell<Ref>
  /** Since and until when it is told to exist. */
  readonly period: Cell<string>
  /** Truces that it mediates or vouches for, agreements that it brokers, positions that it takes. */
  readonly produced: Cell<Product>
  /** Addresses of the contacts that it brings about or takes part in. */
  readonly meetings: Cell<string>
  /** What the list of formats says of it, which no dispatch need say. */
  readonly listed?: Omit<KnownFormat, 'id'>
}

/** The address of what a format brought about. */
export interface Product {
  readonly kind: 'truce' | 'agreement' | 'position'
  readonly id: string
}

/** Onsets, offices and statuses: what a dispatch tells as background. */
export interface Background extends Entity {
  readonly kind: 'background'
  readonly type: ClaimType<'background'>
  readonly subject: Cell<Ref>
  readonly object: Cell<Ref>
  readonly time: Cell<string>
  readonly polarity?: Polarity
}

/**
 * `truce`: one stands; `fighting`: violence is told of the last thirty days; `quiet`: of earlier days only; `over`: the
 * list has it end, and nothing is told since.
 */
export const CONFLICT_PHASES = ['fighting', 'truce', 'quiet', 'over', 'unknown'] as const
export type ConflictPhase = (typeof CONFLICT_PHASES)[number]

/** Two sides that are told to fight each other, or to make a truce with nobody else; sorted by id. */
export interface Dyad {
  readonly sides: readonly [Ref, Ref]
}

/** A stretch of a conflict that has names of its own; EDTF. */
export interface NamedStretch {
  readonly names: Readonly<Record<LanguageCode, string>>
  readonly from: string
  readonly to?: string
}

/** A conflict to which claims were assigned. What no dispatch says stands in `listed`, and in no cell. */
export interface ConflictEntity extends Entity {
  readonly kind: 'conflict'
  readonly names: Readonly<Record<string, string>>
  /** No list has it: it is named after its country, or after its two sides. */
  readonly provisional: boolean
  /** What the list of conflicts says of it, be it the shipped one or an analyst's own. */
  readonly listed?: Omit<KnownConflict, 'id' | 'names'>
  /** Its claims by the rule that assigned them. */
  readonly assigned: Cell<string>
  readonly parties: Cell<Ref>
  readonly dyads: Cell<Dyad>
  /** Its ground, as far as something is told to have happened there. */
  readonly places: Cell<Ref>
  /** When it began, as dispatches tell. */
  readonly onset: Cell<string>
  readonly phase: Assertion<ConflictPhase>
  /** The named stretch of the list in which the day of the phase lies. */
  readonly stretch?: NamedStretch
}

/** The whole record: a pure function of claims and review decisions. Lists are sorted by id. */
export interface TruceRecord {
  readonly conflicts: readonly ConflictEntity[]
  readonly contacts: readonly Contact[]
  readonly truces: readonly Truce[]
  readonly commitments: readonly Commitment[]
  readonly agreements: readonly Agreement[]
  readonly positions: readonly Position[]
  readonly incidents: readonly Incident[]
  readonly control: readonly Control[]
  readonly tolls: readonly Toll[]
  readonly actions: readonly Action[]
  readonly formats: readonly Format[]
  readonly background: readonly Background[]
}

/** An actor as the shipped data or an analyst's file knows it. */
export interface KnownActor {
  readonly id: string
  readonly names: Readonly<Record<LanguageCode, string>>
  /** Other names by language. */
  readonly aliases?: Readonly<Record<LanguageCode, readonly string[]>>
  readonly kind?: NameKind
  /** Whom it belongs to or speaks for: a president's or a ministry's state, a force's commanding state. */
  readonly parent?: string
  readonly members?: readonly string[]
}

export interface KnownPlace {
  readonly id: string
  readonly names: Readonly<Record<LanguageCode, string>>
  /** Other names by language: exonyms, older names, other spellings. */
  readonly aliases?: Readonly<Record<LanguageCode, readonly string[]>>
  /** `city` `town` `village` `site` are spots; any other kind is an area that may hold them. */
  readonly kind?: string
  /** Places that contain it, nearest first. */
  readonly within?: readonly string[]
  /** Those that claim or run it besides, as ids of states. */
  readonly claimedBy?: readonly string[]
  /** Degrees: latitude, longitude; of an area some point in it. */
  readonly at?: readonly [number, number]
}

export interface KnownConflict {
  readonly id: string
  readonly names: Readonly<Record<LanguageCode, string>>
  /** Actor ids. */
  readonly parties: readonly string[]
  /** Place ids that are its ground. */
  readonly places: readonly string[]
  /** EDTF. */
  readonly from?: string
  readonly to?: string
  readonly phases?: readonly NamedStretch[]
  /** It comes from an analyst's own list. */
  readonly own?: true
}

/** A standing format with whom it is made of, as ids of actors. */
export interface KnownFormat {
  readonly id: string
  readonly members: readonly string[]
  readonly chairs: readonly string[]
  /** EDTF. */
  readonly from?: string
  readonly to?: string
}

/** Who held which office when. The office's actor id is `OWNER/KEY`: `state:FRA/president`. */
export interface KnownHolding {
  readonly owner: string
  readonly key: string
  readonly person: string
  /** EDTF; an open end is absent. */
  readonly from?: string
  readonly to?: string
}

/** What the record may know beyond the claims; handed in, never read from a file here. */
export interface RecordKnowledge {
  readonly actors?: readonly KnownActor[]
  readonly places?: readonly KnownPlace[]
  /** A place that is too common to stand in `places`: one of the bulk gazetteer, by its id. */
  readonly placeOf?: (id: string) => KnownPlace | undefined
  readonly conflicts?: readonly KnownConflict[]
  readonly formats?: readonly KnownFormat[]
  /** By these a person stands for an office and its owner while holding it. */
  readonly holdings?: readonly KnownHolding[]
}

/** A claim by its quoted words, so that a decision survives a re-read by a newer engine. */
export interface ClaimAnchor {
  readonly dispatch: string
  /** The words of the claim's first evidence and where they start in the stored text. */
  readonly quote: string
  readonly start: number
  readonly kind: ClaimKind
  readonly type?: ClaimType
  /** Which of several like claims on the same words, in reading order (0 when absent). */
  readonly nth?: number
}

/** One append-only review decision. Later decisions on the same claim and field win; none is overwritten. */
export interface ReviewDecision {
  readonly id: string
  readonly who: string
  /** EDTF or ISO date-time, as given by the caller. */
  readonly when: string
  readonly why?: string
  readonly action:
    | { readonly type: 'accept' | 'reject'; readonly claim: ClaimAnchor }
    | {
        readonly type: 'correct'
        readonly claim: ClaimAnchor
        /** `type` `modality` `polarity` `time.edtf` `topic` … a field of the claim that holds one string. */
        readonly field: 'type' | 'modality' | 'polarity' | 'time' | 'topic'
        readonly value: string
      }
    | { readonly type: 'merge' | 'split'; readonly claims: readonly ClaimAnchor[] }
    | { readonly type: 'assign'; readonly claim: ClaimAnchor; readonly conflict: string }
    /** Takes back an earlier decision. */
    | { readonly type: 'undo'; readonly decision: string }
}
