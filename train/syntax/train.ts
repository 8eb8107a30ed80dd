import type { Bundle } from '../../src/syntax/bundle.ts'
import type { SyntaxData } from '../../src/syntax/data.ts'
import { Lemmatiser } from '../../src/syntax/lemma.ts'
import { Lexicon, type LexiconData } from '../../src/syntax/lexicon.ts'
import { linearOf } from '../../src/syntax/linear.ts'
import type { NetData } from '../../src/syntax/net-bytes.ts'
import { ShapeCache } from '../../src/syntax/shapes.ts'
import { TagDecoder } from '../../src/syntax/tagger.ts'
import { TagSet } from '../../src/syntax/tags.ts'
import { contractedTag } from '../../src/syntax/words.ts'
import type { TrainConfig } from './config.ts'
import { learnVocabulary, netExamples } from './net/net-examples.ts'
import { trainNet } from './net/train-net.ts'
import { goldTokens, parseExample, tagOf, tagSentence } from './prepare.ts'
import { type LemmaExample, trainLemmatiser } from './train-lemma.ts'
import { type ParseExample, trainParser } from './train-parser.ts'
import { learnDictionary, type TagSentence, trainTagger } from './train-tagger.ts'
import type { GoldTree } from './treebank.ts'

export interface TrainOptions {
  readonly seed: number
  readonly epochs: number
  readonly netEpochs: number
  readonly say: (line: string) => void
}

const FOLDS = 4
const TAG_SCALE = 8
const PARSE_SCALE = 8
// Updates that a feature must have seen to count: keeps the models small at no cost in accuracy (Goldberg and Elhadad 2011).
const TAG_LEAST = 3
const PARSE_LEAST = 4

/** Learns tagger, lemmatiser and parser from trees; the parser sees tags predicted by taggers that didn't see them. */
export function train(
  trees: readonly GoldTree[],
  lexicon: LexiconData,
  config: TrainConfig,
  data: SyntaxData,
  options: TrainOptions,
): Bundle {
  const { seed, epochs, say } = options
  const shapes = new ShapeCache(new Lexicon(lexicon))
  const tags = new TagSet(tagNames(trees, data))
  const relations = relationNames(trees)
  say(`${tags.names.length} tags, ${relations.length} relations`)
  const sentences = trees.map((tree) => tagSentence(tree, data, tags, shapes))
  const predicted = jackknife(trees, sentences, tags, shapes, seed, say)
  const dictionary = learnDictionary(sentences, tags.coarse)
  const tagger = trainTagger(sentences, dictionary, tags.coarse, shapes, 8, seed, TAG_LEAST)
  const taggerRows = tagger.rows(TAG_SCALE, 3)
  say(`tagger: ${tagger.features} features, ${taggerRows.keys.length} kept, ${taggerRows.cells.length} weights`)
  const lemmas = trainLemmatiser(lemmaExamples(trees, config, tags, shapes), seed)
  const lemmaRows = lemmas.perceptron.rows(8, 2)
  say(
    `lemmatiser: ${lemmas.scripts.length} scripts, ${lemmaRows.keys.length} features, ${lemmaRows.cells.length} weights`,
  )
  const lemmatiser = new Lemmatiser(linearOf(lemmaRows), lemmas.scripts, dictionary, shapes)
  const examples = trees.map((tree, i) => parseExample(tree, predicted[i]!, data, tags, shapes, lemmatiser, relations))
  const parser = trainParser(examples, relations.length, epochs, seed, PARSE_LEAST, say)
  const parserRows = parser.rows(PARSE_SCALE, 4)
  say(`parser: ${parserRows.keys.length} features kept, ${parserRows.cells.length} weights`)
  const net = learnNet(examples, tags, relations.length, options)
  return {
    lang: config.lang,
    tags: tags.names,
    relations,
    scripts: lemmas.scripts,
    dictionary: dictionaryEntries(dictionary),
    lexicon,
    tagger: taggerRows,
    lemmatiser: lemmaRows,
    parser: parserRows,
    net,
  }
}

/** Sizes of the net: see docs in src/syntax/net.ts; chosen for speed, tuned on the tuning sentences. */
const NET = { wordWidth: 48, tagWidth: 24, hidden: 56, arc: 48, rel: 32 }

function learnNet(examples: readonly ParseExample[], tags: TagSet, relations: number, options: TrainOptions): NetData {
  const learnt = learnVocabulary(examples, 2)
  const shape = {
    ...NET,
    words: learnt.words.length,
    affixes: learnt.affixes.length,
    tags: tags.names.length,
    coarse: new Set(tags.upos).size,
    relations,
  }
  const { seed, netEpochs: epochs, say } = options
  const weights = trainNet(netExamples(examples, learnt), shape, {
    epochs,
    seed,
    rate: 0.003,
    dropout: 0.3,
    batch: 8,
    say,
  })
  return { shape, words: learnt.words, affixes: learnt.affixes, weights }
}

function tagNames(trees: readonly GoldTree[], data: SyntaxData): string[] {
  const names = new Set(data.contractions.map(contractedTag))
  for (const tree of trees) if (!tree.weak) for (const token of goldTokens(tree, data)) names.add(token.tag)
  for (const c of data.contractions)
    for (const w of c.words) names.add(w.feats === '' ? w.upos : `${w.upos}|${w.feats}`)
  return [...names].sort()
}

function relationNames(trees: readonly GoldTree[]): string[] {
  const count = new Map<string, number>()
  for (const tree of trees) {
    if (!tree.weak) for (const w of tree.words) count.set(w.deprel, (count.get(w.deprel) ?? 0) + 1)
  }
  count.delete('root')
  return [
    'root',
    ...[...count]
      .filter(([, n]) => n > 2)
      .map(([name]) => name)
      .sort(),
  ]
}

/** Tags for the training sentences from taggers trained on the other folds. */
function jackknife(
  trees: readonly GoldTree[],
  sentences: readonly TagSentence[],
  tags: TagSet,
  cache: ShapeCache,
  seed: number,
  say: (line: string) => void,
): Int32Array[] {
  // Copies of a sentence belong to one fold.
  const place = new Map([...new Set(trees.map((t) => t.id))].map((id, i) => [id, i]))
  const foldOf = trees.map((t) => place.get(t.id)! % FOLDS)
  const predicted: Int32Array[] = []
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = sentences.filter((_, i) => foldOf[i] !== fold)
    const dictionary = learnDictionary(rest, tags.coarse)
    const rows = trainTagger(rest, dictionary, tags.coarse, cache, 5, seed + fold + 1).rows(TAG_SCALE, 1)
    const decoder = new TagDecoder({ linear: linearOf(rows), dictionary, coarse: tags.coarse }, cache)
    sentences.forEach(({ shapes, gold }, i) => {
      if (foldOf[i] !== fold) return
      const out = new Int32Array(shapes.length)
      // A token that the treebank splits stays split, so that the words are those of the tree.
      const allowed = gold.map((g) => (tags.isContracted(g[0]!) ? g : tags.whole))
      decoder.tag(shapes, allowed, out)
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

function lemmaExamples(
  trees: readonly GoldTree[],
  config: TrainConfig,
  tags: TagSet,
  shapes: ShapeCache,
): LemmaExample[] {
  const examples: LemmaExample[] = []
  for (const tree of trees) {
    for (const word of tree.words) {
      if (word.lemma === '' || (tree.weak && !config.weakLemmas.includes(word.upos))) continue
      const fine = tags.find(word.upos, word.feats)
      const exact = tags.names[fine] === tagOf(word)
      if (tree.weak && !exact) continue
      const shape = shapes.of(word.form)
      const name = tags.isName(fine)
      examples.push({ form: word.form, shape, fine, coarse: tags.coarse[fine]!, name, lemma: word.lemma })
    }
  }
  return examples
}

function dictionaryEntries(dictionary: { keys: Int32Array; values: Int32Array }): [number, number][] {
  const entries: [number, number][] = []
  dictionary.keys.forEach((key, slot) => {
    if (key !== 0) entries.push([key, dictionary.values[slot]!])
  })
  return entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
}
