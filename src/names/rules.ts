export type Gender = 'm' | 'f' | 'x' | 'n'
export type GrammaticalNumber = 'singular' | 'plural'

export const TERM_CLASSES = [
  'courtesy',
  'rank',
  'office',
  'institution',
  'force',
  'armed',
  'side',
  'people',
  'organisation',
  'polity',
  'place',
  'document',
  'portfolio',
  'weapon',
  'other',
] as const
export type TermClass = (typeof TERM_CLASSES)[number]

/** When a term counts as a mention: always where absent. */
export type TermLimit = 'owned' | 'counted' | 'plural-or-owned' | 'subject' | 'never'

/** One word or phrase by which people, institutions, groups or places are told, in one of its forms. */
export interface Term {
  readonly form: string
  readonly class: TermClass
  /** What it stands for in every language: `president`, `army`; '' where it has no owner's id. */
  readonly key: string
  readonly gender: Gender
  readonly number: GrammaticalNumber
  readonly only?: TermLimit
  /** Whether "en", "to" … may follow it ("ambassadeur en Russie"). */
  readonly takesTo: boolean
  /** The state whose it is, where its words say so ("secrétaire d'État américain"). */
  readonly owner?: string
  /** Id of the rule in data/<lang>/names.yml. */
  readonly rule: string
}

export interface Pronoun {
  readonly form: string
  readonly number: GrammaticalNumber
  readonly gender: Gender
}

/** Small words of a language, folded, by what they do beside names. */
export interface NameGrammar {
  readonly articles: ReadonlyMap<string, Gender>
  readonly definite: ReadonlySet<string>
  readonly pluralArticles: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly possessive: ReadonlySet<string>
  readonly organisationLinks: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  readonly locativesContracted: ReadonlySet<string>
  /** Locatives that stand before countries and regions, never before towns. */
  readonly areaLocatives: ReadonlySet<string>
  /** Words between an envoy and where he is sent. */
  readonly targets: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly counted: ReadonlyMap<string, number>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly possessives: ReadonlySet<string>
}

/** What a language tells about names, from data/<lang>/names.yml. */
export interface NameRules {
  readonly lang: string
  /** True where a head stands before what it takes ("armée russe"), false where after ("Russian army"). */
  readonly headFirst: boolean
  readonly terms: readonly Term[]
  readonly grammar: NameGrammar
  readonly qualifiers: ReadonlySet<string>
  readonly placePrefixes: ReadonlySet<string>
  /** Folded endings of adjectives made of a place's name, longest first. */
  readonly demonymEndings: readonly string[]
}
