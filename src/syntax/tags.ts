import type { CoarseCodes } from './columns.ts'

/**
 * The tags of a model, `UPOS|feats` each, with their numbers. Names, marks, verbs and conjunctions are known by their
 * Universal Dependencies part of speech, which is the same for every language.
 */
export class TagSet {
  readonly names: readonly string[]
  readonly upos: readonly string[]
  readonly feats: readonly string[]
  /** Number of each tag's part of speech. */
  readonly coarse: Int32Array
  readonly codes: CoarseCodes
  /** All tags of words that stand for themselves. */
  readonly whole: readonly number[]
  readonly #numbers: ReadonlyMap<string, number>
  readonly #choices = new Map<string, readonly number[]>()

  constructor(names: readonly string[]) {
    this.names = names
    this.upos = names.map((name) => name.split('|', 1)[0]!)
    this.feats = names.map((name, i) => name.slice(this.upos[i]!.length + 1))
    const kinds = [...new Set(this.upos)]
    this.coarse = Int32Array.from(this.upos, (upos) => kinds.indexOf(upos))
    this.codes = { verb: kinds.indexOf('VERB'), join: kinds.indexOf('CCONJ') }
    this.#numbers = new Map(names.map((name, i) => [name, i]))
    this.whole = names.flatMap((_, i) => (this.isContracted(i) ? [] : [i]))
  }

  isContracted(tag: number): boolean {
    return this.upos[tag]!.includes('+')
  }

  isName(tag: number): boolean {
    return this.upos[tag] === 'PROPN'
  }

  isMark(tag: number): boolean {
    return this.upos[tag] === 'PUNCT'
  }

  /** The tag with these features, or else the first of the part of speech, or else the first of all. */
  find(upos: string, feats: string): number {
    const exact = this.#numbers.get(feats === '' ? upos : `${upos}|${feats}`)
    return exact ?? Math.max(0, this.upos.indexOf(upos))
  }

  /** The tags open to a token with a contraction: split only, whole only, or both. */
  choices(contracted: string, split: boolean | null): readonly number[] {
    const key = `${contracted} ${split}`
    let list = this.#choices.get(key)
    if (list === undefined) {
      const joined = this.#numbers.get(contracted)
      const both = joined === undefined ? this.whole : [joined, ...this.whole]
      list = split === null ? both : split && joined !== undefined ? [joined] : this.whole
      this.#choices.set(key, list)
    }
    return list
  }
}
