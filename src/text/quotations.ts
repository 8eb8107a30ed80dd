import type { Span } from '../model/span.ts'
import type { Quotation, Token } from '../model/text.ts'
import { classAt, LETTER, SPACE } from './characters.ts'

type Mark = 'guillemet' | 'double' | 'single'
interface Open extends Span {
  readonly mark: Mark
}

/** Deeper nesting is no quotation but noise; the cap keeps later stages from meeting a million nested spans. */
const DEEPEST = 6

const OPENERS: Readonly<Record<string, Mark>> = {
  '«': 'guillemet',
  '<<': 'guillemet',
  '“': 'double',
  '„': 'double',
  '``': 'double',
  '‘‘': 'double',
  '‘': 'single',
  '‹': 'single',
}
const CLOSERS: Readonly<Record<string, Mark>> = {
  '»': 'guillemet',
  '>>': 'guillemet',
  '”': 'double',
  "''": 'double',
  '’’': 'double',
  '’': 'single',
  '›': 'single',
}
const EITHER: Readonly<Record<string, Mark>> = { '"': 'double', "'": 'single', '＂': 'double' }

/** Which way a straight mark may point, from the spaces around it. */
function pointing(text: string, token: Token): { opens: boolean; closes: boolean } {
  const before = classAt(text, token.start - 1)
  const after = classAt(text, token.end)
  const free = before === SPACE || before === 0 || '([«“‘"\'—–-/'.includes(text.charAt(token.start - 1))
  const solid = after !== SPACE && after !== 0
  const loose = !solid || !(after === LETTER || after === 3)
  return { opens: free && solid, closes: !free && loose }
}

/** What the quotation marks of a text say: its quotations, and the tokens that close one. */
export interface QuotationMarks {
  readonly quotations: readonly Quotation[]
  /** Token indexes of closing marks. */
  readonly closing: ReadonlySet<number>
}

/**
 * Pairs quotation marks paragraph by paragraph. An unclosed quotation ends with its paragraph; if the next paragraph
 * then closes without opening, the quotation is taken to run on into it.
 * @param ends for each paragraph, the index after its last token
 */
export function findQuotations(text: string, tokens: readonly Token[], ends: readonly number[]): QuotationMarks {
  const quotations: Quotation[] = []
  const closing = new Set<number>()
  let first = 0
  let runningOn: Mark | undefined
  for (const end of ends) {
    runningOn = paragraphQuotations(text, tokens, first, end, runningOn, quotations, closing)
    first = end
  }
  quotations.sort((a, b) => a.start - b.start || b.end - a.end)
  return { quotations, closing }
}

function paragraphQuotations(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  runningOn: Mark | undefined,
  quotations: Quotation[],
  closing: Set<number>,
): Mark | undefined {
  const open: Open[] = []
  const count = { guillemet: 0, double: 0, single: 0 }
  let seen = false
  const pop = (last: number, closed: boolean): void => {
    const top = open.pop()!
    count[top.mark]--
    // An unclosed single mark is an apostrophe.
    if (!closed && top.mark === 'single') return
    const inner = closed ? tokens[last]!.start : last
    const stop = closed ? tokens[last]!.end : last
    quotations.push({ start: top.start, end: stop, inner: trim(text, top.end, inner), closed, depth: open.length })
  }
  const close = (index: number, mark: Mark): boolean => {
    if (count[mark] === 0) return false
    while (open.at(-1)!.mark !== mark) pop(tokens[index]!.start, false)
    pop(index, true)
    closing.add(index)
    return true
  }
  for (let i = first; i < end; i++) {
    const token = tokens[i]!
    if (token.kind !== 'punct' || token.text.length > 2) continue
    const opener = OPENERS[token.text]
    const closer = CLOSERS[token.text]
    const either = EITHER[token.text]
    let opens = opener
    if (either !== undefined) {
      const points = pointing(text, token)
      const clear = points.opens && !points.closes
      if (count[either] > 0 && !clear && (either === 'double' || points.closes)) close(i, either)
      else if (either === 'single' ? points.opens : !points.closes) opens = either
      else if (either === 'double' && !seen && runningOn === either) runOn(i)
    } else if (closer !== undefined) {
      if (!close(i, closer) && !seen && runningOn === closer) runOn(i)
    }
    if (opens !== undefined) {
      seen = seen || opens !== 'single'
      if (open.length < DEEPEST) {
        open.push({ start: token.start, end: token.end, mark: opens })
        count[opens]++
      }
    }
  }
  const left = open.findLast((one) => one.mark !== 'single')?.mark
  const last = tokens[end - 1]?.end ?? 0
  while (open.length > 0) pop(last, false)
  return left

  function runOn(index: number): void {
    const start = tokens[first]!.start
    const stop = tokens[index]!
    quotations.push({ start, end: stop.end, inner: trim(text, start, stop.start), closed: true, depth: 0 })
    closing.add(index)
    seen = true
  }
}

function trim(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && classAt(text, start) === SPACE) start++
  while (end > start && classAt(text, end - 1) === SPACE) end--
  return { start, end }
}
