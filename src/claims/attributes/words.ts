/** A mark of a claim (`humanitarian`, `written`) and the words and phrases that make it so. */
export interface Mark {
  readonly id: string
  readonly attribute: string
  /** Kinds, or kinds with a type (`commitment/fulfilment`), whose claims may have it. */
  readonly of: ReadonlySet<string>
  /** Lemmas or forms of modifiers. */
  readonly words: ReadonlySet<string>
  /** Phrases, word by word. */
  readonly phrases: readonly (readonly string[])[]
}

/** Words for the attributes of claims, of one language; from data/<lang>/attributes.yml. All are folded. */
export interface AttributeWords {
  readonly marks: readonly Mark[]
  readonly truce: {
    /** What a truce is called, the plainest words first. */
    readonly nouns: readonly ReadonlySet<string>[]
    /** Prepositions between a truce, or the verb that makes it, and its length. */
    readonly links: ReadonlySet<string>
    /** Nouns that may stand between: "for a period of". */
    readonly lengthNouns: ReadonlySet<string>
    /** Verbs whose object is the length. */
    readonly lasts: ReadonlySet<string>
    /** Phrases before a length that make it no length of a term: "less than". */
    readonly hedges: readonly (readonly string[])[]
    /** Adjectives over a length: "two-week-long". */
    readonly longs: ReadonlySet<string>
    /** Words that are a length: `month-long` is `P1M`. */
    readonly lengths: ReadonlyMap<string, string>
  }
  readonly weapon: {
    /** Lemmas of weapons, with the lemmas one of which must stand under them; none where the word is enough. */
    readonly nouns: ReadonlyMap<string, readonly ReadonlySet<string>[]>
    /** Names of makes, as written. */
    readonly names: ReadonlySet<string>
    /** Adjectives that tell a sort: "ballistic". */
    readonly sortWords: ReadonlySet<string>
    /** Prepositions before a sort: "bombes à sous-munitions". */
    readonly sorts: ReadonlySet<string>
    /** Prepositions before the instrument. */
    readonly links: ReadonlySet<string>
    /** Verbs whose object is the instrument. */
    readonly uses: ReadonlySet<string>
    /** Nouns whose complement or compound is the instrument: "mortar fire", "tirs de mortier". */
    readonly carriers: ReadonlySet<string>
    /** Participles that tell what somebody carries: "armed with knives". */
    readonly armed: ReadonlySet<string>
  }
  readonly cumulative: {
    /** Prepositions and conjunctions before a start. */
    readonly since: ReadonlySet<string>
    readonly phrases: readonly (readonly string[])[]
    /** What has cost all that it has cost so far when it is the subject: "the war has killed". */
    readonly whole: ReadonlySet<string>
    /** Words that compare one event with others since a start: "the deadliest attack since". */
    readonly unless: ReadonlySet<string>
  }
}
