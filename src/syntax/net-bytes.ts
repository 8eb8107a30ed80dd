import type { ByteReader, ByteWriter } from './bytes.ts'
import { type NetShape, type NetWeights, netBlocks, SURE } from './net.ts'

/** A trained net with the hashes of the words and affixes that it knows, row by row from 1. */
export interface NetData {
  readonly shape: NetShape
  readonly words: Int32Array
  readonly affixes: Int32Array
  /** Margins of the first parser that part the classes of how sure it is, ascending. */
  readonly thresholds: readonly number[]
  readonly weights: NetWeights
  /** Hashes of the words with a vector learnt elsewhere, and the vectors as whole numbers, row by row. */
  readonly vectors: { readonly words: Int32Array; readonly cells: Int8Array }
}

export function writeNet(out: ByteWriter, net: NetData): void {
  const s = net.shape
  const sizes = [s.tags, s.coarse, s.relations, s.wordWidth, s.tagWidth, s.hidden, s.layers, s.arc, s.rel, s.vector]
  for (const size of sizes) out.unsigned(size)
  for (const keys of [net.words, net.affixes]) {
    out.unsigned(keys.length)
    out.keys(keys)
  }
  out.unsigned(net.vectors.words.length)
  out.keys(net.vectors.words)
  out.raw(new Uint8Array(net.vectors.cells.buffer))
  for (const threshold of net.thresholds) out.unsigned(threshold)
  for (const [name, rows, columns] of netBlocks(s)) {
    writeMatrix(out, net.weights[name]!, rows, columns)
  }
}

export function readNet(input: ByteReader): NetData {
  const [tags, coarse, relations, wordWidth, tagWidth, hidden, layers, arc, rel, vector] = Array.from(
    { length: 10 },
    () => input.unsigned(),
  )
  const words = input.keys(input.unsigned())
  const affixes = input.keys(input.unsigned())
  const vectorWords = input.keys(input.unsigned())
  const vectors = {
    words: vectorWords,
    cells: Int8Array.from(input.raw(vectorWords.length * vector!), (b) => (b << 24) >> 24),
  }
  const thresholds = Array.from({ length: SURE - 1 }, () => input.unsigned())
  const shape: NetShape = {
    words: words.length,
    affixes: affixes.length,
    tags: tags!,
    coarse: coarse!,
    relations: relations!,
    wordWidth: wordWidth!,
    tagWidth: tagWidth!,
    hidden: hidden!,
    layers: layers!,
    arc: arc!,
    rel: rel!,
    vector: vector!,
  }
  const weights: Record<string, Float32Array> = {}
  for (const [name, rows, columns] of netBlocks(shape)) {
    weights[name] = readMatrix(input, rows, columns)
  }
  return { shape, words, affixes, thresholds, weights, vectors }
}

/**
 * Weights row by row: each row as a scale (its largest weight over 127, so that none is clipped), a whole number of 2^-20,
 * and bytes.
 */
export function writeMatrix(out: ByteWriter, w: Float32Array, rows: number, columns: number): void {
  const bytes = new Uint8Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    let most = 0
    for (let c = 0; c < columns; c++) most = Math.max(most, Math.abs(w[r * columns + c]!))
    const scale = Math.ceil((most / 127) * 1048576)
    out.unsigned(scale)
    for (let c = 0; c < columns; c++) {
      const value = scale === 0 ? 0 : Math.round((w[r * columns + c]! * 1048576) / scale)
      bytes[r * columns + c] = value + 128
    }
  }
  out.raw(bytes)
}

export function readMatrix(input: ByteReader, rows: number, columns: number): Float32Array {
  const scales = new Float64Array(rows)
  for (let r = 0; r < rows; r++) scales[r] = input.unsigned() / 1048576
  const bytes = input.raw(rows * columns)
  const w = new Float32Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    const scale = scales[r]!
    for (let i = r * columns; i < (r + 1) * columns; i++) w[i] = (bytes[i]! - 128) * scale
  }
  return w
}
