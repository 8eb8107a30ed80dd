import { mix } from './hash.ts'
import { addScores, type Linear } from './linear.ts'
import type { Shape, ShapeCache } from './shapes.ts'

/** A learned table from word hash to the hash of the set of tags seen with it. */
export interface TagDictionary {
  readonly mask: number
  readonly keys: Int32Array
  readonly values: Int32Array
}

/** The value for a word, 0 when it is not known. */
export function lookup(dictionary: TagDictionary, key: number): number {
  const { keys, mask, values } = dictionary
  let slot = (key ^ (key >>> 16)) & mask
  while (keys[slot] !== 0) {
    if (keys[slot] === key) return values[slot]!
    slot = (slot + 1) & mask
  }
  return 0
}

export function dictionaryOf(words: Int32Array, sets: Int32Array): TagDictionary {
  let size = 16
  while (size * 2 < words.length * 3) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const values = new Int32Array(size)
  for (let i = 0; i < words.length; i++) {
    const key = words[i]!
    let slot = (key ^ (key >>> 16)) & mask
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = key
    values[slot] = sets[i]!
  }
  return { mask, keys, values }
}

export const TAG_FEATURES = 64

/** Buffers for one sentence, grown as needed and reused. */
export class TagInput {
  shapes: Shape[] = []
  /** Tag-set hash of each word from the dictionary, or for rare words the hash of what the lexicon knows. */
  classes: Int32Array = new Int32Array(64)
  /** 0 for a word of the dictionary, 1 for a rare word, 2 for a rare word that the lexicon knows. */
  rare: Int32Array = new Int32Array(64)

  set(shapes: Shape[], dictionary: TagDictionary, cache: ShapeCache): void {
    this.shapes = shapes
    if (this.classes.length < shapes.length) {
      this.classes = new Int32Array(shapes.length * 2)
      this.rare = new Int32Array(shapes.length * 2)
    }
    for (let i = 0; i < shapes.length; i++) {
      const known = lookup(dictionary, shapes[i]!.word)
      if (known !== 0) {
        this.classes[i] = known
        this.rare[i] = 0
      } else {
        this.classes[i] = cache.lexical(shapes[i]!).kinds
        this.rare[i] = this.classes[i] === 0 ? 1 : 2
      }
    }
  }
}

/**
 * Fills `out` with the features of word `i`, given the tags before it, and returns how many. `coarse` maps a tag to
 * its part of speech. Values outside of the sentence are small constants.
 */
export function tagFeatures(input: TagInput, i: number, tags: Int32Array, coarse: Int32Array, out: Int32Array): number {
  const { shapes, classes } = input
  const n = shapes.length
  const shape = shapes[i]!
  const w = shape.word
  const w1 = i > 0 ? shapes[i - 1]!.word : 1
  const w2 = i > 1 ? shapes[i - 2]!.word : 2
  const v1 = i + 1 < n ? shapes[i + 1]!.word : 3
  const v2 = i + 2 < n ? shapes[i + 2]!.word : 4
  const t1 = i > 0 ? tags[i - 1]! + 16 : 5
  const t2 = i > 1 ? tags[i - 2]! + 16 : 6
  const p1 = i > 0 ? coarse[tags[i - 1]!]! + 16 : 5
  const p2 = i > 1 ? coarse[tags[i - 2]!]! + 16 : 6
  const c0 = classes[i]!
  const c1 = i + 1 < n ? classes[i + 1]! : 7
  const c2 = i + 2 < n ? classes[i + 2]! : 8
  const b1 = i > 0 ? classes[i - 1]! : 9
  const rare = input.rare[i]!
  const r0 = rare === 2 ? shape.lexical!.whole : rare
  const s1 = i + 1 < n ? shapes[i + 1]!.suffix[2]! : 10
  const place = (i === 0 ? 2 : 0) + (shape.capital ? 1 : 0)
  let k = 0
  out[k++] = mix(101, w)
  out[k++] = mix(102, shape.exact)
  out[k++] = mix(mix(103, w), t1)
  out[k++] = mix(mix(104, w), v1)
  out[k++] = mix(mix(105, w), w1)
  out[k++] = mix(mix(106, w), p1)
  out[k++] = mix(mix(107, w), c1)
  out[k++] = mix(mix(mix(108, w), t1), t2)
  out[k++] = mix(109, t1)
  out[k++] = mix(mix(110, t1), t2)
  out[k++] = mix(mix(mix(111, t1), t2), c0)
  out[k++] = mix(112, c0)
  out[k++] = mix(mix(113, c0), t1)
  out[k++] = mix(mix(114, c0), c1)
  out[k++] = mix(mix(mix(115, c0), c1), t1)
  out[k++] = mix(mix(mix(116, c0), c1), c2)
  out[k++] = mix(mix(mix(117, c0), p1), p2)
  out[k++] = mix(118, w1)
  out[k++] = mix(mix(119, w1), c0)
  out[k++] = mix(120, v1)
  out[k++] = mix(mix(121, v1), c0)
  out[k++] = mix(mix(122, w2), w1)
  out[k++] = mix(mix(123, v1), v2)
  out[k++] = mix(124, w2)
  out[k++] = mix(125, v2)
  out[k++] = mix(126, c1)
  out[k++] = mix(mix(127, c1), t1)
  out[k++] = mix(mix(128, c1), c2)
  out[k++] = mix(mix(129, b1), c0)
  out[k++] = mix(mix(130, place), rare)
  out[k++] = mix(mix(131, shape.outline), rare)
  out[k++] = mix(mix(132, shape.outline), t1)
  out[k++] = mix(mix(133, place), c0)
  out[k++] = mix(mix(134, s1), rare)
  out[k++] = mix(mix(135, s1), t1)
  const suffix = shape.suffix
  for (let s = 0; s < suffix.length; s++) out[k++] = mix(mix(140 + s, suffix[s]!), rare)
  out[k++] = mix(mix(151, suffix[2]!), t1)
  out[k++] = mix(mix(152, suffix[1]!), t1)
  out[k++] = mix(mix(mix(153, suffix[2]!), t1), c1)
  out[k++] = mix(mix(154, suffix[2]!), place)
  out[k++] = mix(mix(155, suffix[3]!), v1)
  const prefix = shape.prefix
  for (let s = 0; s < prefix.length; s++) out[k++] = mix(mix(160 + s, prefix[s]!), rare)
  out[k++] = mix(171, r0)
  out[k++] = mix(mix(172, r0), t1)
  out[k++] = mix(mix(173, r0), c1)
  out[k++] = mix(mix(174, c0), shape.outline)
  out[k++] = 170
  return k
}

export interface Tagger {
  readonly linear: Linear
  readonly dictionary: TagDictionary
  /** Tag plus one of the words that were seen often and always with that tag: they need no scoring. */
  readonly settled: TagDictionary
  /** Part-of-speech number of each tag. */
  readonly coarse: Int32Array
}

/**
 * Tags a sentence from left to right with an averaged perceptron (Collins 2002). `allowed` limits the tags of a word.
 */
export class TagDecoder {
  readonly #tagger: Tagger
  readonly #cache: ShapeCache
  readonly #input = new TagInput()
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores: Int32Array

  constructor(tagger: Tagger, cache: ShapeCache) {
    this.#tagger = tagger
    this.#cache = cache
    this.#scores = new Int32Array(tagger.linear.classes)
  }

  /** Whether a word's tag was the same in all the many places where training saw it. */
  isSettled(shape: Shape): boolean {
    return lookup(this.#tagger.settled, shape.exact) !== 0
  }

  /** `everything` is the list that stands for no limit. */
  tag(shapes: Shape[], allowed: readonly (readonly number[])[], everything: readonly number[], tags: Int32Array): void {
    const { linear, dictionary, settled, coarse } = this.#tagger
    const scores = this.#scores
    this.#input.set(shapes, dictionary, this.#cache)
    for (let i = 0; i < shapes.length; i++) {
      const choice = allowed[i]!
      if (choice.length === 1) {
        tags[i] = choice[0]!
        continue
      }
      const known = lookup(settled, shapes[i]!.exact)
      if (known !== 0 && choice === everything) {
        tags[i] = known - 1
        continue
      }
      scores.fill(0)
      addScores(linear, this.#features, tagFeatures(this.#input, i, tags, coarse, this.#features), scores)
      tags[i] = bestOf(scores, choice)
    }
  }
}

export function best(scores: Int32Array): number {
  let top = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[top]!) top = c
  return top
}

export function bestOf(scores: ArrayLike<number>, choice: readonly number[]): number {
  let top = choice[0]!
  for (const c of choice) if (scores[c]! > scores[top]!) top = c
  return top
}
