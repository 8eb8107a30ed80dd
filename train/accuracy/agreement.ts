import type { GoldRow } from '../gold/dispatch.ts'
import { Accuracy } from './measure.ts'

/**
 * How far two careful readers agree: the second's claims measured against the first's as the reader's own are.
 * @param first the gold, in which every dispatch of the second is
 * @param second the second reading of some of its dispatches
 * @throws RangeError where the second reading is of another text, or of a dispatch that the gold has not
 */
export function agreementOf(first: readonly GoldRow[], second: readonly GoldRow[]): Accuracy {
  const gold = new Map(first.map((row) => [row.doc, row]))
  const accuracy = new Accuracy()
  for (const { doc, text, claims } of second) {
    const row = gold.get(doc)
    if (row === undefined || row.text !== text)
      throw new RangeError(`gold/second/${doc}: the gold has no such text; take over its text`)
    accuracy.add(row.claims, claims)
  }
  return accuracy
}
