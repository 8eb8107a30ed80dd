import { z } from 'zod'
import { resource } from '../resource.ts'
import { list } from '../schemas/basics.ts'
import { kind, type } from '../schemas/claim.ts'

const anchor = z.object({
  dispatch: z.string(),
  quote: z.string(),
  start: z.int().nonnegative(),
  kind,
  type: type.exactOptional(),
  nth: z.int().nonnegative().exactOptional(),
})

const decision = z
  .object({
    id: z.string(),
    who: z.string(),
    when: z.string(),
    why: z.string().exactOptional(),
    action: z.discriminatedUnion('type', [
      z.object({ type: z.enum(['accept', 'reject']), claim: anchor }),
      z.object({
        type: z.literal('correct'),
        claim: anchor,
        field: z.enum(['type', 'modality', 'polarity', 'time', 'topic']),
        value: z.string(),
      }),
      z.object({ type: z.enum(['merge', 'split']), claims: list(anchor) }),
      z.object({ type: z.literal('assign'), claim: anchor, conflict: z.string() }),
      z.object({ type: z.literal('undo'), decision: z.string() }),
    ]),
  })
  .meta({ id: 'Decision' })

export const decisions = resource({
  path: '/api/decisions',
  summary: 'Review decisions in order of arrival, also those that were taken back',
  params: z.object({}),
  query: z.strictObject({}),
  response: z.object({ items: list(decision) }),
  errors: [],
  handle: async ({ store }) => ({ items: await store.decisions() }),
})
