import { z } from 'zod'
import { CLAIM_TYPES } from '../../model/claim.ts'
import { CONFLICT_PHASES, TRUCE_STATUSES } from '../../model/record.ts'
import { edtf, list } from './basics.ts'
import { modality, polarity, quantity, topic } from './claim.ts'

const assertion = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    basis: z.enum(['asserted', 'inferred', 'reviewed']),
    rule: z.string().exactOptional(),
    claims: list(z.string()),
    by: list(z.string()),
    firstReported: edtf.exactOptional(),
    lastReported: edtf.exactOptional(),
  })
const cell = <T extends z.ZodType>(value: T) => list(assertion(value))

const ref = z.object({ id: z.string(), name: z.string() })
const refs = cell(ref)
const words = cell(z.string())

const entity = {
  id: z.string(),
  aliases: list(z.string()),
  claims: list(z.string()),
  merged: list(z.object({ claims: list(z.string()), reason: z.string() })),
  conflict: assertion(z.string()).exactOptional(),
  firstReported: edtf.exactOptional(),
  lastReported: edtf.exactOptional(),
}

export const contact = z.object({
  ...entity,
  kind: z.literal('contact'),
  mode: cell(z.enum(CLAIM_TYPES.contact)),
  state: cell(z.enum(['planned', 'held', 'cancelled'])),
  participants: refs,
  hosts: refs,
  mediators: refs,
  venue: refs,
  time: words,
  topics: cell(topic),
})

const truceStatus = z.enum(TRUCE_STATUSES)
const truceEnd = z.enum(['expired', 'broken-or-withdrawn', 'superseded', 'never-took-effect', 'unclear'])
const truceEvent = z.object({
  type: z.enum(CLAIM_TYPES.truce),
  modality,
  polarity,
  date: edtf.exactOptional(),
  parties: list(ref),
  accused: list(ref).exactOptional(),
  scope: z.literal(true).exactOptional(),
  assertion: assertion(z.string()),
})

export const truce = z.object({
  ...entity,
  kind: z.literal('truce'),
  parties: refs,
  mediators: refs,
  guarantors: refs,
  places: refs,
  declared: words,
  effective: words,
  ended: cell(z.object({ how: truceEnd, date: edtf.exactOptional() })),
  status: assertion(truceStatus),
  contested: z.boolean(),
  byParty: list(z.object({ party: ref, status: assertion(truceStatus) })),
  life: list(truceEvent),
  purpose: cell(z.enum(['humanitarian', 'peace-process', 'holiday', 'election', 'other'])),
  written: cell(z.boolean()),
  unilateral: cell(z.boolean()).exactOptional(),
  local: cell(z.boolean()).exactOptional(),
  vague: z.literal(true).exactOptional(),
  aside: assertion(z.literal(true)).exactOptional(),
  term: words,
  lastInForce: assertion(z.string()).exactOptional(),
  violations: list(truceEvent).exactOptional(),
  expires: assertion(z.string()).exactOptional(),
  phases: list(
    z.object({ from: edtf, to: edtf.exactOptional(), status: assertion(truceStatus), contested: z.boolean() }),
  ).exactOptional(),
  supersededBy: assertion(z.string()).exactOptional(),
})

export const commitment = z.object({
  ...entity,
  kind: z.literal('commitment'),
  promisors: refs,
  before: refs,
  beneficiaries: refs,
  content: words,
  topic: cell(topic),
  made: words,
  deadline: words,
  condition: words,
  renewals: words,
  outcome: cell(z.enum(['kept', 'partly', 'broken', 'disputed', 'not-reported'])),
})

export const agreement = z.object({
  ...entity,
  kind: z.literal('agreement'),
  name: words,
  parties: refs,
  brokers: refs,
  signed: words,
  entered: words,
  covers: refs,
  excludes: refs,
  terms: words.exactOptional(),
  limits: words.exactOptional(),
  breaches: words,
  nonParties: refs.exactOptional(),
})

export const position = z.object({
  ...entity,
  kind: z.literal('position'),
  speaker: refs,
  force: z.enum(CLAIM_TYPES.position),
  target: refs,
  topic: cell(topic),
  series: list(
    z.object({ date: edtf.exactOptional(), content: z.string(), polarity, assertion: assertion(z.string()) }),
  ),
})

export const incident = z.object({
  ...entity,
  kind: z.literal('incident'),
  type: cell(z.enum(CLAIM_TYPES.violence)),
  modality,
  attackers: refs,
  targets: refs,
  parties: refs,
  places: refs,
  time: words,
  weapons: words,
  denied: words,
  breachOf: words.exactOptional(),
})

export const control = z.object({
  ...entity,
  kind: z.literal('control'),
  place: refs,
  change: cell(z.enum(CLAIM_TYPES.control)),
  gainers: refs,
  losers: refs,
  time: words,
  modality: modality.exactOptional(),
  denied: words.exactOptional(),
})

export const toll = z.object({
  ...entity,
  kind: z.literal('toll'),
  metric: z.enum(CLAIM_TYPES.toll),
  source: ref,
  victims: refs,
  responsible: refs,
  places: refs,
  basis: z.enum(['cumulative', 'period']),
  since: edtf.exactOptional(),
  points: list(z.object({ date: edtf.exactOptional(), quantity, assertion: assertion(z.string()) })),
})

export const action = z.object({
  ...entity,
  kind: z.literal('action'),
  type: cell(z.enum(CLAIM_TYPES.action)),
  modality,
  polarity,
  actors: refs,
  targets: refs,
  places: refs,
  time: words,
})

export const format = z.object({
  ...entity,
  kind: z.literal('format'),
  name: refs,
  members: refs,
  nonMembers: refs.exactOptional(),
  chairs: refs,
  period: words,
  produced: cell(z.object({ kind: z.enum(['truce', 'agreement', 'position']), id: z.string() })),
  meetings: words,
  listed: z
    .object({
      members: list(z.string()),
      chairs: list(z.string()),
      from: edtf.exactOptional(),
      to: edtf.exactOptional(),
    })
    .exactOptional(),
})

export const background = z.object({
  ...entity,
  kind: z.literal('background'),
  type: z.enum(CLAIM_TYPES.background),
  subject: refs,
  object: refs,
  time: words,
  polarity: polarity.exactOptional(),
})

const names = z.record(z.string(), z.string())
const stretch = z.object({ names, from: edtf, to: edtf.exactOptional() })

export const conflict = z.object({
  ...entity,
  kind: z.literal('conflict'),
  names,
  provisional: z.boolean(),
  listed: z
    .object({
      parties: list(z.string()),
      places: list(z.string()),
      from: edtf.exactOptional(),
      to: edtf.exactOptional(),
      phases: list(stretch).exactOptional(),
      own: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  assigned: words,
  parties: refs,
  dyads: cell(z.object({ sides: z.tuple([ref, ref]).readonly() })),
  places: refs,
  onset: words,
  phase: assertion(z.enum(CONFLICT_PHASES)),
  stretch: stretch.exactOptional(),
})

/** The record as docs/guide.md describes it. */
export const record = z
  .object({
    conflicts: list(conflict),
    contacts: list(contact),
    truces: list(truce),
    commitments: list(commitment),
    agreements: list(agreement),
    positions: list(position),
    incidents: list(incident),
    control: list(control),
    tolls: list(toll),
    actions: list(action),
    formats: list(format),
    background: list(background),
  })
  .meta({ id: 'Record' })
