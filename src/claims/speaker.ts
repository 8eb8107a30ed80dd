import type { Draft } from './draft.ts'

/** The role that whoever utters a claim of a kind has in it. */
const UTTERER = { position: 'speaker' } as const

/**
 * "Ces attaques sont inacceptables, a dit le ministre": a stance whose own clause names nobody is its reporter's. The source
 * becomes the speaker, and nobody reports it.
 */
export function speakerFromSource(draft: Draft): void {
  if (draft.kind !== 'position') return
  const role = UTTERER[draft.kind]
  const source = draft.reports[0]?.report.source
  if (!source || draft.roles.some((r) => r.role === role)) return
  draft.roles = [{ role, nominal: source, probability: draft.reports[0]!.probability }, ...draft.roles]
  draft.reports = []
}
