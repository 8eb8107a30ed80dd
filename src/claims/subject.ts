import type { ParsedSentence } from '../model/syntax.ts'

/** What a dispatch is about, as shares of its content words in thousandths, in coarse steps. */
export interface Subject {
  /** Words of war, force and its diplomacy. */
  readonly within: number
  /** Words of other fields: sport, business, courts, accidents, culture. */
  readonly beside: number
}

const STEPS = [0, 5, 10, 20, 35, 60, 100]
const CONTENT = /^(NOUN|VERB|ADJ)$/

/** Measures a dispatch's subject by two lexical classes that a language's data names `within-scope` and `beside-scope`. */
export function subjectOf(
  sentences: readonly ParsedSentence[],
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Subject {
  const within = classes.get('within-scope')
  const beside = classes.get('beside-scope')
  let all = 0
  let inside = 0
  let outside = 0
  for (const { words } of sentences) {
    for (const w of words) {
      if (!CONTENT.test(w.upos)) continue
      const lemma = w.lemma.toLowerCase()
      all++
      if (within?.has(lemma)) inside++
      if (beside?.has(lemma)) outside++
    }
  }
  const step = (n: number) => STEPS.filter((s) => (1000 * n) / Math.max(1, all) > s).length
  return { within: step(inside), beside: step(outside) }
}
