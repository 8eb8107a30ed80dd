/** Words that report: data/<lang>/reporting.yml. */
export interface ReportingWords {
  readonly verbs: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Nouns whose content clause is what somebody says: "the claim by X that…", "l'annonce par X que…". */
  readonly nouns: ReadonlySet<string>
  /** Verbs whose object, in a participle or infinitive of their own, is who says it: "à en croire le ministère", "citing officials". */
  readonly heard: ReadonlySet<string>
  /** Subjects that name nobody: who says it stands beside the verb, "assure-t-on à la présidence". */
  readonly nobody: ReadonlySet<string>
  /** Prepositions that lead to who says it beside such a verb, by name or not: "a-t-on appris auprès de missionnaires". */
  readonly beside: ReadonlySet<string>
  /** What somebody's word comes in, and is said to say: "a statement by X said". Nouns with a content clause are such too. */
  readonly vehicles: ReadonlySet<string>
  /** What is spoken by one person from beginning to end: "noon briefing by X", "interview with X". */
  readonly addresses: ReadonlySet<string>
  /** Nouns that in brackets tell where recorded words begin and end: "[Begin recording] [Varga] We… [end recording]". */
  readonly recordings: ReadonlySet<string>
  /** Who speaks in a broadcast and as a label names nobody else: "Presenter: …", "Envoyé spécial : …". */
  readonly presenters: ReadonlySet<string>
}
