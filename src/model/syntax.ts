import type { Sentence } from './text.ts'

/**
 * A syntactic word in the sense of Universal Dependencies. A token such as `du` gives two words (`de`, `le`) that
 * share the token's span. `head` is an index into the sentence's `words`, -1 for the root.
 */
export interface Word {
  /** Index within the sentence's `words`. */
  readonly index: number
  /** Index into `TextAnalysis.tokens`. */
  readonly token: number
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** UD features as written in CoNLL-U, `''` for none: `Mood=Ind|Tense=Pres`. */
  readonly feats: string
  readonly head: number
  readonly deprel: string
}

/** A sentence with its tree. */
export interface ParsedSentence extends Sentence {
  readonly words: readonly Word[]
}

/** Tags, lemmatises and parses one sentence. Deterministic: the same tokens give the same tree on every machine. */
export interface SyntaxModel {
  readonly lang: string
  /** `tokens` is the whole dispatch's token list; only `[firstToken, endToken)` is read. */
  parse(tokens: readonly import('./text.ts').Token[], sentence: Sentence): ParsedSentence
}
