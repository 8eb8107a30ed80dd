import { attachablesOf, dateCandidates, dateFeatures, valueFeatures } from '../../src/claims/attach.ts'
import { reportCandidates } from '../../src/claims/attribute.ts'
import { anchorsOf, KINDS } from '../../src/claims/candidates.ts'
import type { ClaimContext } from '../../src/claims/context.ts'
import type { Anchor } from '../../src/claims/features/anchor.ts'
import { argumentFeatures, sceneOf } from '../../src/claims/features/argument.ts'
import { attributionFeatures } from '../../src/claims/features/attribution.ts'
import { phrasesOf } from '../../src/claims/features/phrases.ts'
import { hearingOf } from '../../src/claims/features/reported.ts'
import { topicFeatures } from '../../src/claims/features/topic.ts'
import { triggerFeatures, type Verdicts } from '../../src/claims/features/trigger.ts'
import { type Classifier, featureKeys } from '../../src/claims/learn/classifier.ts'
import { cuePlace, headPlace, type WordPlace } from '../../src/claims/look.ts'
import { mannerKeys } from '../../src/claims/manner.ts'
import type { Nominal } from '../../src/claims/nominals.ts'
import { personal } from '../../src/claims/pronouns.ts'
import { type Speech, speechOf } from '../../src/claims/read.ts'
import type { ReportingWords } from '../../src/claims/reporting-words.ts'
import { proposedRoles } from '../../src/claims/roles.ts'
import { triageFeatures } from '../../src/claims/triage.ts'
import { CLAIM_ROLES, type ClaimKind, TOPICS, type Topic } from '../../src/model/claim.ts'
import { type Mention, overlaps } from '../../src/model/span.ts'
import { hashString } from '../../src/syntax/hash.ts'
import { sameMention } from '../accuracy/match.ts'
import type { Aligned } from './align.ts'
import { typesOf } from './align.ts'
import type { GoldClaim } from './gold.ts'
import type { Choice, Instance } from './logistic.ts'
import type { NetExample } from './net.ts'

/** A dispatch made ready for training. */
export interface Prepared {
  readonly doc: string
  readonly context: ClaimContext
  readonly verdicts: readonly Verdicts[]
  readonly claims: readonly GoldClaim[]
  readonly weight: number
  readonly reporting: ReportingWords
  /** Whether it is cut out of another. */
  readonly passage: boolean
  aligned: readonly Aligned[]
}

const PLACES = ['where', 'venue', 'towards', 'from']
export const argumentOutputs = (kind: ClaimKind): string[] => [...CLAIM_ROLES[kind], ...PLACES, 'none']
export const YES_NO = ['yes', 'no']
export const MODALITIES = ['actual', 'planned', 'demanded', 'hypothetical']
export const POLARITIES = ['affirmed', 'negated']

/** A lemma is tried wherever it stands if it evokes a claim at least so often; one that hardly ever does costs more than it finds. */
const EVOKES = 0.01

/** Hashes of the lemmas that evoke claims. */
export function vocabularyOf(prepared: readonly Prepared[]): Set<number> {
  const evoked = new Map<number, number>()
  for (const { context, aligned } of prepared) {
    for (const a of aligned) {
      const lemma = hashString(context.trees[a.sentence]!.words[a.index]!.lemma.toLowerCase())
      evoked.set(lemma, (evoked.get(lemma) ?? 0) + 1)
    }
  }
  const stands = new Map<number, number>()
  for (const { context } of prepared) {
    for (const { words } of context.trees) {
      for (const word of words) {
        const lemma = hashString(word.lemma.toLowerCase())
        if (evoked.has(lemma)) stands.set(lemma, (stands.get(lemma) ?? 0) + 1)
      }
    }
  }
  return new Set([...evoked].flatMap(([lemma, n]) => (n >= EVOKES * stands.get(lemma)! ? [lemma] : [])))
}

/** What is asked of a word, or of two, with where they stand. */
export interface PlacedExample extends NetExample {
  readonly dispatch: Prepared
  readonly here: WordPlace
  /** The other word, where two are asked about. */
  readonly there?: WordPlace
}

/** A choice among other words for the word `here`, with where each stands. */
export interface PlacedChoice extends Choice {
  readonly dispatch: Prepared
  readonly here: WordPlace
  readonly there: readonly WordPlace[]
}

/** One example for each candidate word, asked for each kind. Words of the same evidence that go as well with a type are not asked for it. */
export function triggerExamples(prepared: readonly Prepared[], vocabulary: ReadonlySet<number>): PlacedExample[] {
  return prepared.flatMap((dispatch) => {
    const { context, verdicts, aligned, weight } = dispatch
    const labels = new Map<string, string>()
    for (const a of aligned) labels.set(`${a.claim.kind} ${a.sentence}.${a.index}`, a.claim.type)
    return context.trees.flatMap((tree, sentence) =>
      anchorsOf(tree, verdicts[sentence]!, vocabulary).map((index) => {
        const keys = featureKeys(triggerFeatures(context, sentence, index, verdicts[sentence]!))
        const answers = KINDS.flatMap((kind, group) => {
          const label = labels.get(`${kind} ${sentence}.${index}`)
          if (label === undefined && ambiguous(context, aligned, verdicts[sentence]!, kind, sentence, index)) return []
          return [{ group, label: typesOf(kind).indexOf(label ?? 'none'), weight }]
        })
        return { keys, answers, dispatch, here: { sentence, index } }
      }),
    )
  })
}

/** A word beside the evoking one, in the same evidence, at which a rule of the same type fires: neither right nor wrong. */
function ambiguous(
  context: ClaimContext,
  aligned: readonly Aligned[],
  verdicts: Verdicts,
  kind: ClaimKind,
  sentence: number,
  index: number,
): boolean {
  const fired = verdicts.fired.get(index)
  if (!fired?.some((m) => m.rule.frame.kind === kind)) return false
  const word = context.trees[sentence]!.words[index]!
  return aligned.some(
    (a) =>
      a.sentence === sentence &&
      a.claim.kind === kind &&
      a.index !== index &&
      a.claim.evidence.some((e) => overlaps(e, word)) &&
      fired.some((m) => m.rule.frame.type === a.claim.type),
  )
}

export function anchorOf(a: Aligned): Anchor {
  return { sentence: a.sentence, index: a.index, kind: a.claim.kind, type: a.claim.type }
}

/** A dispatch with its pronouns tied by the trained layer, so that the others learn from what it will give them. */
export interface Spoken {
  readonly dispatch: Prepared
  readonly speech: Speech
}

/** @param antecedent the trained layer for pronouns */
export function spoken(prepared: readonly Prepared[], antecedent: Classifier): Spoken[] {
  return prepared.map((dispatch) => ({ dispatch, speech: speechOf(dispatch.context, dispatch.reporting, antecedent) }))
}

export function argumentExamples(prepared: readonly Spoken[]): PlacedExample[] {
  const out: PlacedExample[] = []
  for (const { dispatch, speech } of prepared) {
    const { context, verdicts, aligned, weight } = dispatch
    const phrases = context.trees.map((tree, s) => phrasesOf(tree, speech.nominals[s]!))
    for (const a of aligned) {
      const nominals = speech.nominals[a.sentence]!
      const outputs = argumentOutputs(a.claim.kind)
      const match = verdicts[a.sentence]!.fired.get(a.index)?.find(
        (m) => m.rule.frame.kind === a.claim.kind && m.rule.frame.type === a.claim.type,
      )
      const proposed = proposedRoles(
        match ?? verdicts[a.sentence]!.fired.get(a.index)?.find((m) => m.rule.frame.kind === a.claim.kind),
      )
      const reports = speech.reports.bySentence.get(a.sentence) ?? []
      const gold = [...a.claim.roles, ...(a.claim.places ?? [])]
      const scene = sceneOf(context, anchorOf(a), proposed, phrases[a.sentence]!, reports)
      nominals.forEach((nominal, order) => {
        if (!nominal.standsFor && personal(context, nominal)) return
        const role = goldAt(context, nominal, gold)
        const covered = role === undefined && gold.some((g) => overlaps(g, nominal))
        if (covered) return
        const keys = featureKeys(argumentFeatures(context, scene, nominal, order))
        const label = outputs.indexOf(role?.role ?? 'none')
        out.push({
          keys,
          answers: [{ group: KINDS.indexOf(a.claim.kind), label, weight }],
          dispatch,
          here: anchorOf(a),
          there: { sentence: a.sentence, index: nominal.head },
        })
      })
    }
  }
  return out
}

/** The gold mention that a noun phrase is, or that its pronoun stands for. */
export function goldAt<G extends Mention>(context: ClaimContext, nominal: Nominal, gold: readonly G[]): G | undefined {
  const head = context.trees[nominal.sentence]!.words[nominal.head]!
  const { standsFor } = nominal
  return (
    gold.find(
      (g) => g.start <= head.start && head.end <= g.end && headInside(context, nominal.sentence, nominal.head, g),
    ) ?? gold.find((g) => standsFor && (overlaps(standsFor, g) || standsFor.text === g.text))
  )
}

/** True where `head` is the top word of the gold mention, so that words inside it are not taken for it. */
function headInside(
  context: ClaimContext,
  sentence: number,
  head: number,
  gold: { start: number; end: number },
): boolean {
  const words = context.trees[sentence]!.words
  const up = words[head]!.head
  return up < 0 || !(words[up]!.start >= gold.start && words[up]!.end <= gold.end)
}

/** What is asked about the word `here`. */
export interface PlacedInstance extends Instance {
  readonly dispatch: Prepared
  readonly here: WordPlace
}

export function mannerInstances(prepared: readonly Prepared[]): { modality: PlacedInstance[]; polarity: Instance[] } {
  const modality: PlacedInstance[] = []
  const polarity: Instance[] = []
  for (const dispatch of prepared) {
    const { context, aligned } = dispatch
    for (const a of aligned) {
      const here = anchorOf(a)
      const keys = mannerKeys(context, here)
      const label = MODALITIES.indexOf(a.claim.modality ?? 'actual')
      modality.push({ keys: keys.modality, label, weight: 1, dispatch, here })
      polarity.push({
        keys: keys.polarity,
        label: POLARITIES.indexOf(a.claim.polarity ?? 'affirmed'),
        weight: 1,
      })
    }
  }
  return { modality, polarity }
}

export function topicInstances(prepared: readonly Prepared[]): PlacedInstance[] {
  return prepared.flatMap((dispatch) =>
    dispatch.aligned.flatMap((a) => {
      const { topic, content } = a.claim
      if (!topic) return []
      const keys = featureKeys(topicFeatures(dispatch.context, anchorOf(a), content))
      return [{ keys, label: TOPICS.indexOf(topic as Topic), weight: 1, dispatch, here: anchorOf(a) }]
    }),
  )
}

export function dateChoices(prepared: readonly Prepared[]): PlacedChoice[] {
  return prepared.flatMap((dispatch) => {
    const { context, aligned } = dispatch
    const { dates } = attachablesOf(context)
    return aligned.flatMap((a) => {
      const edtf = a.claim.time?.edtf
      const candidates = dateCandidates(dates, anchorOf(a))
      if (candidates.length === 0) return []
      const right = placesOf(
        candidates,
        ({ mention }) =>
          edtf !== undefined &&
          (sameDate(mention.edtf, edtf) || (mention.alternative !== undefined && sameDate(mention.alternative, edtf))),
      )
      const options = dateFeatures(context, anchorOf(a), candidates).map(featureKeys)
      return [{ options, right, dispatch, here: anchorOf(a), there: candidates.map(headPlace) }]
    })
  })
}

/** The places of those that a test holds for. */
export function placesOf<A>(list: readonly A[], test: (item: A) => boolean): number[] {
  return list.flatMap((item, i) => (test(item) ? [i] : []))
}

/** The same date but for its qualifiers and an open end. */
export function sameDate(a: string, b: string): boolean {
  const bare = (t: string) => t.replace(/[~?%]/g, '')
  return bare(a) === bare(b) || bare(a).replace(/\/\.\.$/, '') === bare(b).replace(/\/\.\.$/, '')
}

export function quantityInstances(prepared: readonly Prepared[]): Instance[] {
  const value = (q: { low?: number; best?: number; high?: number } | undefined) => q?.best ?? q?.low ?? q?.high
  return prepared.flatMap(({ context, aligned }) => {
    const { quantities } = attachablesOf(context)
    return aligned.flatMap((a) => {
      const candidates = quantities[a.sentence] ?? []
      const wanted = value(a.claim.quantity)
      const right = candidates.filter((c) => wanted !== undefined && value(c.mention) === wanted)
      const evidence = a.claim.evidence[0]
      const best = right.find((c) => evidence && overlaps(c, evidence)) ?? right[0]
      return valueFeatures(context, anchorOf(a), candidates).map((features, rank) => ({
        keys: featureKeys(features),
        label: candidates[rank] === best ? 0 : 1,
        weight: 1,
      }))
    })
  })
}

export function attributionChoices(prepared: readonly Spoken[]): PlacedChoice[] {
  return prepared.flatMap(({ dispatch, speech: { reports } }) => {
    const { context, aligned } = dispatch
    return aligned.flatMap((a) => {
      const sources = a.claim.attribution ?? []
      const candidates = reportCandidates(context, reports, anchorOf(a))
      if (candidates.length === 0) return []
      // Whoever is named in other words of the same name is the same, as for the measure.
      const right = placesOf(candidates, ({ source }) =>
        sources.some(({ source: text, ...span }) => sameMention({ ...span, text }, source)),
      )
      const hearing = hearingOf(context, anchorOf(a), reports)
      const options = candidates.map((report, rank) =>
        featureKeys(attributionFeatures(context, hearing, report, a.claim.roles, rank)),
      )
      return [{ options, right, dispatch, here: anchorOf(a), there: candidates.map(cuePlace) }]
    })
  })
}

/** One instance a dispatch for the question asked before parsing. */
export function triageInstances(prepared: readonly Prepared[]): Instance[] {
  return prepared.map(({ context, claims }) => ({
    keys: featureKeys(triageFeatures(context.analysis.tokens)),
    label: claims.length > 0 ? 0 : 1,
    weight: claims.length > 0 ? 1 : 2,
  }))
}

/** One instance a dispatch: in scope where a careful reader found claims. Texts without claims count more, being few. */
export function scopeInstances(prepared: readonly Prepared[]): Instance[] {
  return prepared.map(({ context, claims }) => ({
    keys: featureKeys([...context.subject.features]),
    label: claims.length > 0 ? 0 : 1,
    weight: claims.length > 0 ? 1 : 2,
  }))
}
