import type { Sentence } from '../model/text.ts'
import type { Lexeme } from './lexemes.ts'
import type { DateNode, Node, RangeNode, Told } from './nodes.ts'

/** The sentence of a dispatch with its dates. */
export interface Dated {
  readonly sentence: Sentence
  readonly lexemes: readonly Lexeme[]
  readonly nodes: readonly Node[]
}

/** A day, or two of a span, that opens a line before a colon or dash: "- 22-25: fighting in the north", "3rd – the town falls". */
const ENTRY = /^[\s\-–—*•·]*(\d{1,2})\p{L}{0,2}(?:\s*[-–/]\s*(\d{1,2})\p{L}{0,2})?\s*(?:[:.]\s|[–—-]\s)/u

/** How such dates are named in `explain` and in records. */
const RULE = 'date.day-entry'

/**
 * Days that head the entries of a chronology under a month that stands alone on its line: "February 2011", then "- 25: the violence
 * reaches the capital". Figures that open a line are days only there, and only where two do so at least: elsewhere they number a list.
 */
export function withDayEntries(read: readonly Dated[], text: string): Dated[] {
  let month: Told | undefined
  let paragraph = -1
  let found = 0
  const entered = read.map((one) => {
    const opens = one.sentence.paragraph !== paragraph
    paragraph = one.sentence.paragraph
    if (!opens) return one
    month = monthAlone(one) ?? month
    const node = month && entryOf(one, month, text)
    if (!node) return one
    found++
    return { ...one, nodes: [node, ...one.nodes.filter(({ from }) => from >= node.to)] }
  })
  return found > 1 ? entered : [...read]
}

/** The month that is all that a sentence tells. */
function monthAlone({ lexemes, nodes }: Dated): Told | undefined {
  const [node, ...more] = nodes
  if (node?.kind !== 'date' || more.length > 0) return undefined
  const { month, day, shift } = node.told
  const beside = lexemes.some(({ form }, i) => (i < node.from || i >= node.to) && /[\p{L}\d]/u.test(form))
  return month === undefined || day !== undefined || shift !== undefined || beside ? undefined : node.told
}

function entryOf({ sentence, lexemes }: Dated, month: Told, text: string): DateNode | RangeNode | undefined {
  const [whole, first, last] = ENTRY.exec(text.slice(sentence.start, sentence.start + LONGEST)) ?? []
  if (whole === undefined || first === undefined) return undefined
  const opens = sentence.start + whole.indexOf(first)
  const closes = last === undefined ? opens + first.length : sentence.start + whole.lastIndexOf(last) + last.length
  const from = lexemes.findIndex(({ end }) => end > opens)
  const to = lexemes.findIndex(({ start }) => start >= closes)
  if (from < 0 || to <= from) return undefined
  const at = (day: string): DateNode => {
    const { year } = month
    const told = { month: month.month!, day: Number(day), ...(year === undefined ? {} : { year }) }
    return { kind: 'date', from, to, rule: RULE, told, weak: false }
  }
  return last === undefined
    ? at(first)
    : { kind: 'range', from, to, rule: RULE, left: at(first), right: at(last), pair: false }
}

/** Letters within which an entry's day stands. */
const LONGEST = 24
