import type { ClaimContext } from './context.ts'
import { DONOR_SURE } from './donors.ts'
import type { Draft } from './draft.ts'
import { describedBy, isTruceWord } from './same-truce.ts'

/** What is made of a truce that stands. */
const OF_ONE = /^(extension|reaffirmation|suspension)$/

/**
 * "The extension of the truce, agreed on Monday": what was agreed is the extension, which takes the day, and no truce. Gives the
 * drafts of a sentence without such agreements.
 */
export function withoutAgreed(context: ClaimContext, drafts: readonly Draft[]): Draft[] {
  const made = new Map(drafts.map((draft) => [draft, madeBy(context, draft, drafts)]))
  for (const [{ date }, of] of made) if (of && !of.date && date) of.date = date
  return drafts.filter((draft) => !made.get(draft))
}

/** What a participle tells to have been agreed, where that is made of a truce that stands. */
function madeBy(context: ClaimContext, draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (draft.kind !== 'truce' || !/^(agreement|declaration)$/.test(draft.type)) return undefined
  const tree = context.trees[draft.sentence]!
  const noun = describedBy(tree, draft.index)
  // "The truce signed on the 20th" is a truce, whatever else is said of it.
  if (noun === undefined || isTruceWord(context, tree, noun)) return undefined
  return drafts.find((d) => d.kind === 'truce' && d.index === noun && OF_ONE.test(d.type) && d.evoked >= DONOR_SURE)
}
