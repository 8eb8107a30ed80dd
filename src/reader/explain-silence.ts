import { type Calibration, calibrated } from '../claims/calibrate.ts'
import { judge } from '../claims/candidates.ts'
import type { ClaimContext } from '../claims/context.ts'
import type { Draft } from '../claims/draft.ts'
import { finishedDrafts, inScope } from '../claims/read.ts'
import { worthParsing } from '../claims/triage.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { Language } from './language.ts'
import { work } from './read.ts'

/**
 * Says why sentences gave no claim: which words might have told one and how sure the reader was, which rules' triggers stand
 * there and why each rule abstained. Plain text, one fact a line; sentences that gave claims are left out.
 * @param sentence a sentence's number from 1; all that gave nothing where absent
 */
export function explainSilence(dispatch: Dispatch, language: Language, sentence?: number): string {
  const { context } = work(dispatch, language)
  const { models } = language.claims
  const lines: string[] = []
  if (!worthParsing(context.analysis.tokens, models))
    lines.push('By its words alone the dispatch is taken to be about something else; it was not parsed.', '')
  else if (!inScope(context, models))
    lines.push('The dispatch is taken to be about something else; nothing was read in it.', '')
  const least = (d: Draft): number => models.thresholds[d.kind] ?? 0.5
  const drafts = finishedDrafts(context, language.claims)
  const told = new Set(drafts.filter((d) => d.confidence >= least(d)).map((d) => d.sentence))
  const asked = context.trees
    .map((_, s) => s)
    .filter((s) => (sentence === undefined ? !told.has(s) : s === sentence - 1))
  for (const s of asked) {
    const here = drafts.filter((d) => d.sentence === s)
    lines.push(
      ...sentenceLines(
        context,
        s,
        here.map((d) => draftLine(context, d, least(d), models.calibration)),
      ),
    )
  }
  return lines.join('\n')
}

function sentenceLines(context: ClaimContext, sentence: number, considered: readonly string[]): string[] {
  const tree = context.trees[sentence]!
  const { start, end } = tree.sentence
  const text = context.dispatch.text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  const abstained = [...judge(context, sentence).abstained].flatMap(([word, list]) =>
    list.map(({ rule, because }) => `  "${tree.words[word]!.form}": rule ${rule.id} abstains: ${because}`),
  )
  const facts = [...considered, ...abstained]
  return [
    `${sentence + 1}. ${text}`,
    ...(facts.length ? facts : ['  no word in it stands for anything that is read']),
    '',
  ]
}

function draftLine(context: ClaimContext, draft: Draft, least: number, calibration: Calibration): string {
  const { form } = context.trees[draft.sentence]!.words[draft.index]!
  const by = draft.rule ? `rule ${draft.rule.rule.id}` : 'the trained layer'
  const verdict =
    draft.confidence >= least ? 'told' : `not told: ${calibrated(calibration, least).toFixed(2)} is needed`
  return `  "${form}": ${draft.kind}/${draft.type} by ${by}, ${calibrated(calibration, draft.confidence).toFixed(2)} sure, ${verdict}`
}
