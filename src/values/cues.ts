import type { DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

/** How far a verb may stand from the date that it governs, in words of the same clause. */
const BEFORE = 9
const AFTER = 6

const isFuture = (lexemes: readonly Lexeme[], i: number, rules: DateRules, headline: boolean): boolean => {
  const form = lexemes[i]!.form
  return (
    rules.futureCues.has(form) ||
    (headline && rules.headlineCues.has(form)) ||
    rules.futurePairs.has(`${form} ${lexemes[i + 1]?.form ?? ''}`) ||
    isFutureForm(form, rules)
  )
}

const isFutureForm = (form: string, rules: DateRules): boolean =>
  form.length >= 5 && !rules.notFuture.has(form) && rules.futureEndings.some((ending) => form.endsWith(ending))

/**
 * Whether the clause around lexemes `[from, to)` looks ahead: a future verb or cue before the date, or after it where
 * the date opens the clause ("On Monday he will speak", but not "said on Monday that he will speak").
 */
export function looksAhead(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  rules: DateRules,
  headline: boolean,
): boolean {
  let opens = true
  for (let i = from - 1; i >= Math.max(0, from - BEFORE); i--) {
    const lexeme = lexemes[i]!
    if (rules.clauseBreaks.has(lexeme.form)) break
    if (isFuture(lexemes, i, rules, headline)) return true
    if (lexeme.word && lexeme.form.length > 4) opens = false
  }
  if (!opens) return false
  for (let i = to; i < Math.min(lexemes.length, to + AFTER); i++) {
    const lexeme = lexemes[i]!
    // The comma right after an opening date belongs to it.
    if (rules.clauseBreaks.has(lexeme.form) && !(i === to && lexeme.form === ',')) return false
    if (isFuture(lexemes, i, rules, headline)) return true
  }
  return false
}
