import type { Token } from '../model/text.ts'
import { isCapital, isSmall } from './characters.ts'
import type { TextRules } from './rules.ts'

const STOPS = /^[.!?…]+$/
const CLOSERS = /^[)\]}»”’›]$/
const OPENERS = /^[([{«“‘‹"'„¿¡–—-]+$/

/**
 * Tokens of the longest sentence. No writer's sentence comes near it (the longest of a thousand dispatches has under a hundred);
 * what does is a list, a table or noise, and later stages weigh the words of a sentence against one another.
 */
const LONGEST = 256

/** Whether the token can end a sentence: a stop, or an abbreviation before a word that opens sentences. */
function endsAt(tokens: readonly Token[], i: number, end: number, rules: TextRules): boolean {
  const { text, kind } = tokens[i]!
  if (kind === 'punct') return STOPS.test(text)
  if (!text.endsWith('.') || text.length < 2) return false
  if (rules.abbreviations.get(text) === 'never-ends') return false
  const next = tokens[nextWord(tokens, i + 1, end)]
  return next !== undefined && isCapital(next.text.charAt(0)) && rules.sentenceOpeners.has(next.text.toLowerCase())
}

/** The mark of a numbered paragraph ("4.", "b."); it stands apart, so that the sentence after it is whole. */
export const isListMark = (tokens: readonly Token[], i: number, first: number): boolean =>
  i === first + 1 && tokens[i]!.text === '.' && (tokens[first]!.kind === 'number' || tokens[first]!.text.length === 1)

function nextWord(tokens: readonly Token[], from: number, end: number): number {
  let i = from
  while (i < end && OPENERS.test(tokens[i]!.text)) i++
  return i
}

/**
 * Indexes after the last token of each sentence of one paragraph's tokens `[first, end)`.
 * @param closing tokens known to close a quotation; they stay with the sentence that they close
 */
export function sentenceEnds(
  tokens: readonly Token[],
  first: number,
  end: number,
  rules: TextRules,
  closing: ReadonlySet<number>,
): number[] {
  const ends: number[] = []
  let i = first
  if (end > first + 2 && isListMark(tokens, first + 1, first)) {
    i = first + 2
    ends.push(i)
  }
  while (i < end) {
    if (!endsAt(tokens, i, end, rules)) {
      i++
      continue
    }
    let after = i + 1
    while (after < end && (closing.has(after) || CLOSERS.test(tokens[after]!.text) || STOPS.test(tokens[after]!.text)))
      after++
    if (after < end && opensSentence(tokens, after, end)) ends.push(after)
    i = after
  }
  if (end > first) ends.push(end)
  return cutLong(ends, first)
}

/** The same ends, with more of them inside what is longer than any sentence. */
function cutLong(ends: readonly number[], first: number): number[] {
  let from = first
  return ends.flatMap((end) => {
    const cuts: number[] = []
    for (let at = from + LONGEST; at < end; at += LONGEST) cuts.push(at)
    from = end
    return [...cuts, end]
  })
}

/** What follows a stop opens a sentence unless it goes on in small letters or with a mark that joins. */
function opensSentence(tokens: readonly Token[], at: number, end: number): boolean {
  const word = nextWord(tokens, at, end)
  const next = tokens[word]
  if (next === undefined) return false
  if (next.kind === 'punct' && word === at) return false
  return !isSmall(next.text.charAt(0))
}
