import type { Fact } from '../fact.ts'

/** Where claims of one dispatch stand to each other in its text. */
export interface Places {
  /** The sentence in which a claim's evidence begins, counted from the start of the text. */
  sentenceOf(fact: Fact): number
  paragraphOf(fact: Fact): number
}

/** Ends of sentences, by the marks that all languages of the Latin script share; an abbreviation may end one too many. */
const SENTENCE = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*\p{Lu})|\n/gu
const PARAGRAPH = /\n+/gu

/** @param facts of one dispatch; without its text each stands apart */
export function placesIn(facts: readonly Fact[]): Places {
  const text = facts[0]?.source.dispatch.text ?? ''
  const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: mark }) => index + mark.length)
  const paragraphs = [...text.matchAll(PARAGRAPH)].map(({ index, 0: mark }) => index + mark.length)
  const startOf = ({ claim }: Fact) => claim.evidence[0]?.start ?? 0
  return {
    // Beyond the text that is kept each claim is a sentence of its own.
    sentenceOf: (fact) =>
      startOf(fact) < text.length ? before(sentences, startOf(fact)) : sentences.length + 1 + startOf(fact),
    paragraphOf: (fact) => before(paragraphs, startOf(fact)),
  }
}

/** How many of the sorted numbers are no greater. */
function before(ends: readonly number[], at: number): number {
  let lo = 0
  let hi = ends.length
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if (ends[middle]! <= at) lo = middle + 1
    else hi = middle
  }
  return lo
}
