import { hashString } from '../../../src/syntax/hash.ts'
import type { Inflection, LexiconData } from '../../../src/syntax/lexicon.ts'

/** A form with its lemma and reading, lower-cased. */
export interface LexicalForm {
  readonly form: string
  readonly lemma: string
  readonly reading: string
}

/** Groups forms into paradigms: lemmas whose forms come by the same inflections share one. */
export function buildLexicon(forms: Iterable<LexicalForm>): LexiconData {
  const byLemma = new Map<string, Map<string, Inflection>>()
  for (const { form, lemma, reading } of forms) {
    let same = 0
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
    const inflection = { add: form.slice(same), strip: lemma.slice(same), reading }
    const group = byLemma.get(lemma) ?? new Map<string, Inflection>()
    byLemma.set(lemma, group)
    group.set(keyOf(inflection), inflection)
  }
  const count = new Map<string, number>()
  for (const group of byLemma.values()) for (const key of group.keys()) count.set(key, (count.get(key) ?? 0) + 1)
  // An inflection of one or two lemmas only costs more than it gives, unless it is the whole word of an irregular.
  const kept = new Map<string, Inflection>()
  for (const group of byLemma.values()) {
    for (const [key, inflection] of group)
      if (count.get(key)! >= 3 || inflection.reading.startsWith('VERB')) kept.set(key, inflection)
  }
  const order = [...kept.keys()].sort()
  const number = new Map(order.map((key, i) => [key, i]))
  const paradigmNumbers = new Map<string, number>()
  const paradigms: number[][] = []
  const entries: [number, number][] = []
  for (const [lemma, group] of byLemma) {
    const list = [...group.keys()].flatMap((key) => number.get(key) ?? []).sort((a, b) => a - b)
    if (list.length === 0) continue
    const key = list.join(' ')
    let paradigm = paradigmNumbers.get(key)
    if (paradigm === undefined) {
      paradigm = paradigms.length
      paradigms.push(list)
      paradigmNumbers.set(key, paradigm)
    }
    entries.push([hashString(lemma), paradigm])
  }
  entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0) || a[1] - b[1])
  return {
    inflections: order.map((key) => kept.get(key)!),
    paradigms,
    lemmas: Int32Array.from(entries, ([lemma]) => lemma),
    paradigmOf: Uint32Array.from(entries, ([, paradigm]) => paradigm),
  }
}

function keyOf({ add, strip, reading }: Inflection): string {
  return `${add}>${strip}>${reading}`
}
