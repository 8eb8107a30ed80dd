import { ByteReader, ByteWriter } from './bytes.ts'
import type { EditScript } from './lemma.ts'
import { type LexiconData, readLexicon, writeLexicon } from './lexicon.ts'
import type { LinearRows } from './linear.ts'
import { readLinear, writeLinear } from './linear-bytes.ts'
import { type NetData, readNet, writeNet } from './net-bytes.ts'

const MAGIC = 'truceline syntax 6'

/** Everything that a model file holds, before tables are built from it. */
export interface Bundle {
  readonly lang: string
  /** `UPOS|feats`; a contracted token's tag joins its words' parts of speech by `+`. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly scripts: readonly EditScript[]
  /** Word hashes, ascending as unsigned numbers, and the tag-set hash of each. */
  readonly dictionary: { readonly words: Int32Array; readonly sets: Int32Array }
  /** Hashes of words (with their capitals) always seen with one tag, and that tag plus one. */
  readonly settled: { readonly words: Int32Array; readonly sets: Int32Array }
  readonly lexicon: LexiconData
  readonly tagger: LinearRows
  readonly lemmatiser: LinearRows
  readonly parser: LinearRows
  /** Null for a model of the greedy parser alone. */
  readonly net: NetData | null
}

export function writeBundle(bundle: Bundle): Uint8Array {
  const out = new ByteWriter()
  out.text(MAGIC)
  out.text(bundle.lang)
  out.texts(bundle.tags)
  out.texts(bundle.relations)
  out.texts(bundle.scripts.map((s) => s.strip))
  out.texts(bundle.scripts.map((s) => s.add))
  const values = [...new Set(bundle.dictionary.sets)].sort((a, b) => a - b)
  out.unsigned(values.length)
  for (const value of values) out.signed(value)
  out.unsigned(bundle.dictionary.words.length)
  out.keys(bundle.dictionary.words)
  const place = new Map(values.map((value, i) => [value, i]))
  for (const value of bundle.dictionary.sets) out.unsigned(place.get(value)!)
  out.unsigned(bundle.settled.words.length)
  out.keys(bundle.settled.words)
  for (const tag of bundle.settled.sets) out.unsigned(tag)
  writeLexicon(out, bundle.lexicon)
  writeLinear(out, bundle.tagger)
  writeLinear(out, bundle.lemmatiser)
  writeLinear(out, bundle.parser)
  out.unsigned(bundle.net === null ? 0 : 1)
  if (bundle.net !== null) writeNet(out, bundle.net)
  return out.bytes
}

/** @throws RangeError when the bytes are no model of this version */
export function readBundle(bytes: Uint8Array): Bundle {
  const input = new ByteReader(bytes)
  if (bytes.length < MAGIC.length || input.text() !== MAGIC)
    throw new RangeError(`not a model file of the kind "${MAGIC}"`)
  const lang = input.text()
  const tags = input.texts()
  const relations = input.texts()
  const strips = input.texts()
  const adds = input.texts()
  const values = Array.from({ length: input.unsigned() }, () => input.signed())
  const count = input.unsigned()
  const words = input.keys(count)
  const sets = Int32Array.from(input.numbers(count), (place) => values[place]!)
  const sure = input.unsigned()
  const settled = { words: input.keys(sure), sets: Int32Array.from(input.numbers(sure)) }
  return {
    lang,
    tags,
    relations,
    scripts: strips.map((strip, i) => ({ strip, add: adds[i]! })),
    dictionary: { words, sets },
    settled,
    lexicon: readLexicon(input),
    tagger: readLinear(input),
    lemmatiser: readLinear(input),
    parser: readLinear(input),
    net: input.unsigned() === 0 ? null : readNet(input),
  }
}
