import type { Mention, Span } from '../../model/span.ts'
import type { ClaimContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { contentFeatures } from '../features/content.ts'
import { type Classifier, choiceOf, featureKeys } from '../learn/classifier.ts'
import { type ContentOption, contentOptions } from './options.ts'

/**
 * The words that say what is held, asked or promised: of all runs of words at hand the one that is expected to share most with the
 * right one (Kumar and Byrne 2004), so that of several likely runs the one in their midst is taken. Nothing where no run is likely.
 */
export function contentOf(context: ClaimContext, draft: Draft, classifier: Classifier): Mention | undefined {
  const options = contentOptions(context, draft.sentence, draft.index)
  const roles = draft.roles.map(({ role, nominal: { start, end } }) => ({ role, start, end }))
  const probabilities = choiceOf(classifier, contentFeatures(context, draft, roles, options).map(featureKeys))
  const best = mostShared(options, probabilities)
  return best && { start: best.start, end: best.end, text: context.dispatch.text.slice(best.start, best.end) }
}

/** Options less likely than this have no say in what is taken. */
const UNLIKELY = 0.005

/** Least overlap that is expected of what is taken: below it, on held-out gold, more of the words are wrong than right. */
const LEAST_EXPECTED = 0.3

/** The option whose overlap with all others, each as likely as it is, is greatest. */
function mostShared(options: readonly ContentOption[], probabilities: readonly number[]): ContentOption | undefined {
  const likely = options.flatMap((option, i) =>
    probabilities[i]! >= UNLIKELY ? [{ option, p: probabilities[i]! }] : [],
  )
  let best: ContentOption | undefined
  let most = LEAST_EXPECTED
  for (const { option } of likely) {
    const expected = likely.reduce((sum, other) => sum + other.p * shared(option, other.option), 0)
    if (expected <= most) continue
    best = option
    most = expected
  }
  return best
}

/** Share of the letters of two spans that both have (Dice 1945): 1 for the same span, 0 for two apart. */
export function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both > 0 ? (2 * both) / (a.end - a.start + b.end - b.start) : 0
}
