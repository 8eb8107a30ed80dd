import type { Attachables } from './attach.ts'
import type { ClaimContext } from './context.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'
import type { Nominal } from './nominals.ts'

/** Characters between "and again" and its day, and between that and a place: "le 31 octobre, à Genève". */
const REACH = 6

/**
 * "Commitments made before the co-chairs, and once again on 31 October in Geneva": a promise that is told with a further day was
 * renewed on it. Gives the promise, and its renewal behind it.
 */
export function renewedOf(
  { trees, language }: ClaimContext,
  draft: Draft,
  { dates }: Attachables,
  nominals: readonly Nominal[],
): Draft[] {
  if (draft.kind !== 'commitment' || draft.type !== 'pledge') return [draft]
  const { words } = trees[draft.sentence]!
  for (let at = draft.index + 1; at < words.length; at++) {
    if (words[at]!.upos !== 'CCONJ') continue
    const again = language.again.find((forms) =>
      forms.every((form, i) => words[at + 1 + i]?.form.toLowerCase() === form),
    )
    if (!again) continue
    const { end } = words[at + again.length]!
    const day = dates[draft.sentence]!.find((d) => d.start >= end && d.start - end <= REACH)
    if (!day) continue
    const place = nominals.find(({ kind, start }) => kind === 'place' && start > day.end && start - day.end <= REACH)
    const roles = draft.roles.filter(({ role }) => !PLACE_ROLES.includes(role))
    const { date: own, ...told } = draft
    return [
      own?.start === day.start ? told : draft,
      {
        ...told,
        type: 'renewal',
        date: day.mention,
        roles: place ? [...roles, { role: 'where', nominal: place, probability: 1 }] : roles,
      },
    ]
  }
  return [draft]
}
