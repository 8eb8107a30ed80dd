import type { ToldDate } from './anchor.ts'
import type { DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

/** Sentences with dates, counted back, within which an event that a noun takes up again may have been dated. */
const NEARBY = 12

/** Words that may stand between an event's noun and its date: "the truce that Kestria and Ombral signed on …". */
const REACH = 12

/** The dates that a text gives events, by the noun that stands for each. Sentences are added in text order. */
export class DatedEvents {
  readonly #dates = new Map<string, ToldDate[]>()

  /** Each event's noun of a sentence with the nearest date in it. @param told dates so far, those of the sentence last */
  add(lexemes: readonly Lexeme[], rules: DateRules, told: readonly ToldDate[], sentence: number): void {
    const here = told.filter((one) => one.sentence === sentence)
    if (here.length === 0) return
    for (const [at, { form, start }] of lexemes.entries()) {
      const event = rules.events.get(form)
      if (event === undefined || here.some((one) => one.start <= start && start < one.end)) continue
      const gaps = here.map((one) => ({ one, gap: gapTo(lexemes, at, one, rules) }))
      const nearest = gaps.reduce((best, next) => (next.gap < best.gap ? next : best))
      if (nearest.gap > REACH) continue
      const dates = this.#dates.get(event)
      if (dates === undefined) this.#dates.set(event, [nearest.one])
      else dates.push(nearest.one)
    }
  }

  /** The one day or period that the sentences before give the event; undefined where they give none or several. */
  dateOf(event: string, sentence: number): ToldDate | undefined {
    const dates = this.#dates.get(event) ?? []
    const last = dates.at(-1)
    for (let i = dates.length - 1; i >= 0 && sentence - dates[i]!.sentence <= NEARBY; i--)
      if (dates[i]!.moment.edtf !== last!.moment.edtf) return undefined
    return last !== undefined && sentence - last.sentence <= NEARBY ? last : undefined
  }
}

/** Words between a noun and a date, endless where a clause ends between them. */
function gapTo(lexemes: readonly Lexeme[], at: number, date: ToldDate, rules: DateRules): number {
  const own = lexemes[at]!
  const [from, to] = date.start > own.start ? [own.end, date.start] : [date.end, own.start]
  const between = lexemes.filter(({ start, end }) => start >= from && end <= to)
  return between.some(({ form }) => rules.clauseBreaks.has(form)) ? Number.POSITIVE_INFINITY : between.length
}
