import type { Mention, Span } from '../../src/model/span.ts'

/** What a resolver says when words can't be tied to one stretch of the text. */
export class WordsError extends Error {}

const WORD_BEFORE = /[\p{L}\p{N}]$/u
const WORD_AFTER = /^[\p{L}\p{N}]/u

/** Every place where `words` stand in `text` as whole words, in text order. */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    const cutsBefore = WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && WORD_AFTER.test(words)
    const cutsAfter = WORD_AFTER.test(text.slice(end, end + 2)) && WORD_BEFORE.test(words)
    if (!cutsBefore && !cutsAfter) found.push({ start, end })
  }
  return found
}

/** The tightest stretches that begin with `head` and end with the next `tail`, one for each `head`. */
function stretches(text: string, head: string, tail: string): Span[] {
  const tails = occurrences(text, tail)
  return occurrences(text, head).flatMap(({ start, end }) => {
    const close = tails.find((t) => t.start >= end)
    return close ? [{ start, end: close.end }] : []
  })
}

/** How far a mention stands from its evidence; one that follows counts fourfold, since what a pronoun means precedes. */
const gap = (mention: Span, evidence: Span): number =>
  Math.max(0, 4 * (mention.start - evidence.end), evidence.start - mention.end)
const inside = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

/**
 * Ties annotated words to one stretch of the text.
 *
 * `words` are the exact words; `first words … last words` stands for everything between; a final ` @2` picks the second
 * occurrence. Without it the occurrence inside the evidence holds, or else the nearest (preferably before it);
 * evidence itself must be unmistakable.
 *
 * @param near the evidence, when the words are a role, a place or the like
 * @throws WordsError with the repair
 */
export function locate(text: string, words: string, near?: readonly Span[]): Mention {
  const numbered = / @(\d+)$/.exec(words)
  const bare = numbered ? words.slice(0, numbered.index) : words
  const ends = bare.split(' … ')
  if (ends.length > 2) throw new WordsError(`"${words}" has more than one " … "; keep the first and last words only`)
  const found = ends[1] === undefined ? occurrences(text, bare) : stretches(text, ends[0]!, ends[1])
  if (!found.length) throw new WordsError(`"${bare}" does not stand in the text; copy its words exactly`)
  const span = numbered ? found[Number(numbered[1]) - 1] : nearest(found, near, words)
  if (!span) throw new WordsError(`"${words}" asks for occurrence ${numbered?.[1]} of ${found.length}`)
  return { ...span, text: text.slice(span.start, span.end) }
}

function nearest(found: readonly Span[], near: readonly Span[] | undefined, words: string): Span {
  if (found.length === 1) return found[0]!
  if (!near?.length) {
    throw new WordsError(`"${words}" occurs ${found.length} times; lengthen it or add " @1", " @2" …`)
  }
  for (const evidence of near) {
    const within = found.find((f) => inside(f, evidence))
    if (within) return within
  }
  const evidence = near[0]!
  return found.reduce((best, f) => (gap(f, evidence) < gap(best, evidence) ? f : best))
}
