import { SURE } from '../../../src/syntax/net.ts'
import type { Shape } from '../../../src/syntax/shapes.ts'
import { affixKeys, type Draft, newNetInput, setDraft, setInput, vocabularyOf } from '../../../src/syntax/vocabulary.ts'
import type { ParseExample } from '../train-parser.ts'
import type { WordVectors } from '../vectors.ts'
import type { NetExample } from './train-net.ts'

export interface LearntVocabulary {
  readonly words: Int32Array
  readonly affixes: Int32Array
  readonly seen: ReadonlyMap<number, number>
}

/** Words seen at least `least` times and affixes seen at least six times, in ascending order of their unsigned hashes. */
export function learnVocabulary(examples: readonly ParseExample[], least: number): LearntVocabulary {
  const seen = new Map<number, number>()
  const affixes = new Map<number, number>()
  for (const { words, shapes } of examples) {
    shapes.forEach((shape: Shape, i) => {
      const word = words.form[i]!
      seen.set(word, (seen.get(word) ?? 0) + 1)
      for (const key of affixKeys(shape)) affixes.set(key, (affixes.get(key) ?? 0) + 1)
    })
  }
  const pick = (counts: Map<number, number>, min: number): Int32Array =>
    Int32Array.from(
      [...counts]
        .filter(([, n]) => n >= min)
        .map(([key]) => key >>> 0)
        .sort((a, b) => a - b),
    )
  return { words: pick(seen, least), affixes: pick(affixes, 6), seen }
}

/** Margins that part the drafts' arcs into classes of equal size. */
export function marginThresholds(drafts: readonly Draft[]): number[] {
  const margins = Int32Array.from(drafts.flatMap((d) => [...d.margin])).sort()
  return Array.from({ length: SURE - 1 }, (_, k) =>
    Math.max(0, margins[Math.floor(((k + 1) * margins.length) / SURE)]!),
  )
}

export function netExamples(
  examples: readonly ParseExample[],
  drafts: readonly Draft[],
  thresholds: readonly number[],
  learnt: LearntVocabulary,
  outside: WordVectors | null,
): NetExample[] {
  const vocabulary = vocabularyOf(learnt.words, learnt.affixes, outside?.words ?? new Int32Array())
  return examples.map(({ words, shapes, head, label, either, tags }, k) => {
    const { n } = words
    const input = newNetInput(n)
    input.n = n
    for (let i = 0; i < n; i++)
      setInput(input, i, words.form[i]!, shapes[i]!, words.fine[i]!, words.coarse[i]!, vocabulary)
    setDraft(input, drafts[k]!, thresholds)
    const seen = Int32Array.from({ length: n }, (_, i) => learnt.seen.get(words.form[i]!) ?? 0)
    return { input, seen, head, label, either, tags }
  })
}
