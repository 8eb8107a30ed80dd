import { createReadStream } from 'node:fs'
import { markedEncoding } from './decode.ts'

export type Bytes = AsyncIterable<Uint8Array>

/** A file's bytes as they come. */
export function fileBytes(path: string): Bytes {
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}

/** Counts bytes as they pass. */
export async function* counted(bytes: Bytes, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length)
    yield chunk
  }
}

/** All bytes together, or undefined as soon as there are more than `limit`. */
export async function gather(bytes: Bytes, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** The first bytes, and all of them (the first ones included) still to be read. */
export async function peek(
  bytes: Bytes,
  enough: (head: Uint8Array) => boolean,
): Promise<{ head: Uint8Array; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let head = new Uint8Array(0)
  while (!enough(head)) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    head = Buffer.concat(chunks)
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head, all: rest() }
}

/** The same text as UTF-8 without a byte-order mark; UTF-16 is known by its mark. */
export async function* asUtf8(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes, (seen) => seen.length >= 3)
  const encoding = markedEncoding(head)
  if (encoding === undefined || encoding === 'utf-8') {
    let skip = encoding === undefined ? 0 : 3
    for await (const chunk of all) {
      yield chunk.subarray(skip)
      skip = 0
    }
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
