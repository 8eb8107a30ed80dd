import type { TextAnalysis } from '../model/text.ts'
import type { Quantity, QuantityMention } from '../model/values.ts'
import type { DateReading } from './dates.ts'
import { hedgeAt, isNoCount, lastScale, rangeAfter } from './figures.ts'
import { type Found, hedged } from './found.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import { type ReadNumber, readNumber } from './numbers.ts'
import type { QuantityRules } from './quantity-rules.ts'
import { shareHedges } from './shared-hedges.ts'
import { countedNoun } from './unit.ts'

/** A figure without a hedge: exact, rough ("une trentaine"), or the lower bound of a plural ("des dizaines"). */
const plain = ({ value, collective }: ReadNumber): Quantity =>
  collective === undefined
    ? { best: value }
    : collective.plural
      ? { low: value, qualifier: collective.qualifier }
      : { best: value, qualifier: collective.qualifier }

/** A determiner that makes a large number a plural: "several hundred", "plusieurs millions". */
function severalOf(lexemes: readonly Lexeme[], i: number, rules: QuantityRules): Found | undefined {
  const { numbers } = rules
  if (!numbers.pluralDeterminers.has(lexemes[i]?.form ?? '')) return undefined
  const number = readNumber(lexemes, i + 1, numbers)
  if (number === undefined || number.digits) return undefined
  const head = lexemes[number.head]!.form
  const noun = numbers.collectives.get(head)
  const size = noun?.value ?? numbers.words.get(head) ?? 0
  if (number.collective?.plural === true) {
    return { from: i, end: number.end, head: number.head, quantity: plain(number), rule: 'quantity.collective' }
  }
  if (size < 10 || (noun === undefined && (size < 100 || number.end !== i + 2))) return undefined
  const qualifier = size >= 1e6 ? 'millions' : size >= 1000 ? 'thousands' : size >= 100 ? 'hundreds' : 'dozens'
  return {
    from: i,
    end: number.end,
    head: number.head,
    quantity: { low: number.value * 2, qualifier },
    rule: 'quantity.collective',
  }
}

/** The quantity that starts at `i`, with its hedge or range. */
function quantityAt(lexemes: readonly Lexeme[], i: number, rules: QuantityRules): Found | 'score' | undefined {
  const several = severalOf(lexemes, i, rules)
  if (several !== undefined) return several
  const hedge = hedgeAt(lexemes, i, rules.before)
  const start = hedge === undefined ? i : i + hedge.words.length
  const number = readNumber(lexemes, start, rules.numbers, hedge?.article === true)
  if (number === undefined || isNoCount(lexemes, start, number, rules)) return undefined
  const range = hedge === undefined || hedge.gives === 'best' ? rangeAfter(lexemes, start, number, rules) : undefined
  if (range === 'score') return 'score'
  if (range !== undefined) {
    const low = number.value * (number.value < 1000 ? lastScale(lexemes, range.second, rules) : 1)
    const real = low < range.second.value ? low : number.value
    const quantity = { low: real, high: range.second.value, qualifier: 'between' }
    const from = range.opened ? i - 1 : i
    return { from, end: range.second.end, head: number.head, quantity, rule: 'quantity.range' }
  }
  if (hedge !== undefined) {
    return { from: i, end: number.end, head: number.head, quantity: hedged(number.value, hedge), rule: hedge.id, hedge }
  }
  const after = hedgeAfter(lexemes, number.end, rules)
  if (after !== undefined) {
    const end = after.at === number.end ? after.end : number.end
    return { from: i, end, head: number.head, quantity: hedged(number.value, after.hedge), rule: after.hedge.id }
  }
  const rule = number.collective === undefined ? 'quantity.number' : 'quantity.collective'
  return { from: i, end: number.end, head: number.head, quantity: plain(number), rule }
}

/** "300 or so", "29 personnes au minimum": right after the figure or its noun. */
function hedgeAfter(lexemes: readonly Lexeme[], end: number, rules: QuantityRules) {
  for (const at of [end, end + 1]) {
    const hedge = hedgeAt(lexemes, at, rules.after)
    if (hedge === undefined) continue
    // What follows must not be a figure of its own: "3 morts et au moins 5 blessés".
    const next = end < at ? readNumber(lexemes, at + hedge.words.length, rules.numbers, true) : undefined
    if (next === undefined) return { hedge, at, end: at + hedge.words.length }
  }
  return undefined
}

/** A figure after a comma is the next one of a list, never a part of this one. */
const nextIsTaken = (lexemes: readonly Lexeme[], found: Found, taken: Uint8Array): boolean => {
  for (let i = found.from; i < found.end; i++) if (taken[lexemes[i]!.token] === 1) return true
  return false
}

/** "De 9 et 15 ans": a bare figure joined to one that is an age or a length of time is another. */
const isOfLength = (
  lexemes: readonly Lexeme[],
  { from, end }: Found,
  taken: Uint8Array,
  { numbers }: QuantityRules,
): boolean => {
  const next = lexemes[end + 1]
  return (
    end === from + 1 &&
    numbers.joiners.has(lexemes[end]?.form ?? '') &&
    next?.value !== undefined &&
    taken[next.token] === 1
  )
}

/**
 * Reads the quantities that a dispatch tells: figures and number words with their hedges, ranges and counted nouns;
 * never dates, clock times, lengths of time, ordinals, percentages, labels or scores.
 * @param dates what `readDates` found in the same text
 */
export function readQuantities(
  analysis: TextAnalysis,
  rules: QuantityRules,
  dates: Pick<DateReading, 'taken'>,
  splits: ReadonlySet<string>,
): QuantityMention[] {
  const mentions: QuantityMention[] = []
  const stampEnd = analysis.stamp?.end ?? 0
  for (const sentence of analysis.sentences) {
    if (sentence.end <= stampEnd) continue
    const lexemes = lexemesOf(analysis.tokens, sentence, rules.numbers, splits)
    const all: Found[] = []
    for (let i = 0; i < lexemes.length; ) {
      const found = dates.taken[lexemes[i]!.token] === 1 ? undefined : quantityAt(lexemes, i, rules)
      if (found === 'score') {
        i += 3
        continue
      }
      if (
        found === undefined ||
        nextIsTaken(lexemes, found, dates.taken) ||
        isOfLength(lexemes, found, dates.taken, rules)
      ) {
        i++
        continue
      }
      all.push(found)
      i = found.end
    }
    for (const found of shareHedges(lexemes, all, rules)) mentions.push(mention(lexemes, found, analysis.text, rules))
  }
  return mentions
}

function mention(lexemes: readonly Lexeme[], found: Found, text: string, rules: QuantityRules): QuantityMention {
  const start = lexemes[found.from]!.start
  const end = lexemes[found.end - 1]!.end
  const value = found.quantity.best ?? found.quantity.low ?? found.quantity.high ?? 0
  const symbol = lexemes[found.from - 1]?.form ?? ''
  const unit = rules.currencies.has(symbol) ? symbol : countedNoun(lexemes, found.end, value, rules.unit)
  return {
    start,
    end,
    text: text.slice(start, end),
    ...found.quantity,
    ...(unit === undefined ? {} : { unit }),
    token: lexemes[found.head]!.token,
    rule: found.rule,
  }
}
