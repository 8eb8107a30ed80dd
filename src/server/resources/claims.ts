import { z } from 'zod'
import { TrucelineError } from '../../model/errors.ts'
import type { StoredClaim } from '../../store/index.ts'
import { resource, type Services } from '../resource.ts'
import { dateParameter, list, paging } from '../schemas/basics.ts'
import { kind, modality, polarity, topic, type } from '../schemas/claim.ts'
import { explained, storedClaim } from '../schemas/dispatch.ts'

export const claims = resource({
  path: '/api/claims',
  summary: 'Claims by what they tell, whom and when',
  params: z.object({}),
  query: z.strictObject({
    dispatch: z.string().exactOptional(),
    kind: kind.exactOptional(),
    type: type.exactOptional(),
    modality: modality.exactOptional(),
    polarity: polarity.exactOptional(),
    topic: topic.exactOptional(),
    about: z.string().exactOptional().meta({ description: 'id of an actor or a place that the claim names' }),
    from: dateParameter.exactOptional(),
    to: dateParameter.exactOptional(),
    ...paging,
  }),
  response: z.object({ items: list(storedClaim), total: z.int() }),
  errors: [],
  handle: ({ store }, _params, filter) => store.claims(filter),
})

export const claim = resource({
  path: '/api/claims/{id}',
  summary: 'One claim and the dispatch that it was read from',
  params: z.object({ id: z.string() }),
  query: z.strictObject({}),
  response: storedClaim,
  errors: ['not-found'],
  handle: (services, { id }) => find(services, id),
})

export const explanation = resource({
  path: '/api/claims/{id}/explain',
  summary: 'How a claim was read: its rule, over which syntax',
  params: z.object({ id: z.string() }),
  query: z.strictObject({}),
  response: explained,
  errors: ['not-found', 'reading-outdated'],
  handle: async (services, { id }) => {
    const found = await find(services, id)
    const reading = await services.store.reading(found.dispatch)
    if (reading === undefined || reading.engine !== services.analysis.version(reading.dispatch.lang)) {
      throw new TrucelineError('reading-outdated', `"${found.dispatch}" was read by another version than this one`, {
        value: id,
        repair: 'read it again with this version: truceline read',
      })
    }
    return { ...found, explanation: services.analysis.explain(reading.dispatch, id) }
  },
})

async function find({ store }: Services, id: string): Promise<StoredClaim> {
  const found = await store.claim(id)
  if (found !== undefined) return found
  throw new TrucelineError('not-found', `there is no claim "${id}"`, {
    value: id,
    repair: 'GET /api/claims lists them',
  })
}
