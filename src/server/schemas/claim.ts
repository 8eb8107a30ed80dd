import { z } from 'zod'
import { CLAIM_ROLES, CLAIM_TYPES, type ClaimKind, type ClaimType, type RoleName, TOPICS } from '../../model/claim.ts'
import { edtf, list, mention, offset } from './basics.ts'

export const kind = z.enum(Object.keys(CLAIM_TYPES) as ClaimKind[])
export const type = z.enum([...new Set(Object.values(CLAIM_TYPES).flat())] as ClaimType[])
const roleName = z.enum([...new Set(Object.values(CLAIM_ROLES).flat())] as RoleName[])
export const modality = z.enum(['actual', 'planned', 'demanded', 'hypothetical'])
export const polarity = z.enum(['affirmed', 'negated'])
export const topic = z.enum(TOPICS)

export const quantity = z.object({
  low: z.number().exactOptional(),
  best: z.number().exactOptional(),
  high: z.number().exactOptional(),
  qualifier: z.string().exactOptional(),
  unit: z.string().exactOptional(),
})

const role = mention.extend({
  role: roleName,
  actor: z.string().exactOptional(),
  basis: z.enum(['stated', 'coreference', 'inferred']),
})

const time = z.object({
  edtf,
  basis: z.enum(['stated', 'resolved', 'document']),
  start: offset.exactOptional(),
  end: offset.exactOptional(),
  text: z.string().exactOptional(),
  since: z.string().exactOptional(),
  until: z.string().exactOptional(),
  flags: list(z.string()).exactOptional(),
})

const place = mention.extend({
  role: z.enum(['where', 'venue', 'towards', 'from']),
  place: z.string().exactOptional(),
})

const attribution = z.object({
  source: z.string(),
  start: offset,
  end: offset,
  actor: z.string().exactOptional(),
  cue: z.string(),
  mode: z.enum(['direct', 'indirect']),
  via: list(mention).exactOptional(),
})

/** A claim as docs/guide.md describes it. */
export const claim = z
  .object({
    id: z.string(),
    kind,
    type,
    modality,
    polarity,
    roles: list(role),
    time: time.exactOptional(),
    places: list(place),
    quantity: quantity
      .extend({ start: offset.exactOptional(), end: offset.exactOptional(), text: z.string().exactOptional() })
      .exactOptional(),
    topic: topic.exactOptional(),
    content: mention.exactOptional(),
    deadline: mention.extend({ edtf: edtf.exactOptional() }).exactOptional(),
    condition: mention.exactOptional(),
    attribution: list(attribution),
    evidence: list(mention),
    attributes: z.record(z.string(), z.union([z.string(), z.boolean()])).exactOptional(),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Claim' })
