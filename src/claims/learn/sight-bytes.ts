import type { ByteReader, ByteWriter } from '../../syntax/bytes.ts'
import { readMatrix, writeMatrix } from '../../syntax/net-bytes.ts'
import { readGroups, writeGroups } from './net-bytes.ts'
import { type PackedSight, sightBlocks, TABLES, TOLD } from './sight.ts'

/** The rows of features, many of which add up: each weight in steps of 1/STEPS, which compress better than each row in steps of its own. */
const STEPS = 64

function asByte(weight: number): number {
  return 128 + Math.max(-127, Math.min(127, Math.round(weight * STEPS)))
}

function fromBytes(bytes: Uint8Array): Float32Array {
  const weights = new Float32Array(bytes.length)
  for (let i = 0; i < weights.length; i++) weights[i] = (bytes[i]! - 128) / STEPS
  return weights
}

export function writePackedSight(out: ByteWriter, sight: PackedSight): void {
  const { shape, words, pairs, evoke, told, roles, weights } = sight
  for (const size of [shape.width, shape.hidden, shape.layers, shape.pair]) out.unsigned(size)
  for (const groups of [evoke, TOLD.map((name) => told[name]), roles]) writeGroups(out, groups)
  for (const keys of [words, pairs]) {
    out.unsigned(keys.length)
    out.keys(keys)
  }
  for (const [name, rows, columns] of sightBlocks(sight)) {
    if (TABLES.has(name)) out.raw(Uint8Array.from(weights[name]!, asByte))
    else writeMatrix(out, weights[name]!, rows, columns)
  }
}

export function readPackedSight(input: ByteReader): PackedSight {
  const [width, hidden, layers, pair] = Array.from({ length: 4 }, () => input.unsigned()) as [
    number,
    number,
    number,
    number,
  ]
  const evoke = readGroups(input)
  const groups = readGroups(input)
  const told = Object.fromEntries(TOLD.map((name, i) => [name, groups[i]!])) as PackedSight['told']
  const roles = readGroups(input)
  const words = input.keys(input.unsigned())
  const pairs = input.keys(input.unsigned())
  const sight = { shape: { width, hidden, layers, pair }, words, pairs, evoke, told, roles }
  const weights: Record<string, Float32Array> = {}
  for (const [name, rows, columns] of sightBlocks(sight)) {
    weights[name] = TABLES.has(name) ? fromBytes(input.raw(rows * columns)) : readMatrix(input, rows, columns)
  }
  return { ...sight, weights }
}
