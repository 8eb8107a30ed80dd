import type { Bundle } from '../../src/syntax/bundle.ts'
import type { SyntaxData } from '../../src/syntax/data.ts'
import { Lemmatiser } from '../../src/syntax/lemma.ts'
import { Lexicon, type LexiconData } from '../../src/syntax/lexicon.ts'
import { linearOf } from '../../src/syntax/linear.ts'
import { ShapeCache } from '../../src/syntax/shapes.ts'
import type { TagDictionary } from '../../src/syntax/tagger.ts'
import { TagSet } from '../../src/syntax/tags.ts'
import type { TrainConfig } from './config.ts'
import { firstCopies, jackknifeParses, jackknifeTags } from './jackknife.ts'
import { learnNet } from './learn-net.ts'
import { lemmaExamples } from './lemma-examples.ts'
import { relationNames, tagNames } from './names.ts'
import { parseExample, tagSentence } from './prepare.ts'
import { PARSE_FLOOR, PARSE_SCALE, TAG_EPOCHS, TAG_FLOOR, TAG_SCALE, type TrainOptions } from './settings.ts'
import { thin } from './thin.ts'
import { trainLemmatiser } from './train-lemma.ts'
import { trainParser } from './train-parser.ts'
import { learnDictionary, learnSettled, trainTagger } from './train-tagger.ts'
import type { GoldTree } from './treebank.ts'
import type { WordVectors } from './vectors.ts'

/** Learns tagger, lemmatiser and parser from trees; the parser sees tags predicted by taggers that didn't see them. */
export function train(
  trees: readonly GoldTree[],
  lexicon: LexiconData,
  config: TrainConfig,
  data: SyntaxData,
  options: TrainOptions,
  outside: WordVectors | null,
): Bundle {
  const { seed, epochs, least, say } = options
  const shapes = new ShapeCache(new Lexicon(lexicon))
  const tags = new TagSet(tagNames(trees, data))
  const relations = relationNames(trees)
  say(`${tags.names.length} tags, ${relations.length} relations`)
  const sentences = trees.map((tree) => tagSentence(tree, data, tags, shapes))
  const predicted = jackknifeTags(trees, sentences, tags, shapes, seed, say)
  const once = firstCopies(trees)
  const distinct = sentences.filter((_, i) => once[i])
  const dictionary = learnDictionary(distinct, tags.coarse)
  const tagger = trainTagger(sentences, dictionary, tags.coarse, shapes, TAG_EPOCHS, seed, config.thin.tagger.least)
  const taggerRows = tagger.rows(TAG_SCALE, TAG_FLOOR)
  say(`tagger: ${tagger.features} features, ${taggerRows.keys.length} kept, ${taggerRows.cells.length} weights`)
  const lemmas = trainLemmatiser(lemmaExamples(trees, config, tags, shapes), seed)
  const lemmaRows = lemmas.perceptron.rows(8, 2)
  say(
    `lemmatiser: ${lemmas.scripts.length} scripts, ${lemmaRows.keys.length} features, ${lemmaRows.cells.length} weights`,
  )
  const lemmatiser = new Lemmatiser(linearOf(lemmaRows), lemmas.scripts, dictionary, shapes)
  const examples = trees.map((tree, i) => parseExample(tree, predicted[i]!, data, tags, shapes, lemmatiser, relations))
  const parser = trainParser(examples, relations.length, epochs, seed, least, say)
  const parserRows = parser.rows(PARSE_SCALE, PARSE_FLOOR)
  say(`parser: ${parserRows.keys.length} features kept, ${parserRows.cells.length} weights`)
  const { parser: parserSize, tagger: taggerSize } = config.thin
  const drafts = jackknifeParses(trees, examples, relations.length, options, parserSize)
  const net = learnNet(examples, once, drafts, tags, relations.length, options, outside)
  return {
    lang: config.lang,
    tags: tags.names,
    relations,
    scripts: lemmas.scripts,
    dictionary: dictionaryEntries(dictionary),
    settled: learnSettled(distinct),
    lexicon,
    tagger: thin(taggerRows, taggerSize.floor, taggerSize.divisor),
    lemmatiser: lemmaRows,
    parser: thin(parserRows, parserSize.floor, parserSize.divisor),
    net,
  }
}

function dictionaryEntries(dictionary: TagDictionary): Bundle['dictionary'] {
  const entries: [number, number][] = []
  dictionary.keys.forEach((key, slot) => {
    if (key !== 0) entries.push([key, dictionary.values[slot]!])
  })
  entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  return { words: Int32Array.from(entries, ([w]) => w), sets: Int32Array.from(entries, ([, s]) => s) }
}
