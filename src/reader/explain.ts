import { assemble, claimId as idOf } from '../claims/assemble.ts'
import { groupOf, judgeAll, KINDS } from '../claims/candidates.ts'
import type { Draft } from '../claims/draft.ts'
import { dayFeatures, mannerFeatures } from '../claims/features/manner.ts'
import { triggerFeatures } from '../claims/features/trigger.ts'
import { strongest } from '../claims/learn/classifier.ts'
import { strongestInNet } from '../claims/learn/net.ts'
import { View } from '../claims/look.ts'
import { finishedDrafts } from '../claims/read.ts'
import { path } from '../claims/tree.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'
import { drawTree } from '../syntax/index.ts'
import type { Language } from './language.ts'
import { work } from './read.ts'

/**
 * Says how a claim came to be: the words, the tree, the rule or the trained layer's strongest features, each role's path, what made
 * modality and polarity, and what resolved the date and the actors. Plain text, one fact a line.
 * @throws TrucelineError `unknown-claim` where the dispatch, read again, gives no such claim
 */
export function explainClaim(dispatch: Dispatch, language: Language, claimId: string): string {
  const { context } = work(dispatch, language)
  const { models } = language.claims
  const drafts = finishedDrafts(context, language.claims)
  const draft = drafts.find((d) => idOf(context, d) === claimId)
  if (!draft) {
    throw new TrucelineError('unknown-claim', `dispatch ${dispatch.id} gives no claim ${claimId}`, {
      value: claimId,
      repair: 'read the dispatch again, or list its claims with: truceline show DISPATCH',
    })
  }
  const claim = assemble(context, draft, models)
  const tree = context.trees[draft.sentence]!
  const word = tree.words[draft.index]!
  const verdicts = judgeAll(context)
  const group = groupOf(models.trigger, draft.kind)
  const view = new View(context, verdicts, models.sight)
  const seen = view.evoked(draft, KINDS.indexOf(draft.kind))
  const around = 1 - seen[group.outputs.indexOf('none')]!
  // A draft's own is the mean of both.
  const alone = 2 * draft.evoked - around
  const percent = (share: number): string => (share * 100).toFixed(0)
  const manner = mannerFeatures(context, draft)
  return [
    `claim ${claim.id}: ${claim.kind}/${claim.type}, ${claim.modality}, ${claim.polarity}, confidence ${claim.confidence.toFixed(2)}`,
    `words "${claim.evidence[0]!.text}" [${claim.evidence[0]!.start}, ${claim.evidence[0]!.end})`,
    '',
    drawTree(tree.sentence),
    `evoked by "${word.form}" (lemma ${word.lemma}), ${percent(draft.evoked)} in 100: ${percent(alone)} by its features, ${percent(around)} in the light of the whole dispatch`,
    ...ruleLines(draft),
    ...featureLines(
      'trigger',
      strongestInNet(
        models.trigger,
        group,
        triggerFeatures(context, draft.sentence, draft.index, verdicts[draft.sentence]!),
        draft.type,
      ),
    ),
    ...draft.roles.map((r) => {
      const here = r.nominal.sentence === draft.sentence
      const away = r.taken ? 'from a claim told nearby' : 'from another sentence'
      const how = here ? `by the path ${path(tree, draft.index, r.nominal.head, 8)}` : away
      const { standsFor } = r.nominal
      const { mention } = standsFor ?? r.nominal
      const actor = mention?.actor ?? mention?.place
      const tie = mention ? `, ${mention.basis} by ${mention.rule}` : ''
      const whom = standsFor ? ` for "${standsFor.text}"` : ''
      return `${r.role}: "${r.nominal.text}"${whom} ${how}${actor ? `, resolved to ${actor}${tie}` : ''} (${percent(r.probability)} in 100)`
    }),
    ...featureLines(
      `modality ${draft.modality}, ${percent(view.told('modality', draft)[models.modality.outputs.indexOf(draft.modality)]!)} in 100 in the light of the whole dispatch`,
      strongest(models.modality, [...manner, ...dayFeatures(context, draft)], draft.modality, 3),
    ),
    ...featureLines(`polarity ${draft.polarity}`, strongest(models.polarity, manner, draft.polarity, 3)),
    claim.time
      ? `time ${claim.time.edtf}: ${claim.time.text === undefined ? 'the dispatch’s own date' : `"${claim.time.text}", ${claim.time.basis} by ${draft.date?.rule}${claim.time.flags ? ` (${claim.time.flags.join(', ')})` : ''}`}`
      : 'time: none told',
    ...(['content', 'deadline', 'condition'] as const).flatMap((part) =>
      claim[part] ? [`${part}: "${claim[part].text}"`] : [],
    ),
    ...claim.attribution.map((a) => `attributed to "${a.source}" by "${a.cue}", ${a.mode}`),
  ].join('\n')
}

function ruleLines(draft: Draft): string[] {
  if (!draft.rule) return ['no rule proposed it; the trained layer did']
  const { rule, trigger, roles } = draft.rule
  return [
    `rule ${rule.id} (${rule.name}): trigger "${trigger.source}"; ${rule.note}`,
    ...roles.map((r) => `  proposes ${r.role} by ${r.path}`),
  ]
}

function featureLines(what: string, features: readonly { name: string; weight: number }[]): string[] {
  return features.length ? [`${what}: ${features.map((f) => `${f.name} +${f.weight.toFixed(2)}`).join(', ')}`] : []
}
