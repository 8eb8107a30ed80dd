import { KINDS } from '../../src/claims/candidates.ts'
import { wordKey } from '../../src/claims/context.ts'
import { keepFeatures } from '../../src/claims/features/keep.ts'
import { surroundingsOf } from '../../src/claims/features/surroundings.ts'
import { triggerFeatures } from '../../src/claims/features/trigger.ts'
import { classifierOf, featureKeys } from '../../src/claims/learn/classifier.ts'
import { groupShares, hiddenOf, type NetGroup, netOf, type PackedNet } from '../../src/claims/learn/net.ts'
import { type PackedModels, packModels, unpackModels } from '../../src/claims/learn/pack.ts'
import { openDrafts } from '../../src/claims/read.ts'
import type { ReportingWords } from '../../src/claims/reporting-words.ts'
import type { ClaimLanguage } from '../../src/claims/rules.ts'
import { worthParsing } from '../../src/claims/triage.ts'
import { TOPICS } from '../../src/model/claim.ts'
import { Association, alignDispatch, evidenceWords, typesOf } from './align.ts'
import { antecedentInstances } from './antecedent-instances.ts'
import { contentChoices } from './content-choices.ts'
import {
  argumentExamples,
  argumentOutputs,
  attributionChoices,
  dateChoices,
  MODALITIES,
  mannerInstances,
  POLARITIES,
  type Prepared,
  quantityInstances,
  scopeInstances,
  spoken,
  topicInstances,
  triageInstances,
  triggerExamples,
  vocabularyOf,
  YES_NO,
} from './datasets.ts'
import { dateInheritance, placeInheritance, roleInheritance } from './inherit-instances.ts'
import { trainChoice, trainLogistic } from './logistic.ts'
import { matchDrafts } from './match-gold.ts'
import { type NetExample, separateGroups, sharedGroups, trainNet, trainTeam } from './net.ts'
import { type SightOptions, trainSight } from './sight.ts'
import { sightExamples } from './sight-examples.ts'

type Open = Omit<PackedModels, 'thresholds' | 'calibration'>

/** What is asked of a word: a group of types for each kind, and behind them modality and topic of what it evokes. */
const ASKED = separateGroups([...KINDS.map(typesOf), MODALITIES, TOPICS])
const TYPES = ASKED.slice(0, KINDS.length)
const [MODALITY, TOPIC] = ASKED.slice(KINDS.length) as [NetGroup, NetGroup]

/** Whether a draft is told. */
const TOLD: NetGroup = { outputs: YES_NO, rows: [0, 1] }

/** Aligns every gold claim to its evoking word: first by association and rules, then again with the trained triggers' say. */
export function alignAll(prepared: readonly Prepared[]): void {
  const association = new Association()
  for (const p of prepared) {
    for (const claim of p.claims)
      association.add(new Set(evidenceWords(p.context, claim).map((w) => w.lemma)), `${claim.kind}/${claim.type}`)
  }
  for (const p of prepared) p.aligned = alignDispatch(p.context, p.claims, p.verdicts, association)
  const vocabulary = vocabularyOf(prepared)
  const net = netOf(trainTriggers(triggerExamples(prepared, vocabulary)))
  for (const p of prepared) {
    const cache = new Map<number, Map<string, number>>()
    p.aligned = alignDispatch(p.context, p.claims, p.verdicts, association, (sentence, index, kind, type) => {
      const key = wordKey(sentence, index)
      let scores = cache.get(key)
      if (!scores) {
        scores = new Map()
        const keys = featureKeys(triggerFeatures(p.context, sentence, index, p.verdicts[sentence]!))
        const hidden = hiddenOf(net, keys)
        for (const [k, group] of net.groups.entries())
          for (const [i, v] of groupShares(net, group, hidden).entries())
            scores.set(`${KINDS[k]}/${group.outputs[i]}`, v)
        cache.set(key, scores)
      }
      return 3 * (scores.get(`${kind}/${type}`) ?? 0)
    })
  }
}

function trainTriggers(examples: readonly NetExample[]): PackedNet {
  return trainTeam(TYPES, examples, 2, { width: 48, epochs: 6, dropout: 0.6, atLeast: 5 })
}

/**
 * Trains all layers but the last on aligned dispatches. `also` are dispatches of another language: relations, classes, frames and
 * standing have the same names in all, so that each language learns from the others' syntax.
 * @param options of the recurrent net
 */
export function trainOpen(
  own: readonly Prepared[],
  also: readonly Prepared[],
  log: (line: string) => void = () => {},
  options: Partial<SightOptions> = {},
): Open {
  const vocabulary = vocabularyOf(own)
  const prepared = [...own, ...also]
  const triggers = triggerExamples(prepared, new Set([...vocabulary, ...vocabularyOf(also)]))
  const trigger = trainTriggers(triggers)
  const pronouns = trainLogistic(YES_NO, antecedentInstances(prepared), LIGHT)
  const tied = spoken(prepared, classifierOf(pronouns.outputs, pronouns.rows))
  const roleGroups = sharedGroups(KINDS.map(argumentOutputs))
  const roles = argumentExamples(tied)
  const argument = trainTeam(roleGroups, roles, 2, { atLeast: 5 })
  const dates = dateChoices(prepared)
  const choices = {
    report: attributionChoices(tied),
    date: dates,
    inheritDate: dateInheritance(prepared),
    inheritPlace: placeInheritance(prepared),
    inheritRole: roleInheritance(tied),
  }
  const manner = mannerInstances(prepared)
  const topics = topicInstances(prepared)
  const seen = sightExamples(prepared, triggers, { modality: manner.modality, topic: topics }, roles, choices)
  const told = { modality: MODALITY, topic: TOPIC }
  const sight = trainSight(TYPES, told, roleGroups, seen, own.length, { say: log, ...options })
  return {
    trigger,
    argument,
    sight,
    keep: trainNet([TOLD], [], { width: 8 }),
    single: {
      modality: trainLogistic(MODALITIES, manner.modality, { dropout: 0.2, epochs: 10 }),
      polarity: trainLogistic(POLARITIES, manner.polarity, LIGHT),
      date: trainChoice(YES_NO, dates, { dropout: 0.4, epochs: 6 }),
      quantity: trainLogistic(YES_NO, quantityInstances(prepared), { epochs: 10 }),
      topic: trainLogistic(TOPICS, topics, { epochs: 8, atLeast: 3 }),
      content: trainChoice(YES_NO, contentChoices(prepared), { dropout: 0.3, epochs: 6, atLeast: 5 }),
      antecedent: pronouns,
      scope: trainLogistic(YES_NO, scopeInstances(prepared.filter(isWhole)), { dropout: 0.5, epochs: 30 }),
      // Words are a language's own.
      triage: trainLogistic(YES_NO, triageInstances(own.filter(isWhole)), { dropout: 0.5, epochs: 30 }),
    },
    vocabulary: [...vocabulary],
  }
}

/** What a dispatch is about, a sentence of it may not tell. */
const isWhole = ({ passage }: Prepared): boolean => !passage

/** Layers with few instances lose more by dropout than they gain. */
const LIGHT = { dropout: 0.1 }

/** A part of the dispatches, layers trained on all the others, and honest instances for the last layer. */
export interface Fold {
  readonly docs: readonly Prepared[]
  readonly open: Open
  readonly keep: readonly NetExample[]
}

/**
 * Jack-knife: each fold's dispatches are read by layers trained on the others, which gives honest instances for the last layer. Of the
 * `folds` the first `read` are.
 * @param passages of the dispatches, which are learnt from and read with their own
 */
export function jackknife(
  prepared: readonly Prepared[],
  passages: ReadonlyMap<Prepared, Prepared>,
  also: readonly Prepared[],
  language: ClaimLanguage,
  reporting: ReportingWords,
  { folds, read, sight }: { readonly folds: number; readonly read: number; readonly sight: Partial<SightOptions> },
  log: (line: string) => void,
): Fold[] {
  return Array.from({ length: read }, (_, f) => {
    const keep: NetExample[] = []
    const docs = prepared.filter((_, i) => i % folds === f)
    const others = prepared.filter((_, i) => i % folds !== f)
    const open = trainOpen([...others, ...passagesAmong(others, passages)], also, log, sight)
    const reader = {
      language,
      reporting,
      models: unpackModels(packModels({ ...open, calibration: [], thresholds: {} })),
    }
    for (const p of [...docs, ...passagesAmong(docs, passages)]) {
      const drafts = openDrafts(p.context, reader)
      const around = surroundingsOf(drafts, p.context)
      const right = matchDrafts(p.context, drafts, p.claims, reader.models)
      for (const [i, draft] of drafts.entries()) {
        const keys = featureKeys(keepFeatures(draft, around[i]!))
        keep.push({ keys, answers: [{ group: 0, label: right[i] ? 0 : 1, weight: p.weight }] })
      }
    }
    const lost = docs.filter(
      (p) => p.claims.length > 0 && !worthParsing(p.context.analysis.tokens, reader.models),
    ).length
    log(`fold ${f + 1} of ${folds}: ${docs.length} dispatches read, ${lost} with claims lost to triage`)
    return { docs, open, keep }
  })
}

/** The passages of some dispatches, in their order. */
function passagesAmong(docs: readonly Prepared[], passages: ReadonlyMap<Prepared, Prepared>): Prepared[] {
  return docs.flatMap((p) => passages.get(p) ?? [])
}

export function withKeep(
  open: Open,
  keep: readonly NetExample[],
  thresholds: PackedModels['thresholds'],
  calibration: PackedModels['calibration'] = [],
): PackedModels {
  return {
    ...open,
    calibration,
    keep: trainNet([TOLD], keep, { width: 16, epochs: 8, rate: 0.02, atLeast: 5 }),
    thresholds,
  }
}
