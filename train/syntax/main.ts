import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { loadSyntaxData } from '../../src/language/syntax.ts'
import { readBundle, writeBundle } from '../../src/syntax/bundle.ts'
import { Pipeline } from '../../src/syntax/pipeline.ts'
import { augmentAttribution } from './augment.ts'
import { modelCard } from './card.ts'
import { readConfig } from './config.ts'
import { evaluate, scoreLine } from './evaluate.ts'
import { buildLexicon } from './lexicon/build.ts'
import { readLexicalForms } from './lexicon/sources.ts'
import { train } from './train.ts'
import { readTreebank } from './treebank.ts'
import { readVectors } from './vectors.ts'

const { values } = parseArgs({
  options: {
    lang: { type: 'string' },
    ud: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    lexicon: { type: 'string' },
    vectors: { type: 'string' },
  },
})
if (!values.lang || !values.ud) {
  console.error('usage: node train/syntax/main.ts --lang fr --ud DIR [--seed 1] [--out models/fr.bin]')
  process.exit(2)
}
const say = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(1).padStart(7)}s ${line}`)
const root = new URL('../../', import.meta.url).pathname
const config = readConfig(values.lang)
const data = loadSyntaxData(values.lang)
const trees = config.train.flatMap((t) =>
  Array.from({ length: t.copies }, () =>
    readTreebank(t.own ? join(root, t.file) : join(values.ud!, t.file), t.name, t.weak, config),
  ).flat(),
)
trees.push(...augmentAttribution(trees, config, Number(values.seed)))
say(`${trees.length} sentences`)
const lexicon = buildLexicon(readLexicalForms(values.lexicon, config))
say(`lexicon: ${lexicon.lemmas.length} lemmas, ${lexicon.paradigms.length} paradigms`)
if (config.vectors && !values.vectors) {
  console.error(`${values.lang} is trained with word vectors: --vectors FILE (${config.vectors.source})`)
  process.exit(2)
}
const outside = config.vectors
  ? readVectors(values.vectors!, config.vectors.count, config.vectors.keep, config.vectors.width)
  : null
const bundle = train(
  trees,
  lexicon,
  config,
  data,
  {
    seed: Number(values.seed),
    epochs: config.epochs.parser,
    netEpochs: config.epochs.net,
    least: config.thin.parser.least,
    words: config.thin.words,
    say,
  },
  outside,
)
const bytes = writeBundle(bundle)
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
const path = values.out ?? join(root, 'models', `${values.lang}.bin`)
writeFileSync(path, packed)
say(`${path}: ${bytes.length} bytes, ${packed.length} compressed`)
const pipeline = new Pipeline(readBundle(bytes), data)
const scores = config.report.map((r) => {
  const held = readTreebank(r.own ? join(root, r.file) : join(values.ud!, r.file), r.name, false, config)
  const one = evaluate(held, pipeline, data)
  say(scoreLine(r.name, one))
  return { name: r.name, scores: one }
})
const command = `node train/syntax/main.ts --lang ${values.lang} --ud DIR --lexicon PATH${config.vectors ? ' --vectors FILE' : ''}`
const facts = { command, bytes: packed.length, sentences: trees.length, scores }
writeFileSync(path.replace(/\.bin$/, '.md'), modelCard(config, facts))
