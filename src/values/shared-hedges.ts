import { type Found, hedged } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import type { QuantityRules } from './quantity-rules.ts'

/** Words of a counted noun between two figures that are told together: "12 regular soldiers and 30 …". */
const NOUN = 4

/**
 * A hedge before the first of several joined figures is that of all: "at least 12 soldiers, 5 policemen and 30 civilians"
 * gives three lower bounds. Not where a verb or a preposition stands between ("at least 12 were killed and 30 wounded"),
 * which makes a new phrase, nor over a bare comma ("at least 12 dead, 30 wounded"), which may.
 * @param all quantities of one sentence, in text order
 */
export function shareHedges(lexemes: readonly Lexeme[], all: readonly Found[], rules: QuantityRules): Found[] {
  const shared = [...all]
  for (const [i, { hedge }] of all.entries()) {
    if (hedge === undefined) continue
    let last = i
    for (let at = i; at + 1 < all.length && isPlain(all[at + 1]!); at++) {
      const join = joinBetween(lexemes, all[at]!, all[at + 1]!, rules)
      if (join === undefined) break
      if (rules.numbers.joiners.has(join)) last = at + 1
    }
    for (let at = i + 1; at <= last; at++) {
      const one = all[at]!
      shared[at] = { ...one, quantity: hedged(one.quantity.best!, hedge), rule: hedge.id }
    }
  }
  return shared
}

const isPlain = ({ quantity, rule }: Found): boolean =>
  quantity.best !== undefined && quantity.qualifier === undefined && rule === 'quantity.number'

/** The word or comma that joins two figures of one phrase; undefined where they are of two. */
function joinBetween(
  lexemes: readonly Lexeme[],
  { end }: Found,
  { from, end: next }: Found,
  { numbers, unit }: QuantityRules,
): string | undefined {
  const join = lexemes[from - 1]?.form ?? ''
  const noun = lexemes.slice(end, from - 1)
  if (!(numbers.joiners.has(join) || join === ',') || noun.length === 0 || noun.length > NOUN) return undefined
  if (noun.some(({ form, word }) => !word || unit.stops.has(form))) return undefined
  const after = lexemes[next]
  // "… and 30 were wounded": the second figure opens a clause of its own.
  return after?.word === true && !unit.stops.has(after.form) ? join : undefined
}
