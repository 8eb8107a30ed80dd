import type { Sentence, Token } from '../model/text.ts'
import type { NumberRules } from './number-rules.ts'

/** A token as the grammars see it; "18-19" and "trente-quatre" are several. */
export interface Lexeme {
  /** Small letters, straight apostrophes and hyphens. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** Index into `TextAnalysis.tokens`. */
  readonly token: number
  /** The value of a figure; absent for words. */
  readonly value?: number
  /** Whether it starts with a capital. */
  readonly capital: boolean
  readonly word: boolean
}

export const foldForm = (text: string): string => {
  const small = text.toLowerCase()
  return /[’ʼ‐‑]/.test(small) ? small.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-') : small
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** The value of a written figure: spaces and group marks dropped, the decimal mark kept. */
function figureValue(text: string, rules: NumberRules): number | undefined {
  if (!/^[\d\s.,'’]+$/.test(text)) return undefined
  const plain = text.replace(/[\s'’]/g, '')
  const parts = plain.split(/[.,]/)
  if (parts.length === 1) return Number(plain)
  const grouped = parts.slice(1).every((part) => part.length === 3) && parts[0]!.length <= 3
  const lastMark = plain.charAt(plain.length - parts.at(-1)!.length - 1)
  const onlyGroups = grouped && (parts.length > 2 || rules.groupMarks.includes(lastMark) || parts[1] === '000')
  if (onlyGroups) return Number(parts.join(''))
  if (parts.length > 2 && !/^\d{1,3}(\D\d{3})*\D\d+$/.test(plain)) return undefined
  return Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`)
}

/**
 * The lexemes of one sentence.
 * @param splits whether a part of a hyphenated token ("trente", "mi", "lundi") may stand by itself
 */
export function lexemesOf(
  tokens: readonly Token[],
  sentence: Pick<Sentence, 'firstToken' | 'endToken'>,
  rules: NumberRules,
  splits: ReadonlySet<string>,
): Lexeme[] {
  const found: Lexeme[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i]!
    const form = foldForm(token.text)
    if (token.kind !== 'punct' && form.length <= 60) {
      if (/^\d{1,4}([-/]\d{1,4})$/.test(form) || (form.includes('-', 1) && splittable(form, splits))) {
        pieces(token, form, i, rules, found)
        continue
      }
    }
    found.push(lexeme(token.text, form, token.start, i, rules, token.kind === 'word'))
  }
  return found
}

const splittable = (form: string, splits: ReadonlySet<string>): boolean =>
  !splits.has(form) &&
  /[^\d-]/.test(form) &&
  form.split('-').every((part) => splits.has(part) || /^\d{1,4}s?$/.test(part))

function pieces(token: Token, form: string, index: number, rules: NumberRules, found: Lexeme[]): void {
  let at = 0
  for (const part of form.split(/([-/])/)) {
    if (part !== '') {
      const text = token.text.slice(at, at + part.length)
      found.push(lexeme(text, part, token.start + at, index, rules, token.kind === 'word'))
    }
    at += part.length
  }
}

function lexeme(text: string, form: string, start: number, token: number, rules: NumberRules, word: boolean): Lexeme {
  const unit = text.charCodeAt(0)
  const value = isDigit(unit) ? figureValue(text, rules) : undefined
  const first = text.charAt(0)
  const base = { form, start, end: start + text.length, token, capital: first !== first.toLowerCase(), word }
  return value === undefined ? base : { ...base, value }
}
