import { z } from 'zod'
import { CLAIM_ROLES, CLAIM_TYPES, TOPICS } from '../../src/model/claim.ts'

/** Exact words of the text; see words.ts for ` … ` (from … to) and ` @2` (the second occurrence). */
const Words = z.string().min(1)
const OneOrMore = z.union([Words, z.array(Words).min(1)])
const Edtf = z.union([z.string(), z.number().transform(String)])

const Source = z.strictObject({
  source: Words,
  cue: z.string().default(''),
  mode: z.enum(['direct', 'indirect']).default('indirect'),
  via: OneOrMore.optional(),
})

const Quantity = z.union([
  z.number().transform((best) => ({ best })),
  z.strictObject({
    low: z.number().optional(),
    best: z.number().optional(),
    high: z.number().optional(),
    qualifier: z.string().optional(),
  }),
])

/** Every role name of every kind, in a fixed order; which of them a kind knows is checked in claim.ts. */
export const ROLE_NAMES = [...new Set(Object.values(CLAIM_ROLES).flat())]
export const PLACE_ROLES = ['where', 'venue', 'towards', 'from'] as const

const roleFields = Object.fromEntries(ROLE_NAMES.map((role) => [role, OneOrMore.optional()]))
const placeFields = Object.fromEntries(PLACE_ROLES.map((role) => [role, OneOrMore.optional()]))

/** `violence/shelling`: one of the kinds and types of the model. */
const KindAndType = z.string().refine(
  (value) => {
    const [kind = '', type = ''] = value.split('/')
    const types: readonly string[] | undefined = CLAIM_TYPES[kind as keyof typeof CLAIM_TYPES]
    return types?.includes(type) ?? false
  },
  { error: (issue) => `"${issue.input}" is no kind/type; write one of docs/claims.md, e.g. violence/shelling` },
)

/** One claim as a person writes it. */
export const GoldClaim = z
  .strictObject({
    is: KindAndType,
    modality: z.enum(['planned', 'demanded', 'hypothetical']).optional(),
    polarity: z.literal('negated').optional(),
    time: Edtf.optional(),
    quantity: Quantity.optional(),
    topic: z.enum(TOPICS).optional(),
    content: Words.optional(),
    deadline: Words.optional(),
    condition: Words.optional(),
    attributes: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    by: z.union([Source, z.array(Source).min(1)]).optional(),
    evidence: OneOrMore,
    ...roleFields,
    ...placeFields,
  })
  .readonly()

/** One dispatch with its claims: one file of gold/<lang>/. */
export const GoldFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    lang: z.string(),
    date: Edtf,
    split: z.enum(['tune', 'test']),
    events: z.enum(['invented', 'real']).default('invented'),
    style: z.string(),
    text: z.string().min(1),
    claims: z.array(GoldClaim),
  })
  .readonly()

export type GoldClaim = z.infer<typeof GoldClaim>
export type GoldFile = z.infer<typeof GoldFile>
