import type { Span } from '../../src/model/span.ts'
import { Random } from '../syntax/random.ts'
import type { Prepared } from './datasets.ts'
import type { GoldClaim, GoldDispatch } from './gold.ts'

/** How many sentences a passage has; the last stands for all that follow. */
const LENGTHS = [1, 1, 2, 2, 3, 5, Number.POSITIVE_INFINITY]

/**
 * A passage of a dispatch, as one reads it that has lost its head: sentences in a row that do not begin with the first, with what is
 * told of them there. Layers that have only seen whole dispatches take the first words of any text for a headline, which the text
 * below tells again, and hear little in them. Each begins a paragraph, half of them the second.
 * @returns undefined for a dispatch of one paragraph, and where nothing is told in the passage though something is in the dispatch
 */
export function passageOf({ context, claims, doc, weight }: Prepared, random: Random): GoldDispatch | undefined {
  const { trees, dispatch } = context
  const starts = trees.flatMap(({ sentence }, i) =>
    i > 0 && sentence.paragraph !== trees[i - 1]!.sentence.paragraph ? [i] : [],
  )
  if (starts.length === 0) return undefined
  const first = random.next() < 0.5 ? starts[0]! : starts[random.below(starts.length)]!
  const last = Math.min(trees.length, first + LENGTHS[random.below(LENGTHS.length)]!) - 1
  const cut = { start: trees[first]!.sentence.start, end: trees[last]!.sentence.end }
  const told = claims.flatMap((claim) => within(claim, cut))
  if (told.length === 0 && claims.length > 0) return undefined
  return {
    doc: `${doc}#${first + 1}-${last + 1}`,
    lang: dispatch.lang!,
    ...(dispatch.date ? { date: dispatch.date } : {}),
    weight,
    text: dispatch.text.slice(cut.start, cut.end),
    claims: told,
    passage: true,
  }
}

/**
 * Passages of dispatches, by dispatch: one of each that counts for more than one or has nothing to read, and of every third of the
 * others, which are many. Reproducible: the order of the dispatches decides which.
 */
export function passagesOf(prepared: readonly Prepared[]): Map<Prepared, GoldDispatch> {
  const random = new Random(SEED)
  const found = new Map<Prepared, GoldDispatch>()
  prepared.forEach((p, i) => {
    // Three in a row of nine, so that all folds of three have as many.
    if (p.weight <= 1 && p.claims.length > 0 && i % 9 > 2) return
    const passage = passageOf(p, random)
    if (passage) found.set(p, passage)
  })
  return found
}

const SEED = 5

/** What of a claim is told in a part of the text; nothing where no evidence of it lies there. */
function within(claim: GoldClaim, cut: Span): GoldClaim[] {
  const evidence = inside(claim.evidence, cut)
  if (evidence.length === 0) return []
  return [
    {
      ...claim,
      evidence,
      roles: inside(claim.roles, cut),
      ...(claim.places ? { places: inside(claim.places, cut) } : {}),
      ...(claim.attribution ? { attribution: claim.attribution.flatMap((a) => sourceWithin(a, cut)) } : {}),
    },
  ]
}

type Source = NonNullable<GoldClaim['attribution']>[number]

/** A source whose words are not told by their place is known by its name. */
function sourceWithin(source: Source, cut: Span): Source[] {
  if (source.start === undefined || source.end === undefined) return [source]
  return inside([{ ...source, start: source.start, end: source.end }], cut)
}

/** The spans that lie in a part of the text, counted from its beginning. */
function inside<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  return spans
    .filter((s) => s.start >= start && s.end <= end)
    .map((s) => ({ ...s, start: s.start - start, end: s.end - start }))
}
