import type { NumberRules } from './number-rules.ts'

/** Words that make a figure a bound or a rough one. */
export interface Hedge {
  readonly id: string
  readonly words: readonly string[]
  /** Which bound the figure then is. */
  readonly gives: 'low' | 'best' | 'high'
  readonly qualifier: string
  /** Whether an article after it is the figure one: "au moins un", but not "autour d'un". */
  readonly article: boolean
}

/** Two figures that are a range: "entre 9 et 11", "6,000 to 8,000". */
export interface RangeForm {
  readonly id: string
  /** The word before the first figure; absent where none is needed. */
  readonly opens?: string
  readonly joins: ReadonlySet<string>
}

/** How a language tells quantities; from data/<lang>/quantities.yml. Words are folded. */
export interface QuantityRules {
  readonly lang: string
  readonly numbers: NumberRules
  /** Hedges before a figure, by their first word, longest first; and those after it. */
  readonly before: ReadonlyMap<string, readonly Hedge[]>
  readonly after: ReadonlyMap<string, readonly Hedge[]>
  readonly ranges: readonly RangeForm[]
  /** Words that make two figures a change, not a range: "passé de 12 à 19". */
  readonly changes: ReadonlySet<string>
  /** Words before a figure that make it a label: "résolution 2254", "No. 4". */
  readonly labels: ReadonlySet<string>
  /** Words and marks after a figure that make it no count: `%`, "tiers". */
  readonly notCounted: ReadonlySet<string>
  /** Whom a figure behind a link tells the age of: "a boy of 10". */
  readonly aged: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  /** Number words that are mostly other words ("one"), and what must not follow them. */
  readonly doubtful: ReadonlyMap<string, ReadonlySet<string>>
  readonly unit: UnitRules
}

/** How the counted noun is found after a figure, and its lemma. */
export interface UnitRules {
  /** Adjectives, determiners and prepositions that may stand between figure and noun. */
  readonly skips: ReadonlySet<string>
  /** Words at which the search stops: verbs, prepositions. */
  readonly stops: ReadonlySet<string>
  /** Whether adjectives stand before the noun, so that the first plural is it. */
  readonly pluralSearch: boolean
  readonly irregular: ReadonlyMap<string, string>
  /** Plural endings and what they become, tried in order: `ies` to `y`. */
  readonly endings: readonly (readonly [string, string])[]
}
