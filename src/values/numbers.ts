import type { Lexeme } from './lexemes.ts'
import type { Collective, NumberRules } from './number-rules.ts'

/** A number read from lexemes `[start, end)`. */
export interface ReadNumber {
  readonly end: number
  readonly value: number
  /** Index of the lexeme that carries the figure: "250" or "dizaines". */
  readonly head: number
  /** A counting noun it ends in; then `value` holds the whole figure, and for plurals its lower bound. */
  readonly collective?: Collective
  readonly digits: boolean
}

/**
 * Reads the number that starts at `i`: figures, number words, counting nouns and halves ("1,5 million", "treize mille",
 * "half a dozen", "un million et demi", "dizaines de milliers").
 * @param article whether "un", "a" alone count as one
 * @returns undefined where no number starts
 */
export function readNumber(
  lexemes: readonly Lexeme[],
  i: number,
  rules: NumberRules,
  article = false,
): ReadNumber | undefined {
  const first = lexemes[i]
  if (first === undefined) return undefined
  const half = halfOf(lexemes, i, rules)
  if (half !== undefined) return half
  if (first.value !== undefined) return scaled(lexemes, i, i + 1, first.value, rules, true)
  const collective = rules.collectives.get(first.form)
  if (collective !== undefined && counts(lexemes, i, collective)) return chain(lexemes, i, 1, rules)
  if (rules.articles.has(first.form)) {
    const next = lexemes[i + 1]
    if (next !== undefined) {
      const noun = rules.collectives.get(next.form)
      if (noun !== undefined && counts(lexemes, i + 1, noun)) return chain(lexemes, i + 1, 1, rules)
      if ((rules.words.get(next.form) ?? 0) >= 100) return words(lexemes, i + 1, rules)
      const halved = halfOf(lexemes, i + 1, rules)
      if (halved !== undefined) return halved
    }
    return article ? { end: i + 1, value: 1, head: i, digits: false } : undefined
  }
  return rules.words.has(first.form) ? words(lexemes, i, rules) : undefined
}

/** The number at `i`, with "un" and "a" read as one: what a stage asks that knows a count must stand there. */
export const readCount = (lexemes: readonly Lexeme[], i: number, rules: NumberRules): ReadNumber | undefined =>
  readNumber(lexemes, i, rules, true)

const counts = (lexemes: readonly Lexeme[], i: number, { before }: Collective): boolean =>
  before.size === 0 || before.has(lexemes[i + 1]?.form ?? '')

/** Number words from `i`: tens and units add up, hundreds and more multiply what stands before them. */
function words(lexemes: readonly Lexeme[], i: number, rules: NumberRules): ReadNumber | undefined {
  let total = 0
  let group = 0
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.POSITIVE_INFINITY
  let at = i
  let end = i
  while (at < lexemes.length) {
    const form = lexemes[at]!.form
    const value = rules.words.get(form)
    if (value === undefined) {
      // "quarante et un", "vingt-et-une"
      if (
        at > i &&
        smallest >= 20 &&
        smallest < 100 &&
        rules.joiners.has(form) &&
        rules.articles.has(lexemes[at + 1]?.form ?? '')
      ) {
        group++
        end = at + 2
        break
      }
      if (at === i || !(rules.joiners.has(form) || form === '-') || !rules.words.has(lexemes[at + 1]?.form ?? '')) break
      at++
      continue
    }
    if (value >= 1000) {
      if (value >= largest) break
      total += Math.max(group, 1) * value
      largest = value
      group = 0
      smallest = Number.POSITIVE_INFINITY
    } else if (value === 100) {
      if (group >= 100) break
      group = Math.max(group, 1) * 100
      smallest = 100
    } else {
      if (group > 0 && !(value < 20 ? smallest >= 20 : value < 100 && smallest >= 100)) break
      group += value
      smallest = value
    }
    at++
    end = at
  }
  return end === i ? undefined : scaled(lexemes, i, end, total + group, rules, false)
}

/** What may follow a number: a larger unit ("1,5 million"), "et demi", a counting noun ("two dozen"). */
function scaled(
  lexemes: readonly Lexeme[],
  head: number,
  end: number,
  value: number,
  rules: NumberRules,
  digits: boolean,
): ReadNumber {
  const next = lexemes[end]
  const unit = digits && next !== undefined ? rules.words.get(next.form) : undefined
  if (unit !== undefined && unit >= 1000) return scaled(lexemes, head, end + 1, value * unit, rules, false)
  const noun = next === undefined ? undefined : rules.collectives.get(next.form)
  if (noun !== undefined && value < 1000 && counts(lexemes, end, noun)) {
    return { end: end + 1, value: value * noun.value, head, digits }
  }
  const half = value >= 1000 ? andHalf(lexemes, head, end, rules) : undefined
  return half === undefined
    ? { end, value, head, digits }
    : { end: half.end, value: value + half.unit / 2, head, digits }
}

/** "un million et demi": the half of the last large unit. */
function andHalf(lexemes: readonly Lexeme[], head: number, end: number, rules: NumberRules) {
  let at = end
  if (!rules.joiners.has(lexemes[at]?.form ?? '')) return undefined
  at++
  if (rules.articles.has(lexemes[at]?.form ?? '')) at++
  if (!rules.halves.has(lexemes[at]?.form ?? '')) return undefined
  const unit = rules.words.get(lexemes[end - 1]!.form) ?? 0
  return end > head && unit >= 1000 ? { end: at + 1, unit } : undefined
}

/** "half a dozen", "un demi-million", "a half million". */
function halfOf(lexemes: readonly Lexeme[], i: number, rules: NumberRules): ReadNumber | undefined {
  if (!rules.halves.has(lexemes[i]?.form ?? '')) return undefined
  let at = i + 1
  while (rules.articles.has(lexemes[at]?.form ?? '') || lexemes[at]?.form === '-') at++
  const form = lexemes[at]?.form ?? ''
  const value = rules.words.get(form) ?? rules.collectives.get(form)?.value
  if (value === undefined || value < 10) return undefined
  return { end: at + 1, value: value / 2, head: at, digits: false }
}

/** "dizaines", "dizaines de milliers", "tens of thousands": plurals multiply and give a lower bound. */
function chain(lexemes: readonly Lexeme[], i: number, times: number, rules: NumberRules): ReadNumber {
  const collective = rules.collectives.get(lexemes[i]!.form)!
  const value = times * collective.value * (collective.plural && times === 1 ? 2 : 1)
  const link = lexemes[i + 1]
  const next = link !== undefined && rules.links.has(link.form) ? lexemes[i + 2] : undefined
  const onward = next === undefined ? undefined : rules.collectives.get(next.form)
  if (onward !== undefined && onward.value > collective.value) {
    const whole = chain(lexemes, i + 2, value, rules)
    return { ...whole, collective: collective.plural ? whole.collective! : collective }
  }
  const million = next === undefined ? undefined : rules.words.get(next.form)
  if (million !== undefined && million >= 1000) {
    return { end: i + 3, value: value * million, head: i, collective, digits: false }
  }
  return { end: i + 1, value, head: i, collective, digits: false }
}
