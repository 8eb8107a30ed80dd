import type { DateMention, QuantityMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Anchor } from './features/anchor.ts'
import { type Attachable, attachmentFeatures, headOfSpan, receiverOf } from './features/attachment.ts'
import { datedFeatures, datesOf } from './features/dated.ts'
import { bestOption, type Classifier, choiceOf, featureKeys, pooled, yesOf } from './learn/classifier.ts'
import { meanOf } from './learn/exp.ts'
import { headPlace, type View } from './look.ts'
import { isOthersDate } from './offset.ts'
import { sideOf } from './when.ts'

/** Dates and numbers of a dispatch with the sentence and word that each hangs on. */
export interface Attachables {
  readonly dates: readonly (readonly (Attachable & { readonly mention: DateMention })[])[]
  readonly quantities: readonly (readonly (Attachable & { readonly mention: QuantityMention })[])[]
}

export function attachablesOf(context: ClaimContext): Attachables {
  return {
    dates: place(
      context,
      context.values.dates.filter((d) => !isOwnDateline(d, context.dispatch.date)),
      (d) => `${d.precision}.${d.bound ?? ''}`,
      (d) => marksOf(d, context.dispatch.date),
    ),
    quantities: place(
      context,
      context.values.quantities,
      (q) => q.qualifier ?? 'plain',
      () => [],
    ),
  }
}

function place<M extends { start: number; end: number }>(
  context: ClaimContext,
  mentions: readonly M[],
  sort: (m: M) => string,
  marks: (m: M) => string[],
): (Attachable & { mention: M })[][] {
  const bySentence: (Attachable & { mention: M })[][] = context.trees.map(() => [])
  let s = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (s < context.trees.length && context.trees[s]!.sentence.end <= mention.start) s++
    const tree = context.trees[s]
    if (!tree) break
    const head = headOfSpan(tree, mention.start, mention.end)
    const { start, end } = mention
    if (head >= 0)
      bySentence[s]!.push({ start, end, sentence: s, head, sort: sort(mention), marks: marks(mention), mention })
  }
  return bySentence
}

/** The day on which a dispatch is told is no event's; a chronology's or a daily report's days are. */
function isOwnDateline({ edtf, flags }: DateMention, day: string | undefined): boolean {
  return (flags?.includes('dateline') ?? false) && (day === undefined || edtf.startsWith(day))
}

/** What a date is like beside its form: how it was worked out, and whether it lies before the dispatch's own day or after. */
function marksOf({ edtf, basis, flags, anchor, clock }: DateMention, day: string | undefined): string[] {
  return [
    `${basis}${anchor !== undefined && anchor !== 'document' ? '+far' : ''}`,
    `side=${sideOf(edtf, day)}`,
    ...(clock ? ['clock'] : []),
    ...(flags ?? []),
  ]
}

/** How many sentences back a date may reach ("Undated details of a dated event take its date"). */
const REACH = 5

/** The dates that a claim may take: its own sentence's and the nearest before. */
export function dateCandidates<A>(bySentence: readonly (readonly A[])[], anchor: Anchor): A[] {
  const out: A[] = []
  for (let s = anchor.sentence; s >= Math.max(0, anchor.sentence - REACH); s--) out.push(...(bySentence[s] ?? []))
  return out
}

/** A date is taken from this probability on. */
const LEAST_DATE = 0.5

/** The say of what is seen in the whole dispatch: of dates it is right more often than their features by themselves. */
const SEEN_DATE = 0.7

/** The candidate that a draft's date most likely is, if any is likely enough; a day told several times is one. */
export function chooseDate<A extends Attachable & { readonly mention: DateMention }>(
  context: ClaimContext,
  draft: Anchor,
  candidates: readonly A[],
  view: View,
  classifier: Classifier,
): A | undefined {
  const own = candidates.filter(({ mention }) => !isStartOfMade(draft, mention))
  const keys = dateFeatures(context, draft, own).map(featureKeys)
  const seen = view.choose('date', draft, own.map(headPlace), keys)
  const sure = meanOf(choiceOf(classifier, keys), seen, SEEN_DATE)
  const days = own.map(({ mention }) => mention.edtf)
  const date = bestOption(own, pooled(sure, days), LEAST_DATE)
  return date && !isOthersDate(context, draft, date) ? date : undefined
}

/** What is made on one day to hold from another on. */
const MADE = /^(truce\/(agreement|declaration|extension)|agreement\/signature)$/

/** "Agreed on a truce from Monday", "à compter du 5 juin": the day from which something is to hold is not that on which it was made. */
export function isStartOfMade({ kind, type }: Anchor, { rule }: DateMention): boolean {
  return MADE.test(`${kind}/${type}`) && rule.endsWith('.as-from')
}

/** The features of each date or number that may belong to an anchor. */
export function valueFeatures(context: ClaimContext, anchor: Anchor, candidates: readonly Attachable[]): string[][] {
  const receiver = receiverOf(context, anchor, candidates)
  return candidates.map((c, rank) => attachmentFeatures(context, receiver, c, rank))
}

/** The features of each date that an anchor may have. */
export function dateFeatures(context: ClaimContext, anchor: Anchor, candidates: readonly Attachable[]): string[][] {
  const dates = datesOf(anchor, candidates)
  return valueFeatures(context, anchor, candidates).map((features, i) => [
    ...features,
    ...datedFeatures(context, dates, candidates[i]!),
  ])
}

/** A number is taken from this probability on. */
const LEAST_QUANTITY = 0.4

/** The likeliest of the numbers, each asked about by itself: a phrase may tell several. */
export function chooseQuantity<A extends Attachable>(
  context: ClaimContext,
  draft: Anchor,
  candidates: readonly A[],
  classifier: Classifier,
): A | undefined {
  const sure = valueFeatures(context, draft, candidates).map((features) => yesOf(classifier, features))
  return bestOption(candidates, sure, LEAST_QUANTITY)
}
