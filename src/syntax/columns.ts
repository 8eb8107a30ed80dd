import { hashString } from './hash.ts'
import type { Shape } from './shapes.ts'
import type { WordColumns } from './state.ts'

const COMMA = hashString(',')
const DIGITS = /^[0-9][0-9 .,:\u00a0\u202f-]*$/

/** Numbers that the columns know parts of speech by, given by the model's tag list. */
export interface CoarseCodes {
  readonly verb: number
  readonly join: number
}

/** Sets word `at` of the columns. Figures are told apart by length only. */
export function setWord(
  columns: WordColumns,
  at: number,
  shape: Shape,
  lemma: string,
  coarse: number,
  fine: number,
): void {
  if (DIGITS.test(shape.lower)) {
    const sort = hashString(shape.lower.length === 4 ? '0000' : shape.lower.length < 3 ? '00' : '0')
    columns.form[at] = sort
    columns.lemma[at] = sort
  } else {
    columns.form[at] = shape.word
    columns.lemma[at] = hashString(lemma)
  }
  columns.coarse[at] = coarse
  columns.fine[at] = fine
}

export function closeColumns(columns: WordColumns, codes: CoarseCodes): void {
  columns.close(COMMA, codes.verb, codes.join)
}
