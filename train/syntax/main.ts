import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { loadSyntaxData } from '../../src/language/syntax.ts'
import { writeBundle } from '../../src/syntax/bundle.ts'
import { Pipeline } from '../../src/syntax/pipeline.ts'
import { augmentAttribution } from './augment.ts'
import { readConfig } from './config.ts'
import { evaluate, scoreLine } from './evaluate.ts'
import { buildLexicon } from './lexicon/build.ts'
import { readLexicalForms } from './lexicon/sources.ts'
import { train } from './train.ts'
import { readTreebank } from './treebank.ts'

const { values } = parseArgs({
  options: {
    lang: { type: 'string' },
    ud: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    lexicon: { type: 'string' },
    epochs: { type: 'string', default: '10' },
    'net-epochs': { type: 'string', default: '24' },
  },
})
if (!values.lang || !values.ud) {
  console.error('usage: node train/syntax/main.ts --lang fr --ud DIR [--seed 1] [--out models/fr.bin]')
  process.exit(2)
}
const say = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(1).padStart(7)}s ${line}`)
const config = readConfig(values.lang)
const data = loadSyntaxData(values.lang)
const trees = config.train.flatMap((t) =>
  Array.from({ length: t.copies }, () => readTreebank(join(values.ud!, t.file), t.name, t.weak, config)).flat(),
)
trees.push(...augmentAttribution(trees, config, Number(values.seed)))
say(`${trees.length} sentences`)
const lexicon = buildLexicon(readLexicalForms(values.lexicon, config))
say(`lexicon: ${lexicon.entries.length} lemmas, ${lexicon.paradigms.length} paradigms`)
const bundle = train(trees, lexicon, config, data, {
  seed: Number(values.seed),
  epochs: Number(values.epochs),
  netEpochs: Number(values['net-epochs']),
  say,
})
const bytes = writeBundle(bundle)
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
const path = values.out ?? join('models', `${values.lang}.bin`)
writeFileSync(path, packed)
say(`${path}: ${bytes.length} bytes, ${packed.length} compressed`)
const pipeline = new Pipeline(bundle, data)
for (const r of config.report) {
  const held = readTreebank(join(values.ud, r.file), r.name, false, config)
  const start = performance.now()
  const scores = evaluate(held, pipeline, data)
  const seconds = (performance.now() - start) / 1000
  say(`${scoreLine(r.name, scores)}  ${(scores.words / seconds).toFixed(0)} words/s`)
}
