import type { DateRules, FarBound } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

/**
 * A bound that stands apart from its date, with the event between them: "depuis le retour le 27 septembre des canons",
 * "since the truce began on May 3". A capital next to it makes it a place ("depuis la Lozère"), a comma right before
 * the date is allowed ("Depuis l'ouverture, le 3 août, du col"); other commas and full clauses are not.
 * @param floor lexemes before it belong to an earlier date
 */
export function farBound(
  lexemes: readonly Lexeme[],
  from: number,
  floor: number,
  rules: DateRules,
): FarBound | undefined {
  for (const bound of rules.farBounds) {
    const lowest = Math.max(floor, from - bound.reach - bound.words.length)
    for (let i = from - bound.words.length; i >= lowest; i--) {
      const next = lexemes[i + bound.words.length]!
      if (i + bound.words.length < from && next.form === ',' && i + bound.words.length < from - 1) break
      if (!bound.words.every((word, k) => lexemes[i + k]!.form === word)) {
        if (lexemes[i]!.form === ',' && i < from - 1) break
        continue
      }
      if (i + bound.words.length === from) return undefined
      const noun = lexemes[i + bound.words.length + 1]
      if (next.capital || noun?.capital === true) return undefined
      return bound
    }
  }
  return undefined
}
