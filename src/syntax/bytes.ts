/** Reads the numbers and strings of a model file: little-endian base-128 whole numbers, zigzag for signed ones. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get finished(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** A whole number below 2^32. */
  unsigned(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('the model file ends early')
      if (byte < 128) return value + byte * scale
      value += (byte - 128) * scale
      scale *= 128
    }
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** `count` whole numbers in a row: one loop, since models hold millions of them. */
  numbers(count: number): Uint32Array {
    const values = new Uint32Array(count)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++]!
      if (byte < 128) {
        values[i] = byte
        continue
      }
      let value = byte - 128
      let scale = 128
      do {
        byte = bytes[at++]!
        value += (byte & 127) * scale
        scale *= 128
      } while (byte >= 128)
      values[i] = value
    }
    if (at > bytes.length) throw new RangeError('the model file ends early')
    this.#at = at
    return values
  }

  /** `count` ascending keys, kept as differences; as signed 32-bit numbers. */
  keys(count: number): Int32Array {
    const keys = new Int32Array(this.numbers(count).buffer)
    for (let i = 1; i < count; i++) keys[i] = (keys[i]! + keys[i - 1]!) | 0
    return keys
  }

  text(): string {
    const length = this.unsigned()
    const bytes = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return new TextDecoder().decode(bytes)
  }

  texts(): string[] {
    return Array.from({ length: this.unsigned() }, () => this.text())
  }

  raw(length: number): Uint8Array {
    this.#at += length
    if (this.#at > this.#bytes.length) throw new RangeError('the model file ends early')
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
}

/** The writer of the same format, for training. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #at = 0

  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#at)
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const bigger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more))
    bigger.set(this.#bytes)
    this.#bytes = bigger
  }

  unsigned(value: number): void {
    this.#room(8)
    let rest = value
    while (rest >= 128) {
      this.#bytes[this.#at++] = 128 + (rest % 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#at++] = rest
  }

  signed(value: number): void {
    this.unsigned(value >= 0 ? value * 2 : -value * 2 - 1)
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text)
    this.unsigned(bytes.length)
    this.raw(bytes)
  }

  texts(texts: readonly string[]): void {
    this.unsigned(texts.length)
    for (const text of texts) this.text(text)
  }

  /** Ascending (unsigned) keys as differences; the count is written apart. */
  keys(keys: Iterable<number>): void {
    let last = 0
    for (const key of keys) {
      this.unsigned((key >>> 0) - last)
      last = key >>> 0
    }
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#at)
    this.#at += bytes.length
  }
}
