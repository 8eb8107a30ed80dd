import type { Draft } from './draft.ts'

/**
 * "Ces attaques sont inacceptables, a dit le ministre": a stance whose own clause names nobody is its reporter's. The source
 * becomes the speaker, and nobody reports it.
 */
export function speakerFromSource(draft: Draft): void {
  const [first] = draft.reports
  if (draft.kind !== 'position' || !first || draft.roles.some((r) => r.role === 'speaker')) return
  draft.roles = [{ role: 'speaker', nominal: first.report.source, probability: first.probability }, ...draft.roles]
  draft.reports = []
}
