import type { NumberRules } from './number-rules.ts'
import type { Pattern } from './pattern.ts'

export type CalendarUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
export type Direction = 'past' | 'future' | 'this'

/** What a matched pattern gives. Captures of the pattern fill what is not written here. */
export type Gives =
  /** A calendar date from the captured weekday, day, month, year, season, decade or feast; `years` from the dispatch's. */
  | { readonly op: 'calendar'; readonly direction?: Direction; readonly years?: number; readonly weak?: boolean }
  /** So many units before or after the dispatch's date or the last date told: "hier", "la veille", "il y a trois ans". */
  | {
      readonly op: 'shift'
      /** `event`: the date that the text gives the captured event ("two days after the truce"). */
      readonly from: 'document' | 'told' | 'event'
      readonly by?: number
      readonly sign?: 1 | -1
      readonly unit?: CalendarUnit
      /** False for a count of units from the day itself; true, the default where `by` is written, for calendar ones. */
      readonly whole?: boolean
      readonly weak?: boolean
    }
  /** The last so many units up to the dispatch's date, or the next ones from it: "ces trois derniers jours". */
  | { readonly op: 'recent'; readonly sign: 1 | -1; readonly unit?: CalendarUnit }
  /** A clock time; `add` hours for "p.m.". */
  | { readonly op: 'clock'; readonly hour?: number; readonly add?: number; readonly minute?: number }
  /** `half`: and a half of the unit more. */
  | { readonly op: 'duration'; readonly half?: boolean; readonly unit?: CalendarUnit }
  /** A part of a captured period: "fin août", "mi-2022", "mardi soir", "early Tuesday". */
  | { readonly op: 'part'; readonly part: string }
  /** Turns a captured date to the past or future: "vendredi dernier", "le 9 décembre dernier". */
  | { readonly op: 'direct'; readonly direction: Direction; readonly from?: 'told' }
  /** From one captured date to another. */
  | { readonly op: 'range' }
  /** Two captured dates told together: "les 14 juillet et 19 décembre"; neighbouring days make one span. */
  | { readonly op: 'pair' }
  /** Open to one side of the captured date or length; with no capture, of the last date told ("depuis lors"). */
  | { readonly op: 'bound'; readonly bound: 'since' | 'until' | 'by'; readonly direction?: Direction }
  /** A captured date with a captured clock time. */
  | { readonly op: 'clocked' }
  /** A number that is no date and no count: an age, a name. */
  | { readonly op: 'ignore' }

export interface DateRule {
  readonly id: string
  readonly gives: Gives
  readonly patterns: readonly Pattern[]
  /** Forms one of which must follow; `end` for the end of the sentence. Empty for anything. */
  readonly followedBy: ReadonlySet<string>
  /** Forms and endings that must not follow; where they are given, `followedBy` only lists exceptions to them. */
  readonly notFollowedBy: ReadonlySet<string>
  readonly notFollowedEndings: readonly string[]
}

/** A bound that stands apart from its date: "depuis le retour le 27 septembre". */
export interface FarBound {
  readonly id: string
  readonly words: readonly string[]
  readonly bound: 'since' | 'until' | 'by'
  /** How many words may stand between. */
  readonly reach: number
}

/** How a language writes dates; from data/<lang>/dates.yml. Words are folded. */
export interface DateRules {
  readonly lang: string
  readonly numbers: NumberRules
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  readonly seasons: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, CalendarUnit>
  /** "premier", "first". */
  readonly ordinals: ReadonlyMap<string, number>
  /** Endings written against a figure: `er`, `th`. */
  readonly ordinalEndings: ReadonlySet<string>
  /** Feasts on a fixed day: month and day. */
  readonly feasts: ReadonlyMap<string, { readonly month: number; readonly day: number }>
  /** Nouns of events that dates are counted from, each with the noun that stands for all that may be the same event. */
  readonly events: ReadonlyMap<string, string>
  readonly numericOrder: 'dmy' | 'mdy'
  /** Month and weekday names that are other words too, and count only with a capital: `may`, `march`. */
  readonly capitalOnly: ReadonlySet<string>
  /** Parts of a hyphenated token that are words of their own here: `mi`, `lundi`, `trente`. */
  readonly splits: ReadonlySet<string>
  readonly phrases: ReadonlyMap<string, readonly Pattern[]>
  /** Rules by level; a level reads what the levels before it made. */
  readonly levels: readonly (readonly DateRule[])[]
  readonly farBounds: readonly FarBound[]
  /** Words and word endings that show that a clause looks ahead. */
  readonly futureCues: ReadonlySet<string>
  readonly futureEndings: readonly string[]
  readonly notFuture: ReadonlySet<string>
  /** Two words together that look ahead: "is to"; and words that do so in a headline. */
  readonly futurePairs: ReadonlySet<string>
  readonly headlineCues: ReadonlySet<string>
  /** Words at which one clause stops and another starts. */
  readonly clauseBreaks: ReadonlySet<string>
  /** Words before a date that make it part of a name, when they have a capital: "Mouvement du 23 mars". */
  readonly nameHeads: ReadonlySet<string>
  /** Determiners that, before a date with a capitalised word after it, make it part of a name: "the May 3 Front". */
  readonly nameDeterminers: ReadonlySet<string>
  /** Whether months are written small, so that a capital in quotation marks makes a name: « 17 Novembre ». */
  readonly smallMonths: boolean
}
