import { Hono } from 'hono'
import type { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import { errorAnswer } from './errors.ts'
import { DATA_HEADERS, pageHeaders } from './headers.ts'
import { isAllowedHost } from './hosts.ts'
import { keptRecord } from './kept-record.ts'
import { openApi } from './openapi.ts'
import type { Analysis, Resource, Services } from './resource.ts'
import { RESOURCES } from './resources/index.ts'

export interface AppOptions {
  readonly store: Services['store']
  readonly analysis: Analysis
  /** The built page, HTML. */
  readonly page: string
  /** Name or address that the server listens on. */
  readonly host: string
  readonly version: string
  readonly title?: string
  /** Language of the page, where it is not the reader's own. */
  readonly lang?: string
  /** Told of errors that are hidden from the other side. */
  readonly onError?: (error: unknown) => void
}

/** The HTTP side: the dossier page, its data, and the API. Reading only; nothing can be changed through it. */
export function createApp(options: AppOptions): Hono {
  const { store, analysis, title, lang } = options
  const services: Services = {
    store,
    analysis,
    recordOf: keptRecord(store, analysis),
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
  }
  const app = new Hono()
  const headers = pageHeaders(options.page)
  const api = openApi(RESOURCES, options.version)

  app.use(async (context, next) => {
    const host = context.req.header('host')
    if (!isAllowedHost(host, options.host)) throw hostNotAllowed(host)
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') throw methodNotAllowed(context.req.method)
    await next()
  })
  app.get('/', (context) => context.html(options.page, 200, headers))
  app.get('/api/openapi.json', (context) => context.json(api, 200, DATA_HEADERS))
  for (const resource of RESOURCES) {
    app.get(resource.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
      const params = checked(resource, 'params', context.req.param())
      const query = checked(resource, 'query', context.req.query())
      return context.json((await resource.handle(services, params, query)) as object, 200, DATA_HEADERS)
    })
  }
  app.notFound((context) => {
    const { status, body } = errorAnswer(noSuchAddress(context.req.path))
    return context.json(body, status, DATA_HEADERS)
  })
  app.onError((error, context) => {
    if (!(error instanceof TrucelineError)) options.onError?.(error)
    const { status, body } = errorAnswer(error)
    return context.json(body, status, DATA_HEADERS)
  })
  return app
}

function checked(resource: Resource, part: 'params' | 'query', given: Record<string, string>) {
  const result = resource[part].safeParse(given)
  if (result.success) return result.data
  throw invalid(result.error, given)
}

function invalid(error: z.ZodError, given: Record<string, string>): TrucelineError {
  const issue = error.issues[0]!
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0]! : String(issue.path[0] ?? '')
  const value = given[name]
  return new TrucelineError('invalid-query', `the parameter "${name}" cannot be used: ${issue.message}`, {
    ...(value === undefined ? {} : { value }),
    repair: 'GET /api/openapi.json describes every parameter',
  })
}

function hostNotAllowed(host: string | undefined): TrucelineError {
  return new TrucelineError('host-not-allowed', `this server does not answer to the host "${host ?? ''}"`, {
    value: host ?? '',
    repair: 'use the address that "truceline serve" prints, or start it with --host NAME',
  })
}

function methodNotAllowed(method: string): TrucelineError {
  return new TrucelineError('method-not-allowed', `${method} is not answered: nothing can be changed here`, {
    value: method,
    repair: 'use GET',
  })
}

function noSuchAddress(path: string): TrucelineError {
  return new TrucelineError('no-such-address', `there is nothing at ${path}`, {
    value: path,
    repair: 'GET /api/openapi.json lists what there is',
  })
}
