import { overlaps } from '../model/span.ts'
import { type ClaimContext, quotationAt } from './context.ts'
import type { Draft } from './draft.ts'
import type { Anchor } from './features/anchor.ts'
import { attributionFeatures } from './features/attribution.ts'
import { hearingOf } from './features/reported.ts'
import { featureKeys, pooled } from './learn/classifier.ts'
import { cuePlace, type View } from './look.ts'
import { identityOf } from './nominals.ts'
import { personal } from './pronouns.ts'
import type { Report } from './report.ts'
import { inComplement, type Reports } from './reports.ts'
import { relationUnder } from './tree.ts'

/** Sentences around a claim in which its source may be told: nearest first. */
const AROUND = [0, -1, 1, -2, 2, 3]

/** Sentences back to which a speaker is looked for who goes on, and how many such at most. */
const FAR = 10
const STILL = 2

/**
 * The reports on whose word a claim may stand: its own sentence's, the two sentences' before, the last ones before those, the next
 * sentence's, and those after it where a quotation is told first.
 */
export function reportCandidates(
  context: ClaimContext,
  { bySentence, floor, voices }: Reports,
  anchor: Anchor,
): Report[] {
  const word = context.trees[anchor.sentence]!.words[anchor.index]!
  const quotation = quotationAt(context.analysis.quotations, word.start)
  const near = AROUND.flatMap((step) => {
    // A later sentence than the next tells the source only of quoted words, and only where the quotation ends.
    if (step > 1) {
      const later = context.trees[anchor.sentence + step]?.sentence
      if (!quotation || !later || quotation.end < later.start - 3 || quotation.end > later.end + 1) return []
    }
    const reports = bySentence.get(anchor.sentence + step) ?? []
    if (step === 0) return nearestFirst(context, reports, anchor)
    return step < 0 ? reports.slice().reverse() : reports
  })
  let still = 0
  for (let s = anchor.sentence - 3; s >= 0 && s >= anchor.sentence - FAR && still < STILL; s--) {
    const last = bySentence.get(s)?.at(-1)
    if (!last) continue
    near.push(last)
    still++
  }
  const label = floor[anchor.sentence]
  if (label) near.push(label)
  return near.concat(voices)
}

/** Those whose complement the anchor stands in first, the innermost before the others; then by distance. */
function nearestFirst(context: ClaimContext, reports: readonly Report[], anchor: Anchor): Report[] {
  const tree = context.trees[anchor.sentence]!
  const place = (r: Report): number =>
    (inComplement(tree, r, anchor.index) ? 0 : 1000) + Math.min(999, Math.abs(r.word - anchor.index))
  return reports.slice().sort((a, b) => place(a) - place(b))
}

/** A report is taken from this probability on. */
const LEAST = 0.38

/** A second one beside it from this on: what is left to it where the first is likelier. */
const SECOND = 0.35

/** Chooses the reports that a claim stands on; two only when both are sure and neither passes on the other's word. */
export function attributeDraft(context: ClaimContext, draft: Draft, reports: Reports, view: View): void {
  const roles = draft.roles.map(({ role, nominal }) => {
    const { start, end } = nominal.standsFor ?? nominal
    return { role, start, end }
  })
  const candidates = reportCandidates(context, reports, draft)
  if (candidates.length === 0) return
  const hearing = hearingOf(context, draft, reports)
  const keys = candidates.map((report, rank) => featureKeys(attributionFeatures(context, hearing, report, roles, rank)))
  const told = candidates.map(({ source }) => identityOf(source.standsFor ?? source))
  const probabilities = pooled(view.choose('report', draft, candidates.map(cuePlace), keys), told)
  const scored = candidates
    .map((report, i) => ({ report, probability: probabilities[i]! }))
    .filter((r) => r.probability > LEAST)
    .sort((a, b) => b.probability - a.probability)
  const kept: Draft['reports'] = []
  for (const s of scored) {
    if (kept.some((k) => overlaps(k.report.source, s.report.source))) continue
    if (kept.length === 0 || (s.probability > SECOND && s.report.sentence === kept[0]!.report.sentence)) kept.push(s)
  }
  // Somebody says it, but a pronoun that nothing ties doesn't tell who.
  const named = kept.filter(({ report }) => !personal(context, report.source))
  const chosen = chained(context, named, candidates)
  // Who says it together with a source is one as well.
  const known = new Set(chosen.map(({ report }) => report.source.start))
  draft.reports = chosen.flatMap((kept) => [
    kept,
    ...kept.report.others
      .filter(({ start }) => !known.has(start))
      .map((source) => ({ ...kept, report: { ...kept.report, source } })),
  ])
}

/**
 * "The agency quoted the ministry as saying that…": of reports of which one stands in what another says, the innermost is the
 * source, and the others are told with it as those by whom its word came.
 */
function chained(context: ClaimContext, kept: Draft['reports'], candidates: readonly Report[]): Draft['reports'] {
  const within = (inner: Report, outer: Report): boolean =>
    inner !== outer &&
    inner.sentence === outer.sentence &&
    inner.shape !== 'preposition' &&
    // Who denies or accuses passes nothing on.
    (context.language.classes.get('say')?.has(outer.lemma) ?? false) &&
    /^(verb|inverted)$/.test(outer.shape) &&
    /^(ccomp|xcomp|advcl|obj)$/.test(relationUnder(context.trees[outer.sentence]!, outer.word, inner.word) ?? '')
  const sources = kept.filter(({ report }) => !kept.some((other) => within(other.report, report)))
  return sources.map((source) => {
    const via = candidates.flatMap((report) =>
      within(source.report, report) && report.source.start !== source.report.source.start ? [report.source] : [],
    )
    return via.length > 0 ? { ...source, via } : source
  })
}
