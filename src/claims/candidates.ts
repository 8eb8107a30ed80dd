import { CLAIM_TYPES, type ClaimKind, type ClaimType } from '../model/claim.ts'
import { hashString } from '../syntax/hash.ts'
import { isByTelephone } from './calls.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { triggerFeatures, type Verdicts, verdictsOf } from './features/trigger.ts'
import { featureKeys } from './learn/classifier.ts'
import { meanOf } from './learn/exp.ts'
import { groupShares, hiddenOf, type Net, type NetGroup } from './learn/net.ts'
import type { View } from './look.ts'
import { type Abstention, matchRules, type RuleMatch } from './match.ts'
import type { ClaimModels } from './models.ts'
import type { Tree } from './tree.ts'

export const KINDS = Object.keys(CLAIM_TYPES) as ClaimKind[]

/** The group of a kind in a net whose groups are the kinds'. */
export function groupOf({ groups }: Net, kind: ClaimKind): NetGroup {
  return groups[KINDS.indexOf(kind)]!
}

const TRIGGER_TAGS = /^(NOUN|VERB|ADJ|ADV|PROPN|AUX|NUM)$/

/** Rule verdicts of one sentence. */
export function judge(context: ClaimContext, sentence: number): Verdicts {
  const abstained: Abstention[] = []
  return verdictsOf(matchRules(context.trees[sentence]!, context.language, abstained), abstained)
}

/** Rule verdicts of all sentences. */
export function judgeAll(context: ClaimContext): Verdicts[] {
  return context.trees.map((_, sentence) => judge(context, sentence))
}

/** Words of a sentence that may evoke a claim: a rule fires there, or the lemma evoked one in training. */
export function anchorsOf(tree: Tree, verdicts: Verdicts, vocabulary: ReadonlySet<number>): number[] {
  return tree.words
    .filter(
      (w) =>
        TRIGGER_TAGS.test(w.upos) && (verdicts.fired.has(w.index) || vocabulary.has(hashString(w.lemma.toLowerCase()))),
    )
    .map((w) => w.index)
}

/** Below this probability a word's claim is not drafted: few of those would be told, and they blur what the last layer knows of the rest. */
const DRAFTED = 0.25

/** A word is not asked about further where what is seen in the whole dispatch gives less than this to it for any kind. */
const SEEN = 0.01

/** First drafts of a sentence's claims, one for each word, kind and most likely type; doubles of one event are folded. */
export function draftsOf(
  context: ClaimContext,
  sentence: number,
  verdicts: Verdicts,
  view: View,
  models: ClaimModels,
): Draft[] {
  const tree = context.trees[sentence]!
  const drafts: Draft[] = []
  for (const index of anchorsOf(tree, verdicts, models.vocabulary)) {
    const seen = KINDS.map((_, k) => view.evoked({ sentence, index }, k))
    if (!seen.some((p, k) => evokedOf(models.trigger.groups[k]!, p) >= SEEN)) continue
    const keys = featureKeys(triggerFeatures(context, sentence, index, verdicts))
    const matches = verdicts.fired.get(index) ?? []
    const hidden = hiddenOf(models.trigger, keys)
    for (const [k, kind] of KINDS.entries()) {
      const group = models.trigger.groups[k]!
      const p = meanOf(groupShares(models.trigger, group, hidden), seen[k]!)
      const { outputs } = group
      const evoked = evokedOf(group, p)
      if (evoked < DRAFTED) continue
      const ruled = matches.filter((m) => m.rule.frame.kind === kind)
      const type = isByTelephone(context, tree, index, ruled) ? 'call' : likeliestType(outputs, p, ruled)
      const rule = ruled.find((m) => m.rule.frame.type === type) ?? ruled[0]
      const sure = p[outputs.indexOf(type)]!
      drafts.push({
        sentence,
        index,
        kind,
        type,
        evoked,
        sure,
        ...(rule ? { rule } : {}),
        roles: [],
        modality: 'actual',
        polarity: 'affirmed',
        reports: [],
        confidence: 0,
      })
    }
  }
  return foldDoubles(tree, drafts)
}

/** The probability that a word evokes any type of a kind at all. */
function evokedOf({ outputs }: NetGroup, shares: readonly number[]): number {
  return 1 - shares[outputs.indexOf('none')]!
}

/** What a rule's verdict weighs against the trained layer's, when both name a type. */
const RULE_WEIGHT = 0.25

function likeliestType(outputs: readonly string[], p: readonly number[], ruled: readonly RuleMatch[]): ClaimType {
  let best = ''
  let bestScore = -1
  outputs.forEach((type, i) => {
    const score = type === 'none' ? -1 : p[i]! + (ruled.some((m) => m.rule.frame.type === type) ? RULE_WEIGHT : 0)
    if (score > bestScore) {
      best = type
      bestScore = score
    }
  })
  return best as ClaimType
}

/**
 * "mener une offensive", "conclure une trêve": verb and noun evoke one event. Of two drafts of a kind and type whose words
 * govern one another within two arcs, the likelier stays.
 */
function foldDoubles(tree: Tree, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of [...drafts].sort((a, b) => weight(b) - weight(a) || a.index - b.index)) {
    const double = kept.some(
      (k) =>
        k.kind === draft.kind && k.type === draft.type && draft.kind !== 'toll' && governs(tree, k.index, draft.index),
    )
    if (!double) kept.push(draft)
  }
  return kept.sort((a, b) => a.index - b.index)
}

function weight(draft: Draft): number {
  return draft.evoked + (draft.rule ? RULE_WEIGHT : 0)
}

function governs(tree: Tree, a: number, b: number): boolean {
  return climbs(tree, a, b) || climbs(tree, b, a)
}

function climbs(tree: Tree, from: number, to: number): boolean {
  let at = from
  for (let hop = 0; hop < 2; hop++) {
    if (tree.words[at]!.deprel === 'conj') return false
    at = tree.words[at]!.head
    if (at < 0) return false
    if (at === to) return true
  }
  return false
}
