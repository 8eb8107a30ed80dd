/** A noun that counts: "trentaine", "dizaines", "dozen", "thousands". */
export interface Collective {
  readonly value: number
  /** `about`: the word alone is a rough figure; a plural ("dizaines") gives only a lower bound of twice its value. */
  readonly plural: boolean
  readonly qualifier: string
  /** Only counts before one of these words ("scores of"); empty for always. */
  readonly before: ReadonlySet<string>
}

/** How a language writes numbers; from data/<lang>/quantities.yml. Words are folded. */
export interface NumberRules {
  /** Marks between groups of three figures; any other mark is the decimal one. */
  readonly groupMarks: string
  /** Number words and their values; words of 100 and more multiply what stands before them. */
  readonly words: ReadonlyMap<string, number>
  /** Articles that count one before a large number or a collective: "un millier", "a hundred". */
  readonly articles: ReadonlySet<string>
  /** Words inside a number: "soixante et onze", "two hundred and five". */
  readonly joiners: ReadonlySet<string>
  /** Words for a half: "demi", "half". */
  readonly halves: ReadonlySet<string>
  readonly collectives: ReadonlyMap<string, Collective>
  /** Words between a collective or a million and what it counts: "de", "of". */
  readonly links: ReadonlySet<string>
  /** Determiners before a plural collective: "des", "plusieurs", "several". */
  readonly pluralDeterminers: ReadonlySet<string>
}
