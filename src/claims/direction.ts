import type { DateMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Attachable } from './features/attachment.ts'
import { standing } from './features/scope.ts'
import { tenseOf } from './features/tense.ts'
import { feature } from './tree.ts'

/**
 * A bare weekday may be the last one or the next one; src/values, which sees no tense, keeps the other reading. What is told in the
 * future tense, or is planned and not told in a past one ("was to meet on Wednesday"), lies ahead; a weekday that is the
 * dispatch's own stands for today.
 */
export function directed(
  context: ClaimContext,
  draft: Draft,
  day: Attachable & { readonly mention: DateMention },
): DateMention {
  const date = day.mention
  if (!date.alternative || !date.flags?.includes('weekday-direction-open') || isTellersDay(context, draft, day))
    return date
  const told = context.dispatch.date
  const planned = draft.modality === 'planned' && !/Past|Imp/.test(tenseOf(context, draft))
  const ahead = planned || standing(context, draft.sentence, draft.index).has('tense:future')
  const later = date.alternative > date.edtf
  // The flag stands for a choice still open; it has been made here.
  return ahead && later && told !== undefined && date.edtf !== told ? { ...date, edtf: date.alternative } : date
}

/**
 * Whether a day is told with a verb in the past beside which it stands, and which is not the claim's own: "announced on Monday a truce
 * that will begin at noon", "a annoncé lundi que les combats cesseraient". However far ahead the claim lies, that day is past.
 */
export function isTellersDay(context: ClaimContext, draft: Draft, day: Attachable): boolean {
  const tree = context.trees[day.sentence]!
  const { words } = tree
  const verb = words[words[day.head]!.head]
  if (verb?.upos !== 'VERB' || (day.sentence === draft.sentence && verb.index === draft.index)) return false
  // "Talks planned for Friday": a bare participle has no tense of its own.
  const finite = [verb.index, ...tree.children[verb.index]!].some((i) => feature(words[i]!, 'VerbForm') === 'Fin')
  const tense = tenseOf(context, { ...draft, sentence: day.sentence, index: verb.index })
  if (!finite || !/Past|Imp/.test(tense)) return false
  if (standing(context, day.sentence, verb.index).has('tense:future')) return false
  const between = words.slice(Math.min(verb.index, day.head) + 1, Math.max(verb.index, day.head))
  return !between.some((w) => /^(NOUN|PROPN|VERB)$/.test(w.upos) && (w.end <= day.start || w.start >= day.end))
}
