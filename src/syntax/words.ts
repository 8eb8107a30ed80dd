import type { ContractedWord, Contraction, SyntaxData } from './data.ts'

/** A word to be parsed. `token` counts surface tokens within the sentence. */
export interface SplitWord {
  readonly token: number
  readonly form: string
  /** What is already settled when the word comes out of a contraction. */
  readonly settled: ContractedWord | null
  /** Tag number given by the tagger; -1 when settled. */
  readonly tag: number
}

/** The coarse tag of a contraction as a whole: `ADP+DET`. */
export function contractedTag(contraction: Contraction): string {
  return contraction.words.map((w) => w.upos).join('+')
}

export function contractionsByToken(data: SyntaxData): Map<string, Contraction> {
  return new Map(data.contractions.map((c) => [c.token, c]))
}

/** The words of one token: those of its contraction, the first with the token's capital, or the token itself. */
export function splitToken(token: number, text: string, tag: number, contraction: Contraction | null): SplitWord[] {
  if (contraction === null) return [{ token, form: text, settled: null, tag }]
  const capital = text.charAt(0) !== text.charAt(0).toLowerCase()
  return contraction.words.map((settled, i) => {
    const form = i === 0 && capital ? settled.form.charAt(0).toUpperCase() + settled.form.slice(1) : settled.form
    return { token, form, settled, tag: -1 }
  })
}
