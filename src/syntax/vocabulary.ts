import { AFFIXES, type NetInput } from './net.ts'
import type { Shape } from './shapes.ts'
import { dictionaryOf, lookup, type TagDictionary } from './tagger.ts'

/** Row numbers of the words and affixes that a net knows; 0 for unknown ones. */
export interface Vocabulary {
  readonly words: TagDictionary
  readonly affixes: TagDictionary
  readonly vectors: TagDictionary
}

/** @param words hashes in row order, the first in row 1 */
export function vocabularyOf(words: Int32Array, affixes: Int32Array, vectors: Int32Array): Vocabulary {
  const rows = (keys: Int32Array): TagDictionary =>
    dictionaryOf(
      keys,
      keys.map((_, i) => i + 1),
    )
  return { words: rows(words), affixes: rows(affixes), vectors: rows(vectors) }
}

/** The hashes of a form's last three letters, first three letters and outline. */
export function affixKeys(shape: Shape): [number, number, number] {
  return [shape.suffix[2]! || shape.word, shape.prefix[2]! || shape.word, shape.outline]
}

export function newNetInput(room: number): NetInput {
  return {
    n: 0,
    shapes: [],
    word: new Int32Array(room),
    vector: new Int32Array(room),
    affix: new Int32Array(room * AFFIXES),
    tag: new Int32Array(room),
    coarse: new Int32Array(room),
    draftHead: new Int32Array(room),
    draftRel: new Int32Array(room),
    draftSure: new Int32Array(room),
  }
}

/** A first parser's tree: heads (`n` for the root), relations, and the lead of the move that made each arc. */
export interface Draft {
  readonly head: Int32Array
  readonly label: Int32Array
  readonly margin: Int32Array
}

/** Sets the first parser's proposal: its heads, relations, and how sure it is, by the thresholds on its margins. */
export function setDraft(input: NetInput, draft: Draft, thresholds: readonly number[]): void {
  for (let d = 0; d < input.n; d++) {
    input.draftHead[d] = draft.head[d]!
    input.draftRel[d] = draft.label[d]!
    let sure = 0
    while (sure < thresholds.length && draft.margin[d]! >= thresholds[sure]!) sure++
    input.draftSure[d] = sure
  }
}

/** Sets word `at` of the input; `word` is the hash that the columns have for it. */
export function setInput(
  input: NetInput,
  at: number,
  word: number,
  shape: Shape,
  tag: number,
  coarse: number,
  v: Vocabulary,
): void {
  input.shapes[at] = shape
  input.word[at] = lookup(v.words, word)
  input.vector[at] = lookup(v.vectors, shape.word)
  const base = at * AFFIXES
  input.affix[base] = lookup(v.affixes, shape.suffix[2]! || shape.word)
  input.affix[base + 1] = lookup(v.affixes, shape.prefix[2]! || shape.word)
  input.affix[base + 2] = lookup(v.affixes, shape.outline)
  input.tag[at] = tag
  input.coarse[at] = coarse
}
