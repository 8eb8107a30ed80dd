import { hashString } from '../../src/syntax/hash.ts'
import type { Shape, ShapeCache } from '../../src/syntax/shapes.ts'
import {
  best,
  bestOf,
  dictionaryOf,
  TAG_FEATURES,
  type TagDictionary,
  TagInput,
  tagFeatures,
} from '../../src/syntax/tagger.ts'
import { Perceptron } from './perceptron.ts'
import { Random } from './random.ts'

/** One sentence of surface tokens; `gold[i]` lists the tags that are right for token `i` (more than one when weak). */
export interface TagSentence {
  readonly shapes: Shape[]
  readonly gold: readonly (readonly number[])[]
}

/**
 * The words seen often enough, each with the set of coarse tags seen with it, as a hash of that set. Words under the
 * threshold stay out so that the tagger meets unknown words while it learns.
 */
export function learnDictionary(sentences: readonly TagSentence[], coarse: Int32Array): TagDictionary {
  const seen = new Map<number, Map<number, number>>()
  for (const { shapes, gold } of sentences) {
    shapes.forEach((shape, i) => {
      const tags = seen.get(shape.word) ?? new Map<number, number>()
      seen.set(shape.word, tags)
      const tag = coarse[gold[i]![0]!]!
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
    })
  }
  const entries: [number, number][] = []
  for (const [word, tags] of [...seen].sort((a, b) => a[0] - b[0])) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0)
    if (total < 3) continue
    const kept = [...tags].filter(([, n]) => n * 50 >= total).map(([tag]) => tag)
    entries.push([word, hashString(kept.sort((a, b) => a - b).join(' ')) | 1])
  }
  entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  return dictionaryOf(
    Int32Array.from(entries, ([word]) => word),
    Int32Array.from(entries, ([, set]) => set),
  )
}

/** Occurrences that settle a word's tag when it was the same in all. */
const SETTLED = 20

/** The words (as written) seen often and always with one tag, with that tag plus one. */
export function learnSettled(sentences: readonly TagSentence[]): { words: Int32Array; sets: Int32Array } {
  const seen = new Map<number, { tag: number; count: number }>()
  for (const { shapes, gold } of sentences) {
    shapes.forEach((shape, i) => {
      const tag = gold[i]!.length === 1 ? gold[i]![0]! : -1
      const entry = seen.get(shape.exact)
      if (entry === undefined) seen.set(shape.exact, { tag, count: 1 })
      else {
        entry.count++
        // A weak tree's list must hold the tag; otherwise the word isn't settled.
        if (entry.tag === -1 || !gold[i]!.includes(entry.tag)) entry.tag = -1
      }
    })
  }
  const entries = [...seen].filter(([, e]) => e.tag >= 0 && e.count >= SETTLED)
  entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  return { words: Int32Array.from(entries, ([w]) => w), sets: Int32Array.from(entries, ([, e]) => e.tag + 1) }
}

export function trainTagger(
  sentences: readonly TagSentence[],
  dictionary: TagDictionary,
  coarse: Int32Array,
  cache: ShapeCache,
  epochs: number,
  seed: number,
  least = 1,
): Perceptron {
  const perceptron = new Perceptron(coarse.length, least)
  const input = new TagInput()
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(coarse.length)
  const random = new Random(seed)
  const order = sentences.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const s of order) {
      const { shapes, gold } = sentences[s]!
      const tags = new Int32Array(shapes.length)
      input.set(shapes, dictionary, cache)
      for (let i = 0; i < shapes.length; i++) {
        const n = tagFeatures(input, i, tags, coarse, features)
        scores.fill(0)
        perceptron.score(features, n, scores)
        const guess = best(scores)
        const right = gold[i]!
        perceptron.tick()
        if (!right.includes(guess)) {
          const truth = bestOf(scores, right)
          perceptron.update(features, n, truth, guess)
        }
        // The tags before a word are the tagger's own guesses, as they'll be when it is used.
        tags[i] = guess
      }
    }
  }
  return perceptron
}
