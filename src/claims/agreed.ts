import type { ClaimContext } from './context.ts'
import { DONOR_SURE } from './donors.ts'
import type { Draft } from './draft.ts'
import { universal } from './tree.ts'

/** What is made of a truce that stands. */
const OF_ONE = /^(extension|reaffirmation|suspension)$/

/**
 * "The extension of the truce, agreed on Monday": what was agreed is the extension, which takes the day, and no truce. Gives the
 * drafts of a sentence without such agreements.
 */
export function withoutAgreed(context: ClaimContext, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    const made = madeBy(context, draft, drafts)
    if (made && !made.date && draft.date) made.date = draft.date
    return made === undefined
  })
}

/** What a participle tells to have been agreed, where that is made of a truce that stands. */
function madeBy(context: ClaimContext, draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (draft.kind !== 'truce' || !/^(agreement|declaration)$/.test(draft.type)) return undefined
  const { words } = context.trees[draft.sentence]!
  const { deprel, head } = words[draft.index]!
  if (!/^(acl|amod)$/.test(universal(deprel))) return undefined
  // "The truce signed on the 20th" is a truce, whatever else is said of it.
  if (context.language.classes.get('truce')?.has(words[head]!.lemma.toLowerCase())) return undefined
  return drafts.find((d) => d.kind === 'truce' && d.index === head && OF_ONE.test(d.type) && d.evoked >= DONOR_SURE)
}
