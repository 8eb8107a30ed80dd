import type { SyntaxData } from './data.ts'

/** The set of all quotation marks of a language. */
export function quoteMarks(data: SyntaxData): Set<string> {
  return new Set(data.quotes.flatMap(({ open, close }) => [open, close]))
}

/** What a word is to the placing of quotation marks. */
export const WORD = 0
export const QUOTE = 1
export const OTHER_MARK = 2

/**
 * Hangs quotation marks on the quoted words. A pair goes to the word inside it whose head is outside; a mark without
 * its partner goes to the top of the words after it when it stands in the first half, of those before it otherwise.
 * `heads` has -1 for the root; the heads of quotation marks are set here.
 */
export function attachQuotes(forms: readonly string[], kinds: Uint8Array, heads: Int32Array, data: SyntaxData): void {
  const n = forms.length
  const partner = partners(forms, kinds, data)
  for (let i = 0; i < n; i++) {
    if (kinds[i] !== QUOTE) continue
    const other = partner[i]!
    let top = -1
    if (other >= 0) top = topWithin(Math.min(i, other) + 1, Math.max(i, other), kinds, heads)
    const after = i * 2 < n
    if (top < 0) top = after ? topWithin(i + 1, n, kinds, heads) : topWithin(0, i, kinds, heads)
    if (top < 0) top = after ? topWithin(0, i, kinds, heads) : topWithin(i + 1, n, kinds, heads)
    heads[i] = top
    // A comma or stop just inside the closing mark belongs to the quotation, whatever follows.
    if (i > 0 && other < i && kinds[i - 1] === OTHER_MARK && heads[i - 1]! > i) heads[i - 1] = top
  }
}

function partners(forms: readonly string[], kinds: Uint8Array, data: SyntaxData): Int32Array {
  const partner = new Int32Array(forms.length).fill(-1)
  const open: number[] = []
  for (let i = 0; i < forms.length; i++) {
    if (kinds[i] !== QUOTE) continue
    const before = open.at(-1)
    if (before !== undefined && data.quotes.some((q) => q.open === forms[before] && q.close === forms[i])) {
      partner[before] = i
      partner[i] = before
      open.pop()
    } else open.push(i)
  }
  return partner
}

/** The first word in `[from, to)` whose head lies outside of it, a mark only when there is no word, -1 for nothing. */
function topWithin(from: number, to: number, kinds: Uint8Array, heads: Int32Array): number {
  let mark = -1
  for (let i = from; i < to; i++) {
    if (kinds[i] === QUOTE) continue
    const head = heads[i]!
    if (head >= from && head < to) continue
    if (kinds[i] === WORD) return i
    if (mark < 0) mark = i
  }
  return mark
}
