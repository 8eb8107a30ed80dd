import type { Sentence, TextAnalysis } from '../model/text.ts'
import type { DateMention, DurationMention } from '../model/values.ts'
import { documentDate, standsIn, type ToldDate, today } from './anchor.ts'
import { looksAhead } from './cues.ts'
import type { DateRules } from './date-rules.ts'
import { DatedEvents } from './dated-events.ts'
import { type Dated, withDayEntries } from './day-entries.ts'
import { bounded, dateMention, durationMention, type Meaning, meaningOf, spanOf } from './emit.ts'
import { farBound } from './far-bounds.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import type { Moment } from './moment.ts'
import { isInName } from './names-with-dates.ts'
import type { BoundNode, ClockNode, DateNode, Node, RangeNode } from './nodes.ts'
import { nodesOf } from './parse.ts'
import { resolve } from './resolve.ts'
import type { Setting } from './setting.ts'
import { yearHeadings } from './year-headings.ts'

/** What a reader of dates finds; `taken` marks tokens that belong to a date, clock or length of time. */
export interface DateReading {
  readonly dates: readonly DateMention[]
  readonly durations: readonly DurationMention[]
  readonly taken: Uint8Array
}

/**
 * Reads the dates and lengths of time that a dispatch tells. Levels of patterns build from single dates to ranges and
 * bounds; each date is then worked out in text order against the dispatch's date and the dates told before it.
 * @param options.date the dispatch's date as EDTF, a day, month or year; the text's own stamp or dateline otherwise
 */
export function readDates(
  analysis: TextAnalysis,
  rules: DateRules,
  options: { date?: string | undefined } = {},
): DateReading {
  const stampEnd = analysis.stamp?.end ?? 0
  const all: Dated[] = []
  for (const sentence of analysis.sentences) {
    if (sentence.end <= stampEnd) continue
    const lexemes = lexemesOf(analysis.tokens, sentence, rules.numbers, rules.splits)
    const nodes = nodesOf(lexemes, rules, analysis.text)
    all.push({ sentence, lexemes, nodes })
  }
  const read = withDayEntries(all, analysis.text).filter(({ nodes }) => nodes.length > 0)
  const document = documentDate(options.date ?? analysis.stamp?.edtf, datelineDate(read))
  const reader = new Reader(analysis.text, rules, document, yearHeadings(analysis))
  const taken = new Uint8Array(analysis.tokens.length)
  for (const one of read) {
    reader.read(one)
    for (const node of one.nodes) for (let i = node.from; i < node.to; i++) taken[one.lexemes[i]!.token] = 1
  }
  return { dates: reader.dates, durations: reader.durations, taken }
}

/** The first full date of a dateline or of a line that holds only place and date. */
function datelineDate(read: readonly Dated[]): Moment | undefined {
  for (const { sentence, lexemes, nodes } of read.slice(0, 12)) {
    const end = sentence.dateline?.end ?? (sentence.kind === 'slug' ? sentence.end : 0)
    const node = nodes.find(
      (one) => one.kind === 'date' && lexemes[one.to - 1]!.end <= end && one.told.day !== undefined,
    )
    if (node?.kind !== 'date' || node.told.year === undefined) continue
    const found = resolve(node.told, UNANCHORED)
    if (found !== undefined) return found.moment
  }
  return undefined
}

const UNANCHORED: Setting = {
  document: undefined,
  today: undefined,
  told: [],
  dated: () => undefined,
  heading: undefined,
  leaning: undefined,
  sentence: 0,
  paragraph: 0,
}

/** How many dates back a later one may hang on. */
const MEMORY = 40

class Reader {
  readonly dates: DateMention[] = []
  readonly durations: DurationMention[] = []
  #told: ToldDate[] = []
  #near: ToldDate | undefined
  readonly #events = new DatedEvents()
  #sentence = 0
  #paragraph = 0
  readonly #text: string
  readonly #rules: DateRules
  readonly #document: Moment | undefined
  readonly #headings: readonly ToldDate[]
  #heading = -1

  constructor(text: string, rules: DateRules, document: Moment | undefined, headings: readonly ToldDate[]) {
    this.#text = text
    this.#rules = rules
    this.#document = document
    this.#headings = headings
  }

  read({ sentence, lexemes, nodes }: Dated): void {
    this.#sentence++
    this.#paragraph = sentence.paragraph
    while ((this.#headings[this.#heading + 1]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) this.#heading++
    let ahead = false
    for (const [i, node] of nodes.entries()) {
      if (node.kind === 'duration') this.durations.push(durationMention(node, lexemes, this.#text))
      else if (node.kind === 'clock') this.#clock(node, lexemes)
      else if (node.kind !== 'ignored') {
        // A date in brackets looks the way of the one before it: "on Sunday (2200 GMT Saturday)".
        const bracketed: boolean = ahead && lexemes[node.from - 1]?.form === '('
        ahead = bracketed || looksAhead(lexemes, node.from, node.to, this.#rules, sentence.kind === 'headline')
        this.#date(node, lexemes, nodes[i - 1], sentence, ahead)
      }
    }
    this.#events.add(lexemes, this.#rules, this.#told, this.#sentence)
  }

  #setting(leaning: Setting['leaning']): Setting {
    return {
      document: this.#document,
      today: today(this.#document, this.#near),
      told: this.#told,
      dated: (event) => this.#events.dateOf(event, this.#sentence),
      heading: this.#headings[this.#heading],
      leaning,
      sentence: this.#sentence,
      paragraph: this.#paragraph,
    }
  }

  #date(
    node: DateNode | RangeNode | BoundNode,
    lexemes: readonly Lexeme[],
    before: Node | undefined,
    sentence: Sentence,
    ahead: boolean,
  ): void {
    if (isInName(lexemes, node.from, node.to, this.#rules)) return
    const setting = this.#setting(ahead ? 'future' : undefined)
    const parts = node.kind === 'range' && node.pair ? pairParts(node, setting) : [node]
    for (const part of parts) {
      const meaning = meaningOf(part, setting)
      if (meaning === undefined) {
        if (part.kind === 'date' && part.otherwise !== undefined)
          this.durations.push(durationMention(part.otherwise, lexemes, this.#text))
        continue
      }
      const span = spanOf(part, lexemes, this.#text)
      const far = part.kind === 'bound' ? undefined : farBound(lexemes, part.from, before?.to ?? 0, this.#rules)
      const whole: Meaning =
        far === undefined ? meaning : { ...meaning, ...bounded(meaning, far.bound), bound: far.bound }
      const inDateline = sentence.dateline !== undefined && span.end <= sentence.dateline.end
      const mention = dateMention(span, whole, part.rule)
      this.dates.push(inDateline ? { ...mention, flags: [...(mention.flags ?? []), 'dateline'] } : mention)
      this.#remember(whole, span, isFull(part))
    }
  }

  #remember(meaning: Meaning, { start, end }: { start: number; end: number }, full: boolean): void {
    const { moment, stated } = meaning.resolved
    const since = meaning.bound === 'since'
    const told = { moment, start, end, full, stated, since, sentence: this.#sentence, paragraph: this.#paragraph }
    if (this.#told.length >= 2 * MEMORY) this.#told = this.#told.slice(-MEMORY)
    this.#told.push(told)
    if (standsIn(told, this.#document)) this.#near = told
  }

  /** A clock time alone is told of the last day of its sentence, or of the dispatch's day. */
  #clock(node: ClockNode, lexemes: readonly Lexeme[]): void {
    const sentenceStart = lexemes[0]!.start
    const now = this.#setting(undefined).today
    const last = this.#told.findLast(({ moment, start }) => start >= sentenceStart && moment.first === moment.last)
    const day = last?.moment ?? (now === undefined ? undefined : { first: now.day, last: now.day })
    if (day === undefined) return
    const resolved = resolve(
      { shift: { unit: 'day', by: 0, from: 'document', whole: true } },
      { ...this.#setting(undefined), today: { day: day.first, from: last ?? now!.from } },
    )
    if (resolved === undefined) return
    const meaning = { resolved: { ...resolved, flags: ['clock-only'] }, edtf: resolved.moment.edtf, clock: node.clock }
    const span = spanOf(node, lexemes, this.#text)
    this.dates.push(dateMention(span, meaning, node.rule))
    this.#remember(meaning, span, false)
  }
}

const isFull = (node: DateNode | RangeNode | BoundNode): boolean =>
  node.kind === 'date'
    ? node.told.day !== undefined && node.told.month !== undefined
    : node.kind === 'bound' &&
      node.of.kind === 'date' &&
      node.of.told.day !== undefined &&
      node.of.told.month !== undefined

/** Two dates told together stay one mention where they are neighbouring days, and are two otherwise. */
function pairParts(node: RangeNode, setting: Setting): (DateNode | RangeNode)[] {
  const meaning = meaningOf(node, setting)
  const moment = meaning?.resolved.moment
  if (moment !== undefined && moment.last - moment.first === 1) return [node]
  const month = node.left.told.month ?? node.right.told.month
  const year = node.left.told.year ?? node.right.told.year
  const told = {
    ...node.left.told,
    ...(month === undefined || node.left.told.day === undefined ? {} : { month }),
    ...(year === undefined || node.left.told.day === undefined ? {} : { year }),
  }
  return [{ ...node.left, told }, node.right]
}
