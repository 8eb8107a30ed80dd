import { describe, expect, it } from 'vitest'
import { readBundle, writeBundle } from '../../src/syntax/bundle.ts'
import { Pipeline } from '../../src/syntax/pipeline.ts'
import { readConfig } from '../../train/syntax/config.ts'
import { evaluate } from '../../train/syntax/evaluate.ts'
import { train } from '../../train/syntax/train.ts'
import { readTreebank } from '../../train/syntax/treebank.ts'

// So few trees give small weights; nothing is left out of this model.
const all = { least: 3, floor: 0, divisor: 1 }
const config = { ...readConfig('en'), thin: { parser: all, tagger: all, words: 2 } }
const data = { lang: 'en', quotes: [{ open: '"', close: '"' }], contractions: [] }
const trees = readTreebank(new URL('../../gold/syntax/en/news.conllu', import.meta.url).pathname, 'news', false, config)
const some = trees.slice(0, 50)
const noLexicon = { inflections: [], paradigms: [], lemmas: new Int32Array(), paradigmOf: new Uint32Array() }
const options = { seed: 7, epochs: 8, netEpochs: 15, least: 3, words: 2, say: () => {} }

describe('training', () => {
  const bundle = train(some, noLexicon, config, data, options, null)

  it('learns the trees that it sees', () => {
    const scores = evaluate(some, new Pipeline(bundle, data), data)
    expect(scores.upos).toBeGreaterThan(97)
    expect(scores.las).toBeGreaterThan(80)
  })

  it('gives the same bytes for the same seed', () => {
    const again = train(some, noLexicon, config, data, options, null)
    expect(Buffer.from(writeBundle(again)).equals(Buffer.from(writeBundle(bundle)))).toBe(true)
  })

  it('survives being written and read', () => {
    const bytes = writeBundle(bundle)
    const back = new Pipeline(readBundle(bytes), data)
    const direct = evaluate(some, new Pipeline(bundle, data), data)
    // Weights are rounded when they are written.
    expect(Math.abs(evaluate(some, back, data).las - direct.las)).toBeLessThan(1)
  })

  it('refuses bytes of another kind and bytes cut short', () => {
    expect(() => readBundle(new Uint8Array([1, 2, 3]))).toThrow(RangeError)
    expect(() => readBundle(writeBundle(bundle).subarray(0, 5000))).toThrow(RangeError)
  })
})
