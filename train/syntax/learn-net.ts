import type { NetData } from '../../src/syntax/net-bytes.ts'
import type { TagSet } from '../../src/syntax/tags.ts'
import type { Draft } from '../../src/syntax/vocabulary.ts'
import { narrowVectors } from './net/narrow.ts'
import { learnVocabulary, marginThresholds, netExamples } from './net/net-examples.ts'
import { trainNet } from './net/train-net.ts'
import { NET, NET_BATCH, NET_DROPOUT, NET_RATE, type TrainOptions } from './settings.ts'
import type { ParseExample } from './train-parser.ts'
import type { WordVectors } from './vectors.ts'

/** Trains the second parser on the trees, given the drafts of first parsers that didn't see them; words are counted where `once`. */
export function learnNet(
  examples: readonly ParseExample[],
  once: readonly boolean[],
  drafts: readonly Draft[],
  tags: TagSet,
  relations: number,
  options: TrainOptions,
  outside: WordVectors | null,
): NetData {
  const learnt = learnVocabulary(
    examples.filter((_, i) => once[i]),
    options.words,
  )
  const thresholds = marginThresholds(drafts)
  const shape = {
    ...NET,
    words: learnt.words.length,
    affixes: learnt.affixes.length,
    tags: tags.names.length,
    coarse: new Set(tags.upos).size,
    relations,
    vector: outside?.narrow ?? 0,
  }
  const { seed, netEpochs: epochs, say } = options
  const trained = trainNet(netExamples(examples, drafts, thresholds, learnt, outside), shape, outside, {
    epochs,
    seed,
    rate: NET_RATE,
    dropout: NET_DROPOUT,
    batch: NET_BATCH,
    say,
  })
  const { weights, vectors } = narrowVectors(trained, shape, outside)
  return { shape, words: learnt.words, affixes: learnt.affixes, thresholds, weights, vectors }
}
