import type { Draft } from './draft.ts'

/** What happens at one moment: "since 2004" told of it is when it happened ("a war that has gone on since 2004", "signed since May"). */
const MOMENTS: ReadonlySet<string> = new Set([
  'background/onset',
  'truce/agreement',
  'truce/entry',
  'agreement/signature',
])

/** How sure it must be that a word tells a beginning before figures are counted from it on. */
const ONSET_SURE = 0.4

const OPEN = '/..'

/**
 * Opens and closes spans of time: what happens at one moment doesn't last, and figures dated by the beginning of a war are of all the
 * time since ("the war, which broke out in 1996, has claimed 90,000 lives"). `drafts` are all of a dispatch.
 */
export function settleSpans(drafts: readonly Draft[]): void {
  const begun = new Set<number>()
  for (const draft of drafts) {
    const { date } = draft
    if (!date) continue
    const sort = `${draft.kind}/${draft.type}`
    if (MOMENTS.has(sort) && date.edtf.endsWith(OPEN))
      draft.date = { ...date, edtf: date.edtf.slice(0, -OPEN.length), flags: [...(date.flags ?? []), 'moment'] }
    if (sort === 'background/onset' && draft.evoked >= ONSET_SURE) begun.add(date.start)
  }
  for (const draft of drafts) {
    const { date } = draft
    if (draft.kind !== 'toll' || !date || date.edtf.includes('/') || !begun.has(date.start)) continue
    draft.date = { ...date, edtf: date.edtf + OPEN, flags: [...(date.flags ?? []), 'counted-since'] }
  }
}
