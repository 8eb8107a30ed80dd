import type { ClaimContext } from '../../src/claims/context.ts'
import type { Verdicts } from '../../src/claims/features/trigger.ts'
import { CLAIM_TYPES } from '../../src/model/claim.ts'
import type { GoldClaim } from './gold.ts'

/** A gold claim with the word that evokes it. */
export interface Aligned {
  readonly claim: GoldClaim
  readonly sentence: number
  readonly index: number
}

/** How strongly a lemma goes with a kind and type: smoothed log ratio, learned from the evidence of all claims. */
export class Association {
  readonly #withType = new Map<string, number>()
  readonly #types = new Map<string, number>()
  readonly #lemmas = new Map<string, number>()
  #total = 0

  add(lemmas: ReadonlySet<string>, type: string): void {
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1)
    this.#total++
    for (const l of lemmas) {
      this.#withType.set(`${type} ${l}`, (this.#withType.get(`${type} ${l}`) ?? 0) + 1)
      this.#lemmas.set(l, (this.#lemmas.get(l) ?? 0) + 1)
    }
  }

  score(lemma: string, type: string): number {
    const joint = this.#withType.get(`${type} ${lemma}`) ?? 0
    const expected = ((this.#lemmas.get(lemma) ?? 0) * (this.#types.get(type) ?? 0)) / Math.max(1, this.#total)
    return Math.log((joint + 0.3) / (expected + 0.6))
  }
}

const WORDS = /^(NOUN|VERB|ADJ|PROPN|ADV|NUM|AUX)$/

/** Words of the first piece of evidence, by sentence. */
export function evidenceWords(
  context: ClaimContext,
  claim: GoldClaim,
): { sentence: number; index: number; lemma: string; upos: string }[] {
  const out: { sentence: number; index: number; lemma: string; upos: string }[] = []
  const span = claim.evidence[0]
  if (!span) return out
  context.trees.forEach((tree, sentence) => {
    if (tree.sentence.end <= span.start || tree.sentence.start >= span.end) return
    for (const w of tree.words)
      if (w.start < span.end && w.end > span.start && WORDS.test(w.upos))
        out.push({ sentence, index: w.index, lemma: w.lemma.toLowerCase(), upos: w.upos })
  })
  return out
}

/**
 * Finds the evoking word of each claim of a dispatch: where a rule of that kind and type fires, or the word that goes most with the
 * type, no word being taken for two types of one kind. `bonus` lets a trained layer have its say in a second round.
 */
export function alignDispatch(
  context: ClaimContext,
  claims: readonly GoldClaim[],
  verdicts: readonly Verdicts[],
  association: Association,
  bonus?: (sentence: number, index: number, kind: string, type: string) => number,
): Aligned[] {
  const taken = new Map<string, string>()
  const options = claims.flatMap((claim, at) => {
    const roleSpans = claim.roles
    return evidenceWords(context, claim).map((w) => {
      const fired = verdicts[w.sentence]!.fired.get(w.index) ?? []
      const same = fired.some((m) => m.rule.frame.kind === claim.kind && m.rule.frame.type === claim.type)
      const near = fired.some((m) => m.rule.frame.kind === claim.kind)
      const word = context.trees[w.sentence]!.words[w.index]!
      const inRole = roleSpans.some((r) => r.start <= word.start && word.end <= r.end)
      const score =
        association.score(w.lemma, `${claim.kind}/${claim.type}`) +
        (same ? 2.5 : near ? 0.8 : 0) -
        (inRole && claim.kind !== 'toll' ? 1 : 0) -
        (w.upos === 'PROPN' || w.upos === 'NUM' ? 1.2 : w.upos === 'ADV' || w.upos === 'AUX' ? 0.8 : 0) +
        (bonus?.(w.sentence, w.index, claim.kind, claim.type) ?? 0)
      return { at, w, score }
    })
  })
  options.sort((a, b) => b.score - a.score || a.at - b.at || a.w.index - b.w.index)
  const aligned = new Map<number, Aligned>()
  for (const { at, w, score } of options) {
    if (aligned.has(at) || score < 0) continue
    const claim = claims[at]!
    const key = `${claim.kind} ${w.sentence}.${w.index}`
    const holder = taken.get(key)
    if (holder !== undefined && holder !== claim.type) continue
    taken.set(key, claim.type)
    aligned.set(at, { claim, sentence: w.sentence, index: w.index })
  }
  return [...aligned.entries()].sort((a, b) => a[0] - b[0]).map(([, a]) => a)
}

export function typesOf(kind: keyof typeof CLAIM_TYPES): string[] {
  return [...CLAIM_TYPES[kind], 'none']
}
