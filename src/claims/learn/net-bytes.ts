import type { ByteReader, ByteWriter } from '../../syntax/bytes.ts'
import type { NetGroup, PackedNet } from './net.ts'

export function writeGroups(out: ByteWriter, groups: readonly NetGroup[]): void {
  out.unsigned(groups.length)
  for (const { outputs, rows } of groups) {
    out.texts(outputs)
    for (const row of rows) out.unsigned(row)
  }
}

export function readGroups(input: ByteReader): NetGroup[] {
  return Array.from({ length: input.unsigned() }, () => {
    const outputs = input.texts()
    return { outputs, rows: outputs.map(() => input.unsigned()) }
  })
}

export function writePackedNet(out: ByteWriter, net: PackedNet): void {
  out.unsigned(net.width)
  writeGroups(out, net.groups)
  out.unsigned(net.keys.length)
  out.keys(net.keys)
  out.raw(new Uint8Array(net.cells.buffer, net.cells.byteOffset, net.cells.length))
  out.unsigned(net.bias.length)
  for (const b of net.bias) out.signed(b)
  for (const w of net.weights) out.signed(w)
}

export function readPackedNet(input: ByteReader): PackedNet {
  const width = input.unsigned()
  const groups = readGroups(input)
  const count = input.unsigned()
  const keys = input.keys(count)
  const cells = new Int8Array(input.raw(count * width))
  const outputs = input.unsigned()
  const bias = Int32Array.from({ length: outputs }, () => input.signed())
  const weights = Int16Array.from({ length: outputs * width }, () => input.signed())
  return { width, keys, cells, weights, bias, groups }
}
