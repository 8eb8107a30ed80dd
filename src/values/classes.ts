import type { DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

export const dayOf = (lexeme: Lexeme, rules: DateRules): number | undefined => {
  if (lexeme.value !== undefined) {
    return lexeme.form.length <= 2 && lexeme.value >= 1 && lexeme.value <= 31 ? lexeme.value : undefined
  }
  const ordinal = rules.ordinals.get(lexeme.form)
  if (ordinal !== undefined) return ordinal <= 31 ? ordinal : undefined
  const written = /^(\d{1,2})([a-z]+)$/.exec(lexeme.form)
  if (written === null || !rules.ordinalEndings.has(written[2]!)) return undefined
  const value = Number(written[1])
  return value >= 1 && value <= 31 ? value : undefined
}

/** A year in figures: 1000 to 2199, written without separators. */
export const yearOf = (lexeme: Lexeme): number | undefined =>
  lexeme.value !== undefined && lexeme.form.length === 4 && lexeme.value >= 1000 && lexeme.value < 2200
    ? lexeme.value
    : undefined

/** "88", "'88": in this century or the last. */
export const shortYearOf = (lexeme: Lexeme): number | undefined =>
  lexeme.value !== undefined && /^\d{2}$/.test(lexeme.form)
    ? lexeme.value + (lexeme.value < 50 ? 2000 : 1900)
    : undefined

const named = (names: ReadonlyMap<string, number>, lexeme: Lexeme, rules: DateRules): number | undefined => {
  const value = names.get(lexeme.form)
  return value !== undefined && !lexeme.capital && rules.capitalOnly.has(lexeme.form) ? undefined : value
}
export const monthOfLexeme = (lexeme: Lexeme, rules: DateRules) => named(rules.months, lexeme, rules)
export const weekdayOfLexeme = (lexeme: Lexeme, rules: DateRules) => named(rules.weekdays, lexeme, rules)

/** "1980s", "'80s"; plain figures are decades only where the pattern says so. */
export const decadeOf = (lexeme: Lexeme): number | undefined => {
  const written = /^'?(\d{4}|\d{2})s?$/.exec(lexeme.form)
  if (written === null) return undefined
  const value = Number(written[1])
  if (value % 10 !== 0) return undefined
  return written[1]!.length === 2
    ? value + (value < 30 ? 2000 : 1900)
    : value >= 1000 && value < 2200
      ? value
      : undefined
}

/** "10:30", "20h30", "18h", "6.30" as hours and minutes. */
export const timeOf = (lexeme: Lexeme): { hour: number; minute: number } | undefined => {
  const written = /^(\d{1,2})[:h](\d{2})?$/.exec(lexeme.form)
  if (written === null || (written[2] === undefined && !lexeme.form.endsWith('h'))) return undefined
  const hour = Number(written[1])
  const minute = Number(written[2] ?? 0)
  return hour <= 24 && minute < 60 ? { hour, minute } : undefined
}

/** "72h": more hours than a clock has. */
export const hoursOf = (lexeme: Lexeme): number | undefined => {
  const written = /^(\d{2,3})h$/.exec(lexeme.form)
  return written === null || Number(written[1]) <= 24 ? undefined : Number(written[1])
}

/** "0900" before a zone. */
export const fourDigitsOf = (lexeme: Lexeme): { hour: number; minute: number } | undefined => {
  if (!/^\d{4}$/.test(lexeme.form)) return undefined
  const hour = Number(lexeme.form.slice(0, 2))
  const minute = Number(lexeme.form.slice(2))
  return hour <= 24 && minute < 60 ? { hour, minute } : undefined
}

/** "2020-11-07", "07/11/2020", "2020-11". */
export const numericDateOf = (lexeme: Lexeme, rules: DateRules) => {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(lexeme.form)
  if (iso !== null) {
    const month = Number(iso[2])
    const day = iso[3] === undefined ? undefined : Number(iso[3])
    return month >= 1 && month <= 12 ? { year: Number(iso[1]), month, day } : undefined
  }
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(lexeme.form)
  if (written === null) return undefined
  const [a, b] = [Number(written[1]), Number(written[2])]
  const [day, month] = rules.numericOrder === 'dmy' ? [a, b] : [b, a]
  const year = Number(written[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { year: written[3]!.length === 2 ? year + (year < 50 ? 2000 : 1900) : year, month, day }
}
