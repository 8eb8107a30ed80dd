import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Anchor } from './features/argument.ts'
import { attributionFeatures } from './features/attribution.ts'
import { featureKeys, probabilities } from './learn/classifier.ts'
import type { ClaimModels } from './models.ts'
import type { Report } from './reports.ts'

/** The reports on whose word a claim may stand: its own sentence's, the two sentences' before, and the next one's (a quotation told first). */
export function reportCandidates(bySentence: ReadonlyMap<number, readonly Report[]>, anchor: Anchor): Report[] {
  const out = [...(bySentence.get(anchor.sentence) ?? [])]
  for (const s of [anchor.sentence - 1, anchor.sentence - 2, anchor.sentence + 1])
    out.push(...(bySentence.get(s) ?? []).slice().reverse())
  return out
}

/** Chooses the reports that a claim stands on; two only when both are sure (sources together, or a chain). */
export function attributeDraft(
  context: ClaimContext,
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Report[]>,
  models: ClaimModels,
): void {
  const roles = draft.roles.map((r) => ({ role: r.role, start: r.nominal.start, end: r.nominal.end }))
  const yes = models.attribution.outputs.indexOf('yes')
  const scored = reportCandidates(bySentence, draft)
    .map((report, rank) => ({
      report,
      probability: probabilities(
        models.attribution,
        featureKeys(attributionFeatures(context, draft, report, roles, rank)),
      )[yes]!,
    }))
    .filter((r) => r.probability > 0.5)
    .sort((a, b) => b.probability - a.probability)
  const kept: Draft['reports'] = []
  for (const s of scored) {
    if (kept.some((k) => k.report.source.start < s.report.source.end && s.report.source.start < k.report.source.end))
      continue
    if (kept.length === 0 || (s.probability > 0.8 && s.report.sentence === kept[0]!.report.sentence)) kept.push(s)
  }
  draft.reports = kept
}
