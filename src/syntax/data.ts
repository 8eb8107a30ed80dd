/** A word that a contraction stands for, with the tag it always has there. */
export interface ContractedWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
}

/** A token that may stand for several words. When it does (`always`, or the tagger says so) is decided in context. */
export interface Contraction {
  readonly id: string
  readonly token: string
  readonly always: boolean
  readonly words: readonly ContractedWord[]
}

/** What a language's data/<lang>/syntax.yml says. */
export interface SyntaxData {
  readonly lang: string
  readonly contractions: readonly Contraction[]
  /** Marks set aside while a sentence is parsed. */
  readonly quotes: readonly { readonly open: string; readonly close: string }[]
}
