import type { ByteReader, ByteWriter } from './bytes.ts'
import { hashString, mix } from './hash.ts'

/** One way from a form to a lemma with the reading that it gives: take `add` off the form's end, put `strip` there. */
export interface Inflection {
  readonly add: string
  readonly strip: string
  /** `UPOS form details`: `VERB fin ipre 3sg`, `NOUN - fem pl`. */
  readonly reading: string
}

/**
 * A morphological lexicon: which lemmas inflect after which paradigm. Lemmas are kept as hashes; a form is read by
 * undoing every inflection that fits its end and asking whether the lemma has a paradigm with that inflection.
 */
export interface LexiconData {
  readonly inflections: readonly Inflection[]
  /** Ascending inflection numbers of each paradigm. */
  readonly paradigms: readonly (readonly number[])[]
  /** Lemma hashes, ascending as unsigned numbers (a lemma may come several times), and the paradigm of each. */
  readonly lemmas: Int32Array
  readonly paradigmOf: Uint32Array
}

export interface LexiconReading {
  readonly lemma: string
  readonly upos: string
  /** First two parts of the reading: `VERB fin`. */
  readonly kind: string
  readonly reading: string
}

export class Lexicon {
  readonly #byEnd = new Map<string, number[]>()
  readonly #inflections: readonly Inflection[]
  readonly #members: ReadonlySet<number>
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #paradigm: Int32Array
  #longest = 0

  constructor(data: LexiconData) {
    this.#inflections = data.inflections
    data.inflections.forEach(({ add }, i) => {
      const list = this.#byEnd.get(add)
      if (list) list.push(i)
      else this.#byEnd.set(add, [i])
      if (add.length > this.#longest) this.#longest = add.length
    })
    const members = new Set<number>()
    data.paradigms.forEach((list, p) => {
      for (const i of list) members.add(p * 65536 + i)
    })
    this.#members = members
    let size = 16
    while (size * 2 < data.lemmas.length * 3) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    this.#paradigm = new Int32Array(size).fill(-1)
    for (let i = 0; i < data.lemmas.length; i++) {
      const key = data.lemmas[i]!
      let slot = (key ^ (key >>> 16)) & this.#mask
      while (this.#paradigm[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#keys[slot] = key
      this.#paradigm[slot] = data.paradigmOf[i]!
    }
  }

  /** All readings of a lower-cased form, in the order of the inflections. */
  read(lower: string): LexiconReading[] {
    const found: LexiconReading[] = []
    const most = Math.min(this.#longest, lower.length)
    for (let k = 0; k <= most; k++) {
      const list = this.#byEnd.get(lower.slice(lower.length - k))
      if (list === undefined) continue
      const stem = lower.slice(0, lower.length - k)
      let lemma = ''
      let key = 0
      let strip: string | null = null
      for (const i of list) {
        const inflection = this.#inflections[i]!
        if (inflection.strip !== strip) {
          strip = inflection.strip
          lemma = stem + strip
          key = hashString(lemma)
        }
        if (this.#has(key, i)) {
          const [upos, form] = inflection.reading.split(' ', 2)
          found.push({ lemma, upos: upos!, kind: `${upos} ${form}`, reading: inflection.reading })
        }
      }
    }
    return found
  }

  #has(key: number, inflection: number): boolean {
    let slot = (key ^ (key >>> 16)) & this.#mask
    while (this.#paradigm[slot] !== -1) {
      if (this.#keys[slot] === key && this.#members.has(this.#paradigm[slot]! * 65536 + inflection)) return true
      slot = (slot + 1) & this.#mask
    }
    return false
  }
}

/** A hash of the set of kinds (or of whole readings) a form may have, 0 for none. */
export function readingsHash(readings: readonly LexiconReading[], whole: boolean): number {
  if (readings.length === 0) return 0
  const names = [...new Set(readings.map((r) => (whole ? r.reading : r.kind)))].sort()
  let h = 77
  for (const name of names) h = mix(h, hashString(name))
  return h | 2
}

export function writeLexicon(out: ByteWriter, lexicon: LexiconData): void {
  out.texts(lexicon.inflections.map((i) => i.add))
  out.texts(lexicon.inflections.map((i) => i.strip))
  const readings = [...new Set(lexicon.inflections.map((i) => i.reading))].sort()
  out.texts(readings)
  for (const i of lexicon.inflections) out.unsigned(readings.indexOf(i.reading))
  out.unsigned(lexicon.paradigms.length)
  for (const paradigm of lexicon.paradigms) {
    out.unsigned(paradigm.length)
    let last = 0
    for (const i of paradigm) {
      out.unsigned(i - last)
      last = i
    }
  }
  out.unsigned(lexicon.lemmas.length)
  out.keys(lexicon.lemmas)
  for (const paradigm of lexicon.paradigmOf) out.unsigned(paradigm)
}

export function readLexicon(input: ByteReader): LexiconData {
  const adds = input.texts()
  const strips = input.texts()
  const readings = input.texts()
  const inflections = adds.map((add, i) => ({ add, strip: strips[i]!, reading: readings[input.unsigned()]! }))
  const paradigms = Array.from({ length: input.unsigned() }, () => {
    let i = 0
    return Array.from({ length: input.unsigned() }, () => {
      i += input.unsigned()
      return i
    })
  })
  const count = input.unsigned()
  return { inflections, paradigms, lemmas: input.keys(count), paradigmOf: input.numbers(count) }
}
