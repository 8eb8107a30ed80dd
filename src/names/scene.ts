import type { ParsedSentence } from '../model/syntax.ts'
import type { TextAnalysis, Token } from '../model/text.ts'
import { fold, isCapital, isShouted, type Piece, piecesOf } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import type { NameRules } from './rules.ts'

/** A dispatch as the finders of names see it: every list runs over its tokens. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly ParsedSentence[]
  readonly lang: string
  readonly date: string | undefined
  readonly knowledge: Knowledge
  readonly rules: NameRules
  readonly folded: readonly string[]
  readonly pieces: readonly (readonly Piece[])[]
  readonly capital: readonly boolean[]
  /** Universal part of speech of the token's last word, '' where there is no parse. */
  readonly upos: readonly string[]
  readonly sentenceOf: Int32Array
  /** Index of the token's last word in its sentence, -1 for none. */
  readonly wordOf: Int32Array
  /** Whether the token opens a sentence or a quotation, so that its capital tells nothing. */
  readonly opening: readonly boolean[]
  /** Whether the sentence is all in capitals or every word has one, by sentence. */
  readonly shouted: readonly boolean[]
  /** Folded words that the dispatch writes somewhere with a first capital only. */
  readonly mixed: ReadonlySet<string>
  /** Folded words that stand somewhere with a capital and no hyphen beside them. */
  readonly alone: ReadonlySet<string>
}

const OPENERS = /^["«“”»'‘’(\-–—:•*\d.]+$/

/** Lays a dispatch out for the finders. One pass over tokens and words. */
export function layOut(
  input: { analysis: TextAnalysis; sentences: readonly ParsedSentence[]; lang: string; date?: string },
  knowledge: Knowledge,
  rules: NameRules,
): Scene {
  const { text, tokens } = input.analysis
  const upos: string[] = new Array(tokens.length).fill('')
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  const wordOf = new Int32Array(tokens.length).fill(-1)
  const opening: boolean[] = new Array(tokens.length).fill(false)
  const shouted: boolean[] = []
  const capital = tokens.map((token) => isCapital(token.text))
  const folded = tokens.map((token) => fold(token.text))
  const mixed = new Set(folded.filter((_, at) => capital[at] && !isShouted(tokens[at]!.text)))
  for (const [index, sentence] of input.sentences.entries()) {
    let words = 0
    let loud = 0
    let fresh = true
    // An insert in brackets that opens the sentence ("[Excerpt] Two ...") leaves it as good as unopened.
    let insert = false
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokens[at]!
      sentenceOf[at] = index
      if (token.text === '[') insert = fresh
      else if (token.text === ']' && insert) fresh = true
      if (token.kind === 'word') {
        opening[at] = fresh
        fresh = false
        if (token.text.length > 1) words++
        if (isShouted(token.text)) loud++
      } else if (OPENERS.test(token.text)) fresh = fresh || at === sentence.firstToken || /["«“:•]/.test(token.text)
      if (sentence.dateline !== undefined && token.end <= sentence.dateline.end) fresh = true
    }
    shouted.push(words > 3 && loud > words * 0.7)
    for (const word of sentence.words) {
      upos[word.token] = word.upos
      wordOf[word.token] = word.index
    }
  }
  return {
    text,
    tokens,
    sentences: input.sentences,
    lang: input.lang,
    date: input.date,
    knowledge,
    rules,
    folded,
    pieces: tokens.map((token) => piecesOf(token.text)),
    capital,
    upos,
    sentenceOf,
    wordOf,
    opening,
    shouted,
    mixed,
    alone: new Set(folded.filter((_, at) => capital[at] && !hyphenBeside(tokens, at))),
  }
}

const hyphenBeside = (tokens: readonly Token[], at: number): boolean =>
  /^[-‐‑]$/.test(tokens[at - 1]?.text ?? '') || /^[-‐‑]$/.test(tokens[at + 1]?.text ?? '')

/** The text between two tokens, both included. */
export const wordsBetween = (scene: Scene, start: number, end: number): string =>
  scene.text.slice(scene.tokens[start]!.start, scene.tokens[end - 1]!.end)

/** End (token index) of the sentence that the token stands in. */
export const sentenceEnd = (scene: Scene, token: number): number =>
  scene.sentences[scene.sentenceOf[token]!]?.endToken ?? token + 1

export const sentenceStart = (scene: Scene, token: number): number =>
  scene.sentences[scene.sentenceOf[token]!]?.firstToken ?? token
