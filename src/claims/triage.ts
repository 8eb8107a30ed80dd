import type { Token } from '../model/text.ts'
import { yesOf } from './learn/classifier.ts'
import type { ClaimModels } from './models.ts'

/** Letters of a word's beginning that stand for its kin: "bomba" for bombard, bombarded, bombardment. */
const BEGINNING = 5

/** Feature names of a dispatch before it is parsed: which words it has, and which beginnings of words. */
export function triageFeatures(tokens: readonly Token[]): string[] {
  const words = new Set<string>()
  for (const { kind, text } of tokens) if (kind === 'word') words.add(text.toLowerCase())
  return [
    'bias',
    ...Array.from(words, (w) => `t:${w}`),
    ...new Set(Array.from(words, (w) => `s:${w.slice(0, BEGINNING)}`)),
  ]
}

/**
 * Below this probability a dispatch is not parsed at all: low, so that next to nothing is lost (docs/accuracy.md), not even of a
 * text of one sentence, whose few words tell little.
 */
const WORTH_PARSING = 0.05

/** Whether a dispatch may hold claims, by its words alone: what football costs when conflict is asked for. */
export function worthParsing(tokens: readonly Token[], { triage }: Pick<ClaimModels, 'triage'>): boolean {
  return yesOf(triage, triageFeatures(tokens)) >= WORTH_PARSING
}
