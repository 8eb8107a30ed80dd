import { wordKey } from './context.ts'
import type { Draft } from './draft.ts'

/** How far something extends is said of a treaty or of a truce, never of both. */
const EXTENT: ReadonlySet<string> = new Set(['agreement/scope', 'truce/holding'])

/** Of drafts that are two senses of one word those of the surer kind stay. */
export function oneSense(drafts: readonly Draft[]): Draft[] {
  const surest = new Map<number, Draft>()
  for (const draft of drafts.filter(tellsExtent)) {
    const key = wordKey(draft.sentence, draft.index)
    if (draft.confidence > (surest.get(key)?.confidence ?? -1)) surest.set(key, draft)
  }
  return drafts.filter(
    (draft) => !tellsExtent(draft) || surest.get(wordKey(draft.sentence, draft.index))!.kind === draft.kind,
  )
}

function tellsExtent({ kind, type }: Draft): boolean {
  return EXTENT.has(`${kind}/${type}`)
}
