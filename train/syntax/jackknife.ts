import { linearOf } from '../../src/syntax/linear.ts'
import type { ShapeCache } from '../../src/syntax/shapes.ts'
import { dictionaryOf, TagDecoder } from '../../src/syntax/tagger.ts'
import type { TagSet } from '../../src/syntax/tags.ts'
import { GreedyParser } from '../../src/syntax/transitions.ts'
import type { Draft } from '../../src/syntax/vocabulary.ts'
import type { Thinning } from './config.ts'
import { FOLDS, PARSE_FLOOR, PARSE_SCALE, TAG_SCALE, type TrainOptions } from './settings.ts'
import { thin } from './thin.ts'
import { type ParseExample, trainParser } from './train-parser.ts'
import { learnDictionary, type TagSentence, trainTagger } from './train-tagger.ts'
import type { GoldTree } from './treebank.ts'

const NONE = new Int32Array()

/** Tags for the training sentences from taggers trained on the other folds. */
export function jackknifeTags(
  trees: readonly GoldTree[],
  sentences: readonly TagSentence[],
  tags: TagSet,
  cache: ShapeCache,
  seed: number,
  say: (line: string) => void,
): Int32Array[] {
  const foldOf = folds(trees)
  const once = firstCopies(trees)
  const predicted: Int32Array[] = []
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = sentences.filter((_, i) => foldOf[i] !== fold)
    const dictionary = learnDictionary(
      sentences.filter((_, i) => foldOf[i] !== fold && once[i]),
      tags.coarse,
    )
    const rows = trainTagger(rest, dictionary, tags.coarse, cache, 5, seed + fold + 1).rows(TAG_SCALE, 1)
    const decoder = new TagDecoder(
      { linear: linearOf(rows), dictionary, settled: dictionaryOf(NONE, NONE), coarse: tags.coarse },
      cache,
    )
    sentences.forEach(({ shapes, gold }, i) => {
      if (foldOf[i] !== fold) return
      const out = new Int32Array(shapes.length)
      // A token that the treebank splits stays split, so that the words are those of the tree.
      const allowed = gold.map((g) => (tags.isContracted(g[0]!) ? g : tags.whole))
      decoder.tag(shapes, allowed, tags.whole, out)
      predicted[i] = out
      gold.forEach((g, k) => {
        all++
        if (tags.coarse[g[0]!] === tags.coarse[out[k]!]) right++
      })
    })
  }
  say(`jackknifed tags: ${((100 * right) / all).toFixed(2)}% parts of speech right`)
  return predicted
}

/** Trees for the training sentences from greedy parsers trained on the other folds and thinned as the kept one will be. */
export function jackknifeParses(
  trees: readonly GoldTree[],
  examples: readonly ParseExample[],
  relations: number,
  { seed, epochs, least, say }: TrainOptions,
  size: Thinning,
): Draft[] {
  const foldOf = folds(trees)
  const drafts: Draft[] = []
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((_, i) => foldOf[i] !== fold)
    const whole = trainParser(rest, relations, epochs - 2, seed + fold + 1, least).rows(PARSE_SCALE, PARSE_FLOOR)
    const rows = thin(whole, size.floor, size.divisor)
    const parser = new GreedyParser(linearOf(rows), relations)
    examples.forEach(({ words, head }, i) => {
      if (foldOf[i] !== fold) return
      const { n } = words
      const state = parser.parse(words)
      drafts[i] = { head: state.head.slice(0, n), label: state.label.slice(0, n), margin: state.margin.slice(0, n) }
      for (let d = 0; d < n; d++) if (state.head[d] === head[d]) right++
      all += n
    })
  }
  say(`jackknifed parses: ${((100 * right) / all).toFixed(2)}% heads right`)
  return drafts
}

/** True for the first copy of each sentence: where words are counted, copies don't make a word better known. */
export function firstCopies(trees: readonly GoldTree[]): boolean[] {
  const seen = new Set<string>()
  return trees.map(({ id }) => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** The fold of each tree; copies of a sentence belong to one. */
function folds(trees: readonly GoldTree[]): number[] {
  const place = new Map([...new Set(trees.map((t) => t.id))].map((id, i) => [id, i]))
  return trees.map((t) => place.get(t.id)! % FOLDS)
}
