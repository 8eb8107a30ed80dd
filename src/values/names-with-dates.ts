import type { DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

const isMark = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && !lexeme.word && lexeme.value === undefined

/** Whether the date at `[from, to)` is part of a name: "Mouvement du 23 mars", "the May 3 Popular Front". */
export function isInName(lexemes: readonly Lexeme[], from: number, to: number, rules: DateRules): boolean {
  const head = lexemes[from - 1]
  // The date may or may not have taken the "du" with it.
  const noun = head !== undefined && rules.nameDeterminers.has(head.form) ? lexemes[from - 2] : head
  const inside = lexemes[from]
  if (noun?.capital === true && rules.nameHeads.has(noun.form) && inside !== undefined) return true
  const after = lexemes[to]
  const last = lexemes[to - 1]!
  if (
    rules.smallMonths &&
    last.capital &&
    rules.months.has(last.form) &&
    to - from === 2 &&
    isMark(head) &&
    isMark(after)
  )
    return true
  const determined = head !== undefined && rules.nameDeterminers.has(head.form)
  return determined && after?.capital === true && after.word && last.value !== undefined
}
