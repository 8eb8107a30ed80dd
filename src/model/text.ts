import type { Span } from './span.ts'

/** What a token is made of. Numbers keep their inner spaces and separators: `1 250`, `1,5`, `13.000`. */
export type TokenKind = 'word' | 'number' | 'punct' | 'symbol'

/** A token never holds white space at its edges; gaps between tokens are white space only, so tokens are lossless. */
export interface Token extends Span {
  readonly text: string
  readonly kind: TokenKind
}

/** `headline`: a short line of its own without final punctuation; `slug`: an agency slug, a date stamp, a line of place and date, the mark of a numbered paragraph. */
export type SentenceKind = 'prose' | 'headline' | 'slug'

/** A sentence is a run of tokens `[firstToken, endToken)`; a dateline ("PARIS, 7 nov (Agence) -") is marked, not cut off. */
export interface Sentence extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly paragraph: number
  readonly kind: SentenceKind
  /** The dateline at the start of this sentence, when it has one. */
  readonly dateline?: Span
}

/** Quoted words. `inner` leaves the marks out. An unclosed quotation ends at its paragraph's end (`closed` false). */
export interface Quotation extends Span {
  readonly inner: Span
  readonly closed: boolean
  /** 0 for outermost. */
  readonly depth: number
}

/** What src/text finds in a dispatch's text. All lists are in text order. */
export interface TextAnalysis {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Span[]
  readonly quotations: readonly Quotation[]
  /** A leading publication stamp (` date 2020-11 `) with the EDTF it gives. */
  readonly stamp?: Span & { readonly edtf: string }
}
