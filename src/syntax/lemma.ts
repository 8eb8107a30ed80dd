import { mix } from './hash.ts'
import { addScores, type Linear } from './linear.ts'
import type { Shape, ShapeCache } from './shapes.ts'
import { lookup, type TagDictionary } from './tagger.ts'

/**
 * A way from form to lemma: take `strip` off the end, put `add` there. The form is lower-cased first, except for names.
 */
export interface EditScript {
  readonly strip: string
  readonly add: string
}

export const LEMMA_FEATURES = 32

/** Features of a form and its tag for choosing an edit script. */
export function lemmaFeatures(shape: Shape, fine: number, coarse: number, out: Int32Array): number {
  let k = 0
  out[k++] = mix(mix(1, shape.word), fine)
  out[k++] = mix(mix(2, shape.word), coarse)
  out[k++] = mix(3, shape.word)
  out[k++] = mix(4, fine)
  const { lower, suffix, prefix } = shape
  for (let s = 0; s < suffix.length; s++) {
    out[k++] = mix(mix(10 + s, suffix[s]!), coarse)
    out[k++] = mix(mix(20 + s, suffix[s]!), fine)
  }
  for (let s = 1; s < prefix.length; s++) out[k++] = mix(mix(30 + s, prefix[s]!), coarse)
  for (const length of [6, 7, 8]) {
    let h = length
    for (let i = Math.max(0, lower.length - length); i < lower.length; i++) h = mix(h, lower.charCodeAt(i))
    out[k++] = mix(mix(40, h), coarse)
  }
  return k
}

export function applyScript(base: string, script: EditScript): string {
  return base.slice(0, base.length - script.strip.length) + script.add
}

/** The kinds of reading that a tag may stand for: `VERB past` for a past participle. */
function kindsOfTag(tag: string): string {
  const upos = tag.split('|', 1)[0]!
  if (upos !== 'VERB' && upos !== 'AUX') return `${upos} -`
  if (tag.includes('VerbForm=Inf')) return 'VERB inf'
  if (!tag.includes('VerbForm=Part') && !tag.includes('VerbForm=Ger')) return 'VERB fin'
  return tag.includes('Tense=Past') ? 'VERB past' : 'VERB pres'
}

/**
 * Chooses the best edit script that fits the form. For words that training hardly saw, the lexicon's lemma for the tag
 * comes first; among several, the one whose script scores best.
 */
export class Lemmatiser {
  readonly #linear: Linear
  readonly #scripts: readonly EditScript[]
  readonly #dictionary: TagDictionary
  readonly #cache: ShapeCache
  readonly #features = new Int32Array(LEMMA_FEATURES)
  readonly #scores: Int32Array
  readonly #known = new Map<string, string>()

  constructor(linear: Linear, scripts: readonly EditScript[], dictionary: TagDictionary, cache: ShapeCache) {
    this.#linear = linear
    this.#scripts = scripts
    this.#dictionary = dictionary
    this.#cache = cache
    this.#scores = new Int32Array(linear.classes)
  }

  /** `tag` is the tag's name, `fine` and `coarse` its numbers. A name keeps its capitals. */
  lemma(form: string, shape: Shape, fine: number, coarse: number, tag: string): string {
    const memory = `${fine} ${form}`
    const before = this.#known.get(memory)
    if (before !== undefined) return before
    const result = this.#find(form, shape, fine, coarse, tag)
    if (this.#known.size > 40_000) this.#known.clear()
    this.#known.set(memory, result)
    return result
  }

  #find(form: string, shape: Shape, fine: number, coarse: number, tag: string): string {
    this.#scores.fill(0)
    addScores(this.#linear, this.#features, lemmaFeatures(shape, fine, coarse, this.#features), this.#scores)
    const name = tag.startsWith('PROPN')
    const base = name ? form : shape.lower
    if (!name && lookup(this.#dictionary, shape.word) === 0) {
      const listed = this.#listed(shape, kindsOfTag(tag))
      if (listed !== null) return listed
    }
    let top = -1
    for (let c = 0; c < this.#scripts.length; c++) {
      if (top >= 0 && this.#scores[c]! <= this.#scores[top]!) continue
      const { strip } = this.#scripts[c]!
      if (strip === '' || base.endsWith(strip)) top = c
    }
    const lemma = top < 0 ? base : applyScript(base, this.#scripts[top]!)
    // A verb's lemma that the lexicon doesn't have for the form is a script gone astray.
    if (tag.startsWith('VERB')) {
      const lemmas = this.#lemmas(shape, kindsOfTag(tag))
      if (lemmas.length > 0 && !lemmas.includes(lemma)) return this.#listed(shape, kindsOfTag(tag)) ?? lemma
    }
    return lemma === '' ? base : lemma
  }

  #lemmas(shape: Shape, kind: string): string[] {
    const { readings } = this.#cache.lexical(shape)
    return [...new Set(readings.filter((r) => r.kind === kind).map((r) => r.lemma))]
  }

  #listed(shape: Shape, kind: string): string | null {
    const lemmas = this.#lemmas(shape, kind)
    if (lemmas.length < 2) return lemmas[0] ?? null
    let top: string | null = null
    let topScore = Number.NEGATIVE_INFINITY
    for (let c = 0; c < this.#scripts.length; c++) {
      const script = this.#scripts[c]!
      if (this.#scores[c]! <= topScore || !shape.lower.endsWith(script.strip)) continue
      const lemma = applyScript(shape.lower, script)
      if (!lemmas.includes(lemma)) continue
      top = lemma
      topScore = this.#scores[c]!
    }
    return top ?? lemmas[0]!
  }
}
