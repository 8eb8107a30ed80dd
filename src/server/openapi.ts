import { z } from 'zod'
import type { Resource } from './resource.ts'
import { errorBody } from './schemas/basics.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the resources, written from the schemas that check and describe them. */
export function openApi(resources: readonly Resource[], version: string): Json {
  const components: Record<string, Json> = {}
  const schema = (of: z.ZodType) =>
    hoist(z.toJSONSchema(of, { io: 'output', unrepresentable: 'any' }) as Json, components)
  const error = schema(errorBody)
  const paths = resources.map((resource) => [resource.path, { get: operation(resource, schema, error) }] as const)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Truceline',
      version,
      description: 'Sourced claims read from dispatches, and the record made of them. Offsets are UTF-16 code units.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))) },
  }
}

function operation(resource: Resource, schema: (of: z.ZodType) => Json, error: Json): Json {
  const content = (body: Json) => ({ 'application/json': { schema: body } })
  const parameters = [
    ...Object.entries(resource.params.shape).map(([name, of]) => parameter('path', name, of as z.ZodType)),
    ...Object.entries(resource.query.shape).map(([name, of]) => parameter('query', name, of as z.ZodType)),
  ]
  const errors = [
    ...resource.errors,
    ...(parameters.length > 0 ? ['invalid-query'] : []),
    'store-busy',
    'store-corrupt',
  ]
  return {
    operationId: resource.path.replaceAll(/^\/api\/|[{}]/g, '').replaceAll('/', '-'),
    summary: resource.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: { description: 'as asked', content: content(schema(resource.response)) },
      default: { description: `an error: ${errors.join(', ')}`, content: content(error) },
    },
  }
}

function parameter(place: 'path' | 'query', name: string, of: z.ZodType): Json {
  const { $schema: _, description, ...schema } = z.toJSONSchema(of, { io: 'input' }) as Json
  return { name, in: place, required: place === 'path', ...(description ? { description } : {}), schema }
}

/** Moves schemas that have a name under `components`, where OpenAPI wants them. */
function hoist(schema: Json, components: Record<string, Json>): Json {
  const { $schema: _, $defs, id, ...rest } = relink(schema) as Json & { $defs?: Record<string, Json>; id?: string }
  for (const [name, part] of Object.entries($defs ?? {})) {
    const { id: _id, ...body } = part
    components[name] = body
  }
  if (id === undefined) return rest
  components[id] = rest
  return { $ref: `#/components/schemas/${id}` }
}

function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/$defs/', '#/components/schemas/')]
        : [key, relink(inner)],
    ),
  )
}
