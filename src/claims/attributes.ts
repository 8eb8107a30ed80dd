import type { Claim } from '../model/claim.ts'
import type { Marker } from './attributes/around.ts'
import { countedSince } from './attributes/cumulative.ts'
import { lengthOf } from './attributes/length.ts'
import { marksOf } from './attributes/marks.ts'
import { truceWords } from './attributes/truce-words.ts'
import { weaponOf } from './attributes/weapon.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'

/**
 * The small things of a claim that words around it tell: what a truce is and for how long it is made, by which weapon,
 * whether a toll counts since a start. What no word says is absent.
 */
export function attributesOf(context: ClaimContext, draft: Draft): Claim['attributes'] {
  const at: Marker = { context, tree: context.trees[draft.sentence]!, draft, words: context.language.attributes }
  const core = draft.kind === 'truce' ? truceWords(at) : { core: [draft.index] }
  const length = draft.kind === 'truce' ? lengthOf(at, core) : undefined
  const weapon = draft.kind === 'violence' ? weaponOf(at) : undefined
  const told = {
    ...draft.rule?.rule.attributes,
    ...Object.fromEntries(marksOf(at, core).map((name) => [name, true])),
    ...(length === undefined ? {} : { duration: length }),
    ...(weapon === undefined ? {} : { weapon }),
    ...(countedSince(at) ? { cumulative: true } : {}),
  }
  return Object.keys(told).length === 0 ? undefined : told
}
