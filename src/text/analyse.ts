import type { Sentence, SentenceKind, TextAnalysis, Token } from '../model/text.ts'
import { datelineEnd, isDateLine, spanOf } from './datelines.ts'
import { sentenceKind } from './kinds.ts'
import { findParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import type { TextRules } from './rules.ts'
import { isListMark, sentenceEnds } from './sentences.ts'
import { findStamp } from './stamp.ts'
import { tokenise } from './tokens.ts'

/**
 * Finds tokens, sentences, paragraphs and quotations in a dispatch's stored text. Lossless: what stands between two
 * tokens is white space only. Linear in the text's length, whatever the text is.
 * @param text the stored text, UTF-16; every span is an offset into it
 * @param rules the language's rules, from data/<lang>/text.yml
 */
export function analyseText(text: string, rules: TextRules): TextAnalysis {
  const tokens = tokenise(text, rules)
  const paragraphs = findParagraphs(text)
  const ends: number[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    while (at < tokens.length && tokens[at]!.start < paragraph.end) at++
    ends.push(at)
  }
  const { quotations, closing } = findQuotations(text, tokens, ends)
  const stamp = findStamp(text, tokens, rules)
  const sentences: Sentence[] = []
  let first = 0
  for (const [paragraph, end] of ends.entries()) {
    if (stamp !== undefined && first === 0) {
      first = stamp.endToken
      sentences.push({ start: stamp.start, end: stamp.end, firstToken: 0, endToken: first, paragraph, kind: 'slug' })
    }
    const line = datelineEnd(tokens, first, end, rules)
    const stops = sentenceEnds(tokens, line, end, rules, closing)
    if (stops.length === 0 && line > first) stops.push(line)
    for (const stop of stops) {
      const opening = sentences.at(-1)?.endToken ?? 0
      const whole = stops.length === 1
      const marked = stop === first + 2 && !whole && isListMark(tokens, first + 1, first)
      const kind = whole ? paragraphKind(tokens, opening, line, stop, rules) : marked ? 'slug' : 'prose'
      const dateline = line > opening ? { dateline: spanOf(tokens, opening, line) } : {}
      sentences.push({
        ...spanOf(tokens, opening, stop),
        firstToken: opening,
        endToken: stop,
        paragraph,
        kind,
        ...dateline,
      })
    }
    first = end
  }
  const found = { text, tokens, sentences, paragraphs, quotations }
  return stamp === undefined ? found : { ...found, stamp: { start: stamp.start, end: stamp.end, edtf: stamp.edtf } }
}

/** The kind of a paragraph of one sentence, whose dateline ends at `line`. */
function paragraphKind(
  tokens: readonly Token[],
  first: number,
  line: number,
  end: number,
  rules: TextRules,
): SentenceKind {
  if (line === end || isDateLine(tokens, first, end, rules)) return 'slug'
  return sentenceKind(tokens, line, end, rules)
}
