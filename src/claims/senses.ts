import type { Draft } from './draft.ts'

/** Kinds and types of which one word tells one at most: how far something extends is said of a treaty or of a truce. */
const ONE_OF: readonly ReadonlySet<string>[] = [new Set(['agreement/scope', 'truce/holding'])]

/** Of drafts that are two senses of one word the surer stays. */
export function oneSense(drafts: readonly Draft[]): Draft[] {
  const surest = new Map<string, Draft>()
  const keyOf = ({ sentence, index, kind, type }: Draft): string | undefined => {
    const set = ONE_OF.findIndex((types) => types.has(`${kind}/${type}`))
    return set < 0 ? undefined : `${set} ${sentence}.${index}`
  }
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (key !== undefined && draft.confidence > (surest.get(key)?.confidence ?? -1)) surest.set(key, draft)
  }
  return drafts.filter((draft) => {
    const key = keyOf(draft)
    const first = key === undefined ? draft : surest.get(key)!
    return first.kind === draft.kind
  })
}
