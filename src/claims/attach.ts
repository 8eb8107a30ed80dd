import type { DateMention, QuantityMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Anchor } from './features/argument.ts'
import { type Attachable, attachmentFeatures, headOfSpan } from './features/attachment.ts'
import { type Classifier, yesOf } from './learn/classifier.ts'

/** Dates and numbers of a dispatch with the sentence and word that each hangs on. */
export interface Attachables {
  readonly dates: readonly (readonly (Attachable & { readonly mention: DateMention })[])[]
  readonly quantities: readonly (readonly (Attachable & { readonly mention: QuantityMention })[])[]
}

export function attachablesOf(context: ClaimContext): Attachables {
  return {
    dates: place(context, context.values.dates, (d) => `${d.precision}.${d.bound ?? ''}`),
    quantities: place(context, context.values.quantities, (q) => q.qualifier ?? 'plain'),
  }
}

function place<M extends { start: number; end: number }>(
  context: ClaimContext,
  mentions: readonly M[],
  sort: (m: M) => string,
): (Attachable & { mention: M })[][] {
  const bySentence: (Attachable & { mention: M })[][] = context.trees.map(() => [])
  let s = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (s < context.trees.length && context.trees[s]!.sentence.end <= mention.start) s++
    const tree = context.trees[s]
    if (!tree) break
    const head = headOfSpan(tree, mention.start, mention.end)
    if (head >= 0)
      bySentence[s]!.push({ start: mention.start, end: mention.end, sentence: s, head, sort: sort(mention), mention })
  }
  return bySentence
}

/** How many sentences back a date may reach ("Undated details of a dated event take its date"). */
const REACH = 5

/** The dates that a claim may take: its own sentence's and the nearest before. */
export function dateCandidates<A>(bySentence: readonly (readonly A[])[], anchor: Anchor): A[] {
  const out: A[] = []
  for (let s = anchor.sentence; s >= Math.max(0, anchor.sentence - REACH); s--) out.push(...(bySentence[s] ?? []))
  return out
}

/** The likeliest of the candidates, when it is more likely than not. */
export function attach<A extends Attachable>(
  context: ClaimContext,
  draft: Draft,
  candidates: readonly A[],
  classifier: Classifier,
  least = 0.4,
): A | undefined {
  let best: A | undefined
  let bestP = least
  const here = candidates.filter((c) => c.sentence === draft.sentence).length
  candidates.forEach((candidate, rank) => {
    const p = yesOf(classifier, attachmentFeatures(context, draft, candidate, rank, here))
    if (p > bestP) {
      best = candidate
      bestP = p
    }
  })
  return best
}
