import type { Claim } from '../model/claim.ts'
import { withoutAgreed } from './agreed.ts'
import { assemble } from './assemble.ts'
import { type Attachables, attachablesOf, chooseDate, chooseQuantity, dateCandidates } from './attach.ts'
import { attributeDraft } from './attribute.ts'
import { nameBrokers } from './brokered.ts'
import { callOfLeaders } from './calls.ts'
import { draftsOf, judgeAll } from './candidates.ts'
import { shareWithConjuncts } from './conjuncts.ts'
import type { ClaimContext } from './context.ts'
import { directed } from './direction.ts'
import type { Draft } from './draft.ts'
import { dateByEntry } from './entries.ts'
import { keepFeatures } from './features/keep.ts'
import { phrasesOf } from './features/phrases.ts'
import { surroundingsOf } from './features/surroundings.ts'
import { foldHeadline, topOf } from './headline.ts'
import { inheritDates, inheritPlaces } from './inherit.ts'
import { inheritRoles } from './inherit-roles.ts'
import { type Classifier, featureKeys, yesOf } from './learn/classifier.ts'
import { netShares } from './learn/net.ts'
import { View } from './look.ts'
import { makersAlone } from './makers.ts'
import { decideManner, hasSign } from './manner.ts'
import type { ClaimModels, ClaimReader } from './models.ts'
import { type Nominal, nominalsOf } from './nominals.ts'
import { tiePronouns } from './pronouns.ts'
import { renewedOf } from './renewed.ts'
import { foldRepeats } from './repeat.ts'
import type { ReportingWords } from './reporting-words.ts'
import { findReports, type Reports, settleSources } from './reports.ts'
import { fillRoles } from './roles.ts'
import { shareTruce } from './same-truce.ts'
import { oneSense } from './senses.ts'
import { severalOf } from './several.ts'
import { countedAsOne } from './single.ts'
import { settleSpans } from './spans.ts'
import { speakerFromSource } from './speaker.ts'
import { tellerApart } from './teller.ts'
import { truceCalledAgreement } from './truce-called-agreement.ts'

/** Reads the claims of one dispatch. Pure and deterministic; linear in the words of the dispatch. */
export function readClaims(context: ClaimContext, reader: ClaimReader): Claim[] {
  const { models } = reader
  if (!inScope(context, models)) return []
  const drafts = finishedDrafts(context, reader)
  const told = drafts.filter((d) => d.confidence >= (models.thresholds[d.kind] ?? 0.5))
  const claims = oneSense(truceCalledAgreement(context, told)).map((d) => assemble(context, d, models))
  return foldRepeats(foldHeadline(claims, topOf(context.trees)))
}

/** Below this probability a dispatch is taken to be about something else, and nothing is read in it. */
const IN_SCOPE = 0.9

/** Whether a dispatch is about what claims are made of; cheap, and asked before anything is drafted. */
export function inScope(context: ClaimContext, models: ClaimModels): boolean {
  const { scope } = models
  return yesOf(scope, context.subject.features) >= IN_SCOPE
}

/** Every draft with all its stages done and its confidence set, the unlikely ones included; for training and `explain`. */
export function finishedDrafts(context: ClaimContext, reader: ClaimReader): Draft[] {
  const drafts = openDrafts(context, reader)
  const around = surroundingsOf(drafts, context)
  const { keep } = reader.models
  drafts.forEach((draft, i) => {
    const [yes] = netShares(keep, keep.groups[0]!, featureKeys(keepFeatures(draft, around[i]!)))
    draft.confidence = yes!
  })
  return drafts
}

/** The stages before the last: evoke, fill roles, decide manner, attach date and number, attribute. */
export function openDrafts(context: ClaimContext, reader: ClaimReader): Draft[] {
  const { models } = reader
  const { nominals, reports } = speechOf(context, reader.reporting, models.antecedent)
  const attachables = attachablesOf(context)
  const verdicts = judgeAll(context)
  const view = new View(context, verdicts, models.sight)
  const bySentence = context.trees.map((_, sentence) => {
    const drafts = draftsOf(context, sentence, verdicts[sentence]!, view, models)
    const phrases = phrasesOf(context.trees[sentence]!, nominals[sentence]!)
    const told = reports.bySentence.get(sentence) ?? []
    for (const draft of drafts) {
      fillRoles(context, draft, phrases, told, view, models)
      shareWithConjuncts(context, draft, nominals[sentence]!)
      callOfLeaders(context, draft)
      nameBrokers(context, draft, nominals[sentence]!)
      makersAlone(context, draft)
      const negation = decideManner(context, draft, view, models)
      if (WITH_TOPIC.test(draft.kind)) draft.topics = view.told('topic', draft)
      attachValues(context, draft, attachables, view, models, negation)
      // Attribution looks at the roles: a speaker is not reported by itself.
      attributeDraft(context, draft, reports, view)
      speakerFromSource(draft)
      tellerApart(draft)
    }
    shareTruce(context, drafts, attachables.quantities[sentence] ?? [])
    return withoutAgreed(context, drafts)
  })
  const all = bySentence.flat()
  inheritDates(context, all, attachables, view)
  dateByEntry(context, all)
  settleSpans(all)
  inheritPlaces(context, all, view)
  inheritRoles(context, all, view)
  return bySentence.flatMap((drafts, sentence) =>
    drafts
      .flatMap((d) => severalOf(context, d, attachables.quantities[sentence] ?? []))
      .flatMap((d) => renewedOf(context, d, attachables, nominals[sentence]!))
      .filter((d) => d.kind !== 'toll' || d.quantity !== undefined || d.single === true || d.polarity === 'negated'),
  )
}

const WITH_TOPIC = /^(position|contact|commitment)$/

/** The noun phrases of each sentence and the reports of a dispatch, with the pronouns in both tied to whom they stand for. */
export interface Speech {
  readonly nominals: readonly (readonly Nominal[])[]
  readonly reports: Reports
}

export function speechOf(context: ClaimContext, reporting: ReportingWords, classifier: Classifier): Speech {
  const phrases = context.trees.map((_, sentence) => nominalsOf(context, sentence))
  const open = findReports(context, reporting, phrases)
  const nominals = tiePronouns(context, phrases, open, classifier)
  return { nominals, reports: settleSources(open, nominals) }
}

/**
 * How likely a negation must be for a toll without any figure to tell that there was none: less than of claims at large, since a toll
 * needs a figure or tells just that. Some word of the sentence must negate: "civilians were hurt" does not tell that nobody was.
 */
const NONE_TOLD = 0.2

function attachValues(
  context: ClaimContext,
  draft: Draft,
  attachables: Attachables,
  view: View,
  models: ClaimModels,
  negation: number,
): void {
  const date = chooseDate(context, draft, dateCandidates(attachables.dates, draft), view, models.date)
  if (date) draft.date = directed(context, draft, date)
  const quantity = chooseQuantity(context, draft, attachables.quantities[draft.sentence] ?? [], models.quantity)
  if (quantity) draft.quantity = quantity.mention
  else if (draft.kind === 'toll' && draft.polarity === 'affirmed') {
    draft.single = countedAsOne(context, draft)
    const tree = context.trees[draft.sentence]!
    if (!draft.single && negation >= NONE_TOLD && hasSign(context, tree, [...tree.words.keys()]))
      draft.polarity = 'negated'
  }
}
