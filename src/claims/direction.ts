import type { DateMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { standing } from './features/scope.ts'
import { tenseOf } from './features/tense.ts'

/**
 * A bare weekday may be the last one or the next one; src/values, which sees no tense, keeps the other reading. What is told in the
 * future tense, or is planned and not told in a past one ("was to meet on Wednesday"), lies ahead; a weekday that is the
 * dispatch's own stands for today.
 */
export function directed(context: ClaimContext, draft: Draft, date: DateMention): DateMention {
  if (!date.alternative || !date.flags?.includes('weekday-direction-open')) return date
  const told = context.dispatch.date
  const planned = draft.modality === 'planned' && !/Past|Imp/.test(tenseOf(context, draft))
  const ahead = planned || standing(context, draft.sentence, draft.index).has('tense:future')
  const later = date.alternative > date.edtf
  // The flag stands for a choice still open; it has been made here.
  return ahead && later && told !== undefined && date.edtf !== told ? { ...date, edtf: date.alternative } : date
}
