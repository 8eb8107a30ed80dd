import { hashString, mix } from './hash.ts'
import { type Lexicon, type LexiconReading, readingsHash } from './lexicon.ts'

/** What a form alone says to the taggers: hashes of the whole, of its ends and of its outline. */
export interface Shape {
  /** The lower-cased form. */
  readonly lower: string
  readonly word: number
  /** As written. */
  readonly exact: number
  readonly suffix: Int32Array
  readonly prefix: Int32Array
  /** Outline with runs cut to two: `Xx`, `XX`, `dd`, `x-x`. */
  readonly outline: number
  readonly capital: boolean
  /** What the lexicon knows of the form, with hashes of the kinds and of the whole readings; null until asked for. */
  lexical: { readonly readings: readonly LexiconReading[]; readonly kinds: number; readonly whole: number } | null
}

const SUFFIXES = 5
const PREFIXES = 3
const CACHE_LIMIT = 16_000

/** A memory of shapes by form, emptied when full: pure speed, no effect on results. */
export class ShapeCache {
  readonly #known = new Map<string, Shape>()
  readonly #lexicon: Lexicon | null

  constructor(lexicon: Lexicon | null = null) {
    this.#lexicon = lexicon
  }

  of(form: string): Shape {
    let shape = this.#known.get(form)
    if (shape === undefined) {
      if (this.#known.size >= CACHE_LIMIT) this.#known.clear()
      shape = shapeOf(form)
      this.#known.set(form, shape)
    }
    return shape
  }

  lexical(shape: Shape): NonNullable<Shape['lexical']> {
    return lexical(shape, this.#lexicon)
  }
}

/** Reads a form in the lexicon, once. */
function lexical(shape: Shape, lexicon: Lexicon | null): NonNullable<Shape['lexical']> {
  if (shape.lexical === null) {
    const readings = lexicon?.read(shape.lower) ?? []
    shape.lexical = { readings, kinds: readingsHash(readings, false), whole: readingsHash(readings, true) }
  }
  return shape.lexical
}

function shapeOf(form: string): Shape {
  const lower = form.toLowerCase().replaceAll('’', "'")
  const suffix = new Int32Array(SUFFIXES)
  const prefix = new Int32Array(PREFIXES)
  for (let k = 1; k <= SUFFIXES; k++) {
    suffix[k - 1] = lower.length >= k ? mix(k, hashString(lower, lower.length - k)) : 0
  }
  for (let k = 1; k <= PREFIXES; k++) {
    prefix[k - 1] = lower.length >= k ? mix(-k, hashString(lower, 0, k)) : 0
  }
  const first = form.charAt(0)
  return {
    lower,
    word: hashString(lower),
    exact: hashString(form),
    suffix,
    prefix,
    outline: hashString(outline(form)),
    capital: first !== first.toLowerCase(),
    lexical: null,
  }
}

function outline(form: string): string {
  let out = ''
  let last = ''
  let run = 0
  for (const ch of form) {
    const kind = charKind(ch)
    run = kind === last ? run + 1 : 1
    if (run <= 2) out += kind
    last = kind
  }
  return out.length > 8 ? out.slice(0, 8) : out
}

function charKind(ch: string): string {
  if (ch >= '0' && ch <= '9') return 'd'
  if (ch.toLowerCase() !== ch.toUpperCase()) return ch === ch.toLowerCase() ? 'x' : 'X'
  return ch === ' ' || ch === '\u00a0' || ch === '\u202f' ? ' ' : ch
}
