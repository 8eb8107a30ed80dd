/** When an abbreviation's full stop may also end the sentence. */
export type AbbreviationUse =
  /** A name or figure always follows: "M.", "Dr.", "Gen." */
  | 'never-ends'
  /** It ends the sentence when a word that opens sentences follows: "etc.", "p.m.", "U.S." */
  | 'may-end'
  /** It is one only before a figure: "No. 4", "Sat. 5". */
  | 'before-number'

/** What a language tells the tokeniser and the sentence splitter. Words are folded unless said otherwise. */
export interface TextRules {
  readonly lang: string
  /** Words that drop their vowel before another: `l`, `qu`, `jusqu`; without the apostrophe. */
  readonly elisions: ReadonlySet<string>
  /** Words with an apostrophe, hyphen or slash that the other rules must leave whole. */
  readonly wholeWords: ReadonlySet<string>
  /** Endings that are words of their own, with their hyphen: `-t-il`. Longest first. */
  readonly clitics: readonly string[]
  /** Contracted endings that are words of their own, with their apostrophe: `n't`, `'s`. Longest first. */
  readonly contractions: readonly string[]
  /** Words written as one that are several: `cannot` is `can`, `not`. */
  readonly joinedWords: ReadonlyMap<string, readonly string[]>
  /** Whether a hyphen inside a word is a token of its own, and after which prefixes it is not. */
  readonly splitHyphens: boolean
  readonly hyphenPrefixes: ReadonlySet<string>
  /** Units written against their figure that are words of their own: `pm`, `km`. */
  readonly gluedUnits: ReadonlySet<string>
  /** Abbreviations as written, with their full stop. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>
  /** Words whose capital shows that a sentence starts. */
  readonly sentenceOpeners: ReadonlySet<string>
  /** Small words that may stand in a dateline: `de`, `of`. */
  readonly datelineWords: ReadonlySet<string>
  /** Names of months, with and without full stop, that make a dateline's date. */
  readonly datelineMonths: ReadonlySet<string>
  /** Words before a month or day that make a leading publication stamp. */
  readonly stampWords: ReadonlySet<string>
  /** Words that open an agency slug: `URGENT`. */
  readonly slugWords: ReadonlySet<string>
}
