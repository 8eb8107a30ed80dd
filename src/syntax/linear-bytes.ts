import type { ByteReader, ByteWriter } from './bytes.ts'
import type { LinearRows } from './linear.ts'

/*
 * Columns one after the other, since like compresses well with like: key differences, row lengths, classes (the first
 * of a row, then differences), weights.
 */

export function writeLinear(out: ByteWriter, rows: LinearRows): void {
  out.unsigned(rows.classes)
  out.unsigned(rows.keys.length)
  out.keys(rows.keys)
  for (const length of rows.length) out.unsigned(length)
  let at = 0
  for (const length of rows.length) {
    let before = 0
    for (let c = 0; c < length; c++, at++) {
      const cls = rows.cells[at]! & 1023
      out.unsigned(cls - before)
      before = cls
    }
  }
  for (const cell of rows.cells) out.unsigned(((cell >> 10) << 1) ^ (cell >> 31))
}

export function readLinear(input: ByteReader): LinearRows {
  const kinds = input.unsigned()
  const count = input.unsigned()
  const keys = input.keys(count)
  const length = Uint16Array.from(input.numbers(count))
  let total = 0
  for (let i = 0; i < count; i++) total += length[i]!
  const classes = input.numbers(total)
  const weights = input.numbers(total)
  const cells = new Int32Array(total)
  let at = 0
  for (let i = 0; i < count; i++) {
    let cls = 0
    for (const end = at + length[i]!; at < end; at++) {
      cls += classes[at]!
      const zigzag = weights[at]!
      cells[at] = (((zigzag >>> 1) ^ -(zigzag & 1)) << 10) | cls
    }
  }
  return { classes: kinds, keys, length, cells }
}
