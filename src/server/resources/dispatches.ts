import { z } from 'zod'
import { TrucelineError } from '../../model/errors.ts'
import { resource } from '../resource.ts'
import { dateParameter, list, paging } from '../schemas/basics.ts'
import { dispatchSummary, reading } from '../schemas/dispatch.ts'

export const dispatches = resource({
  path: '/api/dispatches',
  summary: 'Dispatches by language, date and words, without their texts',
  params: z.object({}),
  query: z.strictObject({
    lang: z.string().exactOptional(),
    from: dateParameter.exactOptional(),
    to: dateParameter.exactOptional(),
    q: z
      .string()
      .max(500)
      .exactOptional()
      .meta({ description: 'words and "quoted phrases"; `ceasef*` finds beginnings' }),
    ...paging,
  }),
  response: z.object({ items: list(dispatchSummary), total: z.int() }),
  errors: [],
  handle: async ({ store }, _params, { q, ...filter }) => {
    const page = await store.dispatches({ ...filter, ...(q === undefined ? {} : { words: q }) })
    return { ...page, items: page.items.map(withoutOrigin) }
  },
})

export const dispatch = resource({
  path: '/api/dispatches/{id}',
  summary: 'One dispatch with its text and its claims',
  params: z.object({ id: z.string() }),
  query: z.strictObject({}),
  response: reading,
  errors: ['not-found'],
  handle: async ({ store }, { id }) => {
    const found = (await store.reading(id)) ?? (await unread(store.dispatch(id)))
    if (found !== undefined) return { ...found, dispatch: withoutOrigin(found.dispatch) }
    throw new TrucelineError('not-found', `there is no dispatch "${id}"`, {
      value: id,
      repair: 'GET /api/dispatches lists them',
    })
  },
})

async function unread<T>(dispatch: Promise<T | undefined>) {
  const found = await dispatch
  return found === undefined ? undefined : { dispatch: found, claims: [] }
}

/** Paths of the machine that read it stay there. */
export function withoutOrigin<T extends { readonly origin?: string }>({ origin: _, ...rest }: T): Omit<T, 'origin'> {
  return rest
}
