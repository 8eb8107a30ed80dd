import type { NameMention } from '../model/names.ts'
import type { ParsedSentence } from '../model/syntax.ts'

/** What a dispatch is about, by the lexical classes of its content words and by who is named in it. */
export interface Subject {
  /** Words of war, force and its diplomacy, as a share of the content words in coarse steps. */
  readonly within: number
  /** Words of other fields: sport, business, courts, accidents, culture. */
  readonly beside: number
  /** States, armed groups, forces and formats named, likewise. */
  readonly named: number
  /** Feature names for the layer that tells a dispatch in scope from any other text. */
  readonly features: readonly string[]
}

const STEPS = [0, 5, 10, 20, 35, 60, 100, 150]
const CONTENT = /^(NOUN|VERB|ADJ)$/
const NAMED = /^(state|group|force|format|demonym)$/

/** Measures a dispatch's subject; `classes` holds the unions `within-scope` and `beside-scope` of the language's data. */
export function subjectOf(
  sentences: readonly ParsedSentence[],
  mentions: readonly NameMention[],
  classes: ReadonlyMap<string, ReadonlySet<string>>,
  classesOf: ReadonlyMap<string, readonly string[]>,
): Subject {
  const counts = new Map<string, number>()
  const distinct = new Map<string, Set<string>>([
    ['within', new Set()],
    ['beside', new Set()],
  ])
  const lemmas = new Set<string>()
  let all = 0
  for (const { words } of sentences) {
    for (const w of words) {
      if (!CONTENT.test(w.upos)) continue
      const lemma = w.lemma.toLowerCase()
      all++
      if (w.upos !== 'ADJ') lemmas.add(`w:${lemma}`)
      for (const side of ['within', 'beside']) {
        if (!classes.get(`${side}-scope`)?.has(lemma)) continue
        count(side)
        distinct.get(side)!.add(lemma)
      }
      for (const cls of classesOf.get(lemma) ?? []) count(`c:${cls}`)
    }
  }
  for (const { kind } of mentions) {
    count(`k:${kind}`)
    if (NAMED.test(kind)) count('named')
  }
  const step = (name: string) => STEPS.filter((s) => (1000 * (counts.get(name) ?? 0)) / Math.max(1, all) > s).length
  const [within, beside, named] = [step('within'), step('beside'), step('named')]
  const kinds = (side: string) => Math.min(6, distinct.get(side)!.size)
  const shares = [...counts.keys()]
    .filter((name) => name.includes(':'))
    .flatMap((name) => [`${name}`, `${name}=${step(name)}`])
  const features = [
    'bias',
    ...atLeast('within', within),
    ...atLeast('beside', beside),
    ...atLeast('named', named),
    ...atLeast('kinds', kinds('within')),
    `lead=${Math.max(-4, Math.min(4, within - beside))}`,
    `named+beside=${named}+${beside}`,
    `named+within=${named}+${within}`,
    `size=${Math.min(6, Math.floor(all / 40))}`,
    ...shares,
    ...lemmas,
  ]
  return { within, beside, named, features }

  function count(name: string): void {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
}

function atLeast(name: string, value: number): string[] {
  return Array.from({ length: value + 1 }, (_, i) => `${name}>=${i}`)
}
