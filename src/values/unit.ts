import type { Lexeme } from './lexemes.ts'
import type { UnitRules } from './quantity-rules.ts'

const FARTHEST = 5

/**
 * The noun that a figure counts, as a lemma: the first word after it that is no adjective known to stand between, or,
 * in a language whose adjectives come first, the first plural.
 */
export function countedNoun(
  lexemes: readonly Lexeme[],
  from: number,
  value: number,
  rules: UnitRules,
): string | undefined {
  // "50-mm machineguns": what is joined to the figure is what it measures.
  const measured = lexemes[from]?.form === '-' ? lexemes[from + 1] : undefined
  if (measured?.word === true) return singular(measured.form, rules)
  let first: Lexeme | undefined
  for (let i = from; i < Math.min(lexemes.length, from + FARTHEST); i++) {
    const lexeme = lexemes[i]!
    if (lexeme.form === '-') continue
    if (!lexeme.word || rules.stops.has(lexeme.form)) break
    if (rules.skips.has(lexeme.form)) continue
    if (!rules.pluralSearch) return singular(lexeme.form, rules)
    if (value > 1 && isPlural(lexeme, rules)) return singular(lexeme.form, rules)
    first ??= lexeme
  }
  return first === undefined ? undefined : singular(first.form, rules)
}

const isPlural = ({ form, capital }: Lexeme, rules: UnitRules): boolean =>
  rules.irregular.has(form) || (!capital && form.length > 3 && form.endsWith('s') && !form.endsWith('ss'))

function singular(form: string, rules: UnitRules): string {
  const known = rules.irregular.get(form)
  if (known !== undefined) return known
  const ending = rules.endings.find(([plural]) => form.length > plural.length + 1 && form.endsWith(plural))
  return ending === undefined ? form : form.slice(0, -ending[0].length) + ending[1]
}
