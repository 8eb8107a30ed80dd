import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBundle, writeBundle } from '../../src/syntax/bundle.ts'
import { hashString } from '../../src/syntax/hash.ts'
import { Pipeline } from '../../src/syntax/pipeline.ts'
import { readConfig } from '../../train/syntax/config.ts'
import { evaluate } from '../../train/syntax/evaluate.ts'
import { narrowVectors } from '../../train/syntax/net/narrow.ts'
import { train } from '../../train/syntax/train.ts'
import { readTreebank } from '../../train/syntax/treebank.ts'
import { readVectors } from '../../train/syntax/vectors.ts'

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(vectors: Record<string, number[]>): string {
  const path = join(folder, 'vectors.json')
  const dimensions = Object.values(vectors)[0]!.length
  // As in the package: two more numbers stand behind each vector.
  const padded = Object.fromEntries(Object.entries(vectors).map(([word, v]) => [word, [...v, 1, 2]]))
  writeFileSync(path, JSON.stringify({ dimensions, words: Object.keys(vectors), vectors: padded }))
  return path
}

describe('word vectors learnt elsewhere', () => {
  it('are read for the commonest words, each column with mean 0 and variance 1', () => {
    const read = readVectors(write({ truce: [1, 10], army: [3, 20], town: [5, 60], rare: [9, 9] }), 3, 2, 4)
    expect(read.words).toHaveLength(3)
    expect(read.kept).toEqual(new Set(['truce', 'army'].map((w) => hashString(w) >>> 0)))
    expect([...read.words].map((h) => h >>> 0)).toEqual(
      ['truce', 'army', 'town'].map((w) => hashString(w) >>> 0).sort((a, b) => a - b),
    )
    // Filled up with zeros to a multiple of eight.
    expect(read.width).toBe(8)
    for (const c of [0, 1]) {
      const column = [0, 1, 2].map((r) => read.values[r * read.width + c]!)
      expect(column.reduce((a, b) => a + b)).toBeCloseTo(0, 5)
      expect(column.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 5)
    }
  })

  it('keep what they give to a word when they are narrowed to whole numbers', () => {
    const words = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`w${i}`, [Math.sin(i), Math.cos(3 * i), (i % 7) / 7]]),
    )
    const outside = readVectors(write(words), 40, 40, 4)
    const shape = { wordWidth: 4, vector: 4 } as Parameters<typeof narrowVectors>[1]
    const vectorDown = Float32Array.from({ length: 4 * outside.width }, (_, i) => Math.cos(i))
    const vectorIn = Float32Array.from({ length: 16 }, (_, i) => Math.sin(2 * i))
    const { weights, vectors } = narrowVectors({ vectorDown, vectorIn }, shape, outside)
    for (let r = 0; r < 40; r++) {
      for (let i = 0; i < 4; i++) {
        let exact = 0
        let kept = 0
        for (let c = 0; c < 4; c++) {
          let narrow = 0
          for (let k = 0; k < 3; k++) {
            narrow += vectorDown[c * outside.width + k]! * outside.values[r * outside.width + k]!
          }
          exact += vectorIn[i * 4 + c]! * narrow
          kept += weights.vectorIn![i * 4 + c]! * vectors.cells[r * 4 + c]!
        }
        expect(Math.abs(exact - kept)).toBeLessThan(0.8)
      }
    }
  })

  it('are left out for rarer words once the net has learnt with them', () => {
    const outside = readVectors(write({ truce: [1, 10], army: [3, 20], town: [5, 60] }), 3, 1, 4)
    const shape = { wordWidth: 4, vector: 4 } as Parameters<typeof narrowVectors>[1]
    const weights = {
      vectorDown: new Float32Array(4 * outside.width).fill(0.5),
      vectorIn: new Float32Array(16).fill(1),
    }
    const { vectors } = narrowVectors(weights, shape, outside)
    expect([...vectors.words]).toEqual([hashString('truce')])
    expect(vectors.cells).toHaveLength(4)
  })

  it('are part of a model that is written and read', () => {
    const all = { least: 3, floor: 0, divisor: 1 }
    const config = { ...readConfig('en'), thin: { parser: all, tagger: all, words: 2 } }
    const data = { lang: 'en', quotes: [{ open: '"', close: '"' }], contractions: [] }
    const path = new URL('../../gold/syntax/en/news.conllu', import.meta.url).pathname
    const trees = readTreebank(path, 'news', false, config).slice(0, 30)
    const forms = [...new Set(trees.flatMap((t) => t.words.map((w) => w.form.toLowerCase())))]
    const outside = readVectors(
      write(Object.fromEntries(forms.map((f, i) => [f, [Math.sin(i), Math.cos(i)]]))),
      1000,
      1000,
      8,
    )
    const noLexicon = { inflections: [], paradigms: [], lemmas: new Int32Array(), paradigmOf: new Uint32Array() }
    const bundle = train(
      trees,
      noLexicon,
      config,
      data,
      { seed: 7, epochs: 6, netEpochs: 10, least: 3, words: 2, say: () => {} },
      outside,
    )
    const back = readBundle(writeBundle(bundle))
    expect(back.net!.vectors).toEqual(bundle.net!.vectors)
    expect(evaluate(trees, new Pipeline(back, data), data).las).toBeGreaterThan(70)
  })
})
