import type { Attribution, Claim, ClaimPlace, ClaimTime, PlaceRole, Role, RoleName, Topic } from '../model/claim.ts'
import type { Mention, Span } from '../model/span.ts'
import { hashString } from '../syntax/hash.ts'
import { agreementTold } from './agreement-name.ts'
import { attributesOf } from './attributes.ts'
import { calibrated } from './calibrate.ts'
import { contentOf } from './content/content.ts'
import { deadlineOf } from './content/deadline.ts'
import { conditionOf } from './content/stipulation.ts'
import type { ClaimContext } from './context.ts'
import { quotationAt } from './context.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'
import { evidenceOf } from './evidence.ts'
import { topicFeatures } from './features/topic.ts'
import { featureKeys, probabilities } from './learn/classifier.ts'
import { meanOf } from './learn/exp.ts'
import { outputOf } from './manner.ts'
import type { ClaimModels } from './models.ts'
import { antecedent, type Nominal } from './nominals.ts'

const WITH_CONTENT = /^(position|commitment)$/

/** Turns a finished draft into a claim of the contract, with exact spans and a stable id. */
export function assemble(context: ClaimContext, draft: Draft, models: ClaimModels): Claim {
  const roles = draft.roles.filter((r) => !PLACE_ROLES.includes(r.role)).map((r) => roleOf(context, r))
  const places = draft.roles
    .filter((r) => PLACE_ROLES.includes(r.role))
    .map((r) => placeOf(r.role as PlaceRole, r.nominal))
  const evidence = evidenceOf(context, draft)
  const time = timeOf(context, draft)
  const content = contentOrName(context, draft, models)
  const deadline = draft.kind === 'commitment' ? deadlineOf(context, draft, content) : undefined
  const condition = WITH_CONTENT.test(draft.kind) ? conditionOf(context, draft, content) : undefined
  const topic = draft.topics && topicOf(context, draft, content, models)
  const rule = draft.rule?.rule.id ?? `learned.${draft.kind}.${draft.type}`
  const attributes = attributesOf(context, draft)
  return {
    id: claimId(context, draft),
    kind: draft.kind,
    type: draft.type,
    modality: draft.modality,
    polarity: draft.polarity,
    roles: distinct(roles),
    ...(time ? { time } : {}),
    places: distinct(places),
    ...quantityOf(context, draft),
    ...(topic ? { topic } : {}),
    ...(content ? { content } : {}),
    ...(deadline ? { deadline } : {}),
    ...(condition ? { condition } : {}),
    attribution: draft.reports.map(({ report, via }) => ({
      ...attributionOf(context, draft, report),
      ...(via ? { via: via.map(({ start, end, text }) => ({ start, end, text })) } : {}),
    })),
    evidence: [evidence],
    ...(attributes ? { attributes } : {}),
    rule,
    confidence: Math.round(calibrated(models.calibration, draft.confidence) * 1000) / 1000,
  }
}

/** What is held or promised; of an agreement, the words that name it. */
function contentOrName(context: ClaimContext, draft: Draft, models: ClaimModels): Mention | undefined {
  if (draft.kind === 'agreement') return mentioned(agreementTold(context, draft).name)
  return WITH_CONTENT.test(draft.kind) ? contentOf(context, draft, models.content) : undefined
}

function mentioned(name: Mention | undefined): Mention | undefined {
  return name && { start: name.start, end: name.end, text: name.text }
}

/** What a stance, contact or promise is about, by the words around it and in the light of the whole dispatch. */
function topicOf(context: ClaimContext, draft: Draft, content: Span | undefined, { topic }: ClaimModels): Topic {
  const p = probabilities(topic, featureKeys(topicFeatures(context, draft, content)))
  return outputOf(topic, meanOf(p, draft.topics!)) as Topic
}

/** The dispatch, the word and what is claimed of it: the same dispatch read again gives the same id. */
export function claimId(context: ClaimContext, draft: Draft): string {
  const word = context.trees[draft.sentence]!.words[draft.index]!
  const key = `${context.dispatch.id}\u0000${context.dispatch.date ?? ''}\u0000${draft.kind}/${draft.type}\u0000${word.start}\u0000${draft.quantity?.start ?? ''}${draft.part === undefined ? '' : `\u0000${draft.part}`}`
  const hex = (h: number) => (h >>> 0).toString(16).padStart(8, '0')
  return `c${hex(hashString(key))}${hex(hashString(`${context.dispatch.text.length}:${key}`))}`
}

function roleOf(context: ClaimContext, { role, nominal, taken }: Draft['roles'][number]): Role {
  const { mention, start, end, text } = nominal.standsFor ?? nominal
  const actor = mention?.actor ?? (mention?.antecedent === undefined ? undefined : antecedent(context, mention).actor)
  const basis = taken ? 'inferred' : nominal.standsFor ? 'coreference' : (mention?.basis ?? 'stated')
  return { role: role as RoleName, start, end, text, ...(actor ? { actor } : {}), basis }
}

function placeOf(role: PlaceRole, nominal: Nominal): ClaimPlace {
  const place = nominal.mention?.place
  return { role, start: nominal.start, end: nominal.end, text: nominal.text, ...(place ? { place } : {}) }
}

function distinct<T extends Mention & { role: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>()
  return list.filter((m) => {
    const key = `${m.role}.${m.start}.${m.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function timeOf(context: ClaimContext, draft: Draft): ClaimTime | undefined {
  if (draft.date) {
    const { edtf, basis, start, end, text, flags } = draft.date
    return { edtf, basis, start, end, text, ...(flags?.length ? { flags } : {}) }
  }
  const { date } = context.dispatch
  const open = draft.modality !== 'actual' || draft.kind === 'background'
  return date && !open ? { edtf: date, basis: 'document' } : undefined
}

function quantityOf(context: ClaimContext, draft: Draft): Pick<Claim, 'quantity'> {
  if (draft.quantity) {
    const { low, best, high, qualifier, unit, start, end } = draft.quantity
    const bounds = {
      ...(low === undefined ? {} : { low }),
      ...(best === undefined ? {} : { best }),
      ...(high === undefined ? {} : { high }),
    }
    return {
      quantity: {
        ...bounds,
        ...(qualifier ? { qualifier } : {}),
        ...(unit ? { unit } : {}),
        start,
        end,
        text: context.dispatch.text.slice(start, end),
      },
    }
  }
  return draft.single ? { quantity: { best: 1 } } : {}
}

function attributionOf(context: ClaimContext, draft: Draft, report: Draft['reports'][number]['report']): Attribution {
  const { text } = context.dispatch
  const word = context.trees[draft.sentence]!.words[draft.index]!
  const { source } = report
  const actor = source.mention?.actor
  const quoted = quotationAt(context.analysis.quotations, word.start) !== undefined
  const runsOn = report.sentence !== draft.sentence
  return {
    source: text.slice(source.start, source.end),
    start: source.start,
    end: source.end,
    ...(actor ? { actor } : {}),
    cue: runsOn && quoted && report.sentence < draft.sentence ? '' : text.slice(report.cue.start, report.cue.end),
    mode: quoted ? 'direct' : 'indirect',
  }
}
