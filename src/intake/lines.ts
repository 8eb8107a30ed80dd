import type { Bytes } from './bytes.ts'

/** `bytes` is absent when the line is longer than the limit; its bytes were let go as they came. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly bytes?: Uint8Array
}

const NEWLINE = 0x0a

/** Lines of a stream, without their ends, holding no more than one line of at most `limit` bytes in memory. */
export async function* splitLines(stream: Bytes, limit: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const take = (): Line => {
    const line = length <= limit ? { number, bytes: Buffer.concat(parts, length) } : { number }
    number++
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
