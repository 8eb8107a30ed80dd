import type { ClaimKind, ClaimType, Modality, PlaceRole, Polarity, RoleName, Topic } from '../../model/claim.ts'
import type { RoleBasis } from '../../model/names.ts'
import type {
  CellBasis,
  CommitmentOutcome,
  ConflictPhase,
  Contact,
  Toll,
  Truce,
  TruceEnd,
  TruceStatus,
} from '../../model/record.ts'
import type { TimeBasis } from '../../model/values.ts'

type Words<K extends string> = Readonly<Record<K, string>>
/** Rules of the record by which it concludes what no sentence says. */
export type RuleName =
  | 'conflict-by-place'
  | 'conflict-by-parties'
  | 'conflict-by-party'
  | 'conflict-by-context'
  | 'conflict-by-head'
  | 'conflict-by-provisional'
  | 'listed-as-its-chair'
  | 'conflict-of-what-it-did'
  | 'side-of-the-listed-conflict'
  | 'told-to-fight-or-make-a-truce'
  | 'on-the-listed-ground'
  | 'country-of-what-happened'
  | 'sides-set-against-each-other'
  | 'ended-by-the-list'
  | 'a-truce-stands'
  | 'violence-of-the-last-thirty-days'
  | 'no-violence-for-thirty-days'
  | 'superseded-by-a-later-truce'
  | 'term-has-run-out'
  | 'start-plus-term'
  | 'declared-plus-term'
  | 'report-plus-term'
  | 'term-plus-extension'
  | 'nothing-reported-by-then'
  | 'effective-date-passed'
  | 'effective-date-ahead'
  | 'a-breach-presupposes-a-truce'
  | 'no-outcome-on-record'
  | 'rival-outcomes'
  | 'mediates-elsewhere-in-this-war'
  | 'a-side-is-no-mediator'
  | 'made-where-they-met'
  | 'signed-the-agreement-of-that-day'
  | 'told-as-a-breach-in-its-words'
  | 'never-told-as-made'
  | 'tells-of-several-truces'
  | 'promise-told-as-no-truce'
  | 'tells-not-which'
  | 'one-unsure-word'
  | 'told-as-history'
  | 'named-nearby'

/** Why passages of several dispatches were taken for one thing: the phrases of which the record's reasons are made. */
export type ReasonName =
  | 'same day'
  | 'days agree'
  | 'same mediator'
  | 'made at the same place'
  | 'same parties'
  | 'same place'
  | 'same conflict'
  | 'news of the days in which it came about'
  | 'the latest one of this mediator'
  | 'the latest one made there'
  | 'the latest one at the time'
  | 'offered shortly before'
  | 'the latest one that nobody said to be over'
  | 'news of its signing'
  | 'told of both by one claim'
  | 'joined in review'
  | 'same people'
  | 'same venue'
  | 'same broker'
  | 'same name'
  | 'same limits'
  | 'same promisor'
  | 'same listeners'
  | 'same matter'
  | 'same words'
  | 'one place in the other'
  | 'same actors'
  | 'same speaker'
  | 'force'
  | 'topic and target'
  | 'same source'
  | 'metric'
  | 'population and span'
  | 'same format'
  | 'same subject and object'

type ValueOf<C> = C extends readonly { readonly value: infer V }[] ? V : never

/** Pages that stand in the menu. */
export type PageName =
  | 'overview'
  | 'timeline'
  | 'truces'
  | 'commitments'
  | 'contacts'
  | 'positions'
  | 'events'
  | 'tolls'
  | 'background'
  | 'dispatches'
  | 'search'

/** How dates are put into words; the days and months themselves come from `Intl`. */
export interface DateWords {
  /** `day` is false for a month, a season or a year, which many languages put differently. */
  readonly since: (date: string, day: boolean) => string
  readonly until: (date: string, day: boolean) => string
  readonly on: (date: string, day: boolean) => string
  /** What `Intl` leaves undone (`1 octobre` is `1er octobre`). */
  readonly tidy: (date: string) => string
  readonly range: (from: string, to: string) => string
  readonly about: (date: string) => string
  readonly season: (season: number, year: string) => string | undefined
  readonly decade: (year: string) => string
  readonly undated: string
  /** Lengths that are no ISO 8601 duration: `indefinite`, `permanent`. */
  readonly lengths: Readonly<Record<string, string>>
}

/** How counts are put into words. */
export interface CountWords {
  readonly qualified: (qualifier: string, number: string) => string | undefined
  readonly none: string
  readonly between: (low: string, high: string) => string
}

/**
 * Everything the interface says in one language. A language is one file in this folder that exports `locale`;
 * nothing else has to change.
 */
export interface Locale {
  /** BCP 47 primary subtag: also the language of actor and place names. */
  readonly code: string
  /** Locale for `Intl`. */
  readonly intl: string
  /** The language's own name. */
  readonly name: string
  /** What stands between a label and what follows it, with its spaces. */
  readonly colon: string
  readonly dates: DateWords
  readonly counts: CountWords

  readonly pages: Words<PageName>
  readonly rules: Words<RuleName>
  readonly reasons: Words<ReasonName>
  /** One line under each page's heading: the question that it answers. */
  readonly asks: Words<PageName>

  readonly kinds: Words<ClaimKind>
  readonly types: { readonly [K in ClaimKind]: Words<ClaimType<K>> }
  readonly roles: Words<RoleName>
  readonly topics: Words<Topic>
  readonly modality: Words<Modality>
  readonly polarity: Words<Polarity>
  readonly placeRole: Words<PlaceRole>
  readonly timeBasis: Words<TimeBasis>
  readonly roleBasis: Words<RoleBasis>
  readonly cellBasis: Words<CellBasis>
  readonly quoteMode: Words<'direct' | 'indirect'>
  readonly attributes: Readonly<Record<string, string>>

  readonly truceStatus: Words<TruceStatus>
  readonly conflictPhase: Words<ConflictPhase>
  readonly truceEnd: Words<TruceEnd>
  readonly purpose: Words<ValueOf<Truce['purpose']>>
  readonly outcome: Words<CommitmentOutcome>
  readonly contactState: Words<ValueOf<Contact['state']>>
  readonly tollBasis: Words<Toll['basis']>

  /** Names of the record's cells. */
  readonly cells: Words<
    | 'parties'
    | 'mediators'
    | 'nonParties'
    | 'unilateral'
    | 'local'
    | 'expires'
    | 'supersededBy'
    | 'guarantors'
    | 'places'
    | 'declared'
    | 'effective'
    | 'ended'
    | 'status'
    | 'purpose'
    | 'written'
    | 'term'
    | 'lastInForce'
    | 'mode'
    | 'state'
    | 'participants'
    | 'hosts'
    | 'venue'
    | 'time'
    | 'topics'
    | 'topic'
    | 'promisors'
    | 'before'
    | 'beneficiaries'
    | 'content'
    | 'made'
    | 'deadline'
    | 'condition'
    | 'renewals'
    | 'outcome'
    | 'name'
    | 'brokers'
    | 'signed'
    | 'entered'
    | 'covers'
    | 'excludes'
    | 'terms'
    | 'limits'
    | 'breaches'
    | 'speaker'
    | 'force'
    | 'target'
    | 'type'
    | 'attackers'
    | 'targets'
    | 'weapons'
    | 'breachOf'
    | 'denied'
    | 'place'
    | 'change'
    | 'gainers'
    | 'losers'
    | 'source'
    | 'victims'
    | 'responsible'
    | 'basis'
    | 'since'
    | 'actors'
    | 'members'
    | 'nonMembers'
    | 'chairs'
    | 'period'
    | 'produced'
    | 'meetings'
    | 'subject'
    | 'object'
  >

  /** Everything else, in order of appearance. */
  readonly ui: {
    readonly skip: string
    readonly menu: string
    readonly language: string
    readonly theme: string
    readonly themes: Words<'auto' | 'light' | 'dark'>
    readonly yes: string
    readonly no: string
    readonly more: (n: number) => string
    readonly close: string
    readonly table: string
    readonly loading: string
    readonly noData: string
    readonly noDataHint: string
    readonly unreadable: string
    readonly unknownFormat: string
    readonly notFound: string
    readonly notFoundHint: string
    readonly notReported: string
    readonly per: (sources: string) => string
    readonly ownVoice: string
    readonly sources: (n: number) => string
    readonly inferredBy: (rule: string) => string
    readonly toldOn: (date: string) => string
    readonly words: string
    readonly asOf: string
    readonly asKnown: string
    readonly asOfHint: string
    readonly asKnownHint: string
    readonly everything: string
    readonly reset: string
    readonly derivedHere: string
    readonly hiddenLater: (n: number) => string
    readonly showing: (from: string, to: string, all: string) => string
    readonly previous: string
    readonly next: string
    readonly all: string
    readonly date: string
    readonly what: string
    readonly who: string
    readonly where: string
    readonly said: string
    readonly figure: string
    readonly claims: (n: number) => string
    readonly dispatches: (n: number) => string

    readonly summary: (dispatches: string, claims: string, last: string) => string
    readonly not: string
    readonly logarithmic: string
    readonly vague: (n: number) => string
    readonly vagueShown: string
    readonly holding: (n: number) => string
    readonly endedCount: (n: number) => string
    readonly otherCount: (n: number) => string
    readonly contestedCount: (n: number) => string
    readonly noTruces: string
    readonly noConflict: string
    /** Conflicts with little violence and no truce, each with a count. */
    readonly elsewhere: string
    /** Stands for the publisher where none is named; `date` is an adverb (`on 7 Nov 2020`). */
    readonly unnamedPublisher: (date: string) => string
    readonly trucesAndViolence: string
    readonly violenceStrip: string
    readonly eventsOn: (n: number, date: string) => string
    readonly legend: Words<'pending' | 'force' | 'faded' | 'ended' | 'violation' | 'violence' | 'declaredOnly'>
    readonly contested: string
    readonly noEnd: (date: string, days: string) => string
    readonly noEndAtAll: string
    readonly daysBefore: (n: number) => string
    readonly endUndated: string
    readonly endTold: (date: string) => string
    readonly endLatest: (date: string) => string
    readonly changed: (date: string) => string
    readonly changedSince: string
    readonly nothingChanged: string
    readonly stale: string
    readonly staleHint: (n: number) => string
    readonly nothingStale: string
    readonly whatHolds: string
    readonly whatDoesNot: string
    readonly notSettled: string
    readonly nothingHere: string
    readonly undated: string

    readonly lanes: Words<'contacts' | 'truces' | 'commitments' | 'violence' | 'control' | 'tolls'>
    readonly zoomIn: string
    readonly zoomOut: string
    readonly earlier: string
    readonly later: string
    readonly fit: string
    readonly timelineHelp: string
    readonly packed: (n: number) => string
    readonly undatedItems: (n: number) => string

    readonly life: string
    readonly lifeHint: string
    readonly byParty: string
    readonly terms: string
    readonly violationsBy: string
    readonly accuser: string
    readonly accused: string
    readonly noViolations: string
    readonly why: string
    readonly merges: string
    readonly conflict: string
    readonly firstReported: string
    readonly lastReported: string
    readonly readFrom: string
    readonly accusedOf: (names: string) => string

    readonly outcomes: string
    readonly noCommitments: string
    readonly reportedFirst: (date: string) => string
    /** Of a promise that was due, with nothing told of what came of it. */
    readonly overdue: string

    readonly pairs: string
    readonly pairsHint: string
    readonly count: string
    readonly last: string
    readonly silence: string
    readonly longestSilence: string
    readonly days: (n: number) => string
    readonly cadence: string
    readonly noContacts: string

    readonly noPositions: string
    readonly positionsHint: string
    readonly actor: string
    readonly overTime: string
    readonly noTopic: string
    readonly chooseCell: string
    readonly statements: (n: number) => string

    readonly incidents: string
    readonly control: string
    readonly actions: string
    readonly noEvents: string
    readonly from: string
    readonly until: string
    readonly clear: string

    readonly noTolls: string
    readonly tollsHint: string
    readonly reportedOn: string
    readonly forTime: string
    readonly otherSeries: (n: number) => string

    readonly agreements: string
    readonly formats: string
    readonly facts: string
    readonly noBackground: string

    readonly noDispatches: string
    readonly openOriginal: string
    readonly untitled: string

    readonly readHere: (n: number) => string
    readonly noClaims: string
    readonly previousClaim: string
    readonly nextClaim: string
    readonly allClaims: string
    readonly kindsShown: string
    readonly claim: string
    readonly kind: string
    readonly time: string
    readonly quantity: string
    readonly topic: string
    readonly content: string
    readonly deadline: string
    readonly condition: string
    readonly attribution: string
    readonly attributes: string
    readonly rule: string
    readonly confidence: string
    readonly via: (names: string) => string
    readonly inRecord: string

    readonly query: string
    readonly queryHint: string
    readonly find: string
    readonly inDispatches: (n: number) => string
    readonly inClaims: (n: number) => string
    readonly noResults: string
    readonly anyKind: string
    readonly startSearch: string

    readonly engine: (version: string) => string
  }
}

/** Picks the form for a number by the language's own plural rules. */
export function plural(intl: string, n: number, forms: { readonly one: string; readonly other: string }): string {
  const form = new Intl.PluralRules(intl).select(n) === 'one' ? forms.one : forms.other
  return form.replace('#', new Intl.NumberFormat(intl).format(n))
}
