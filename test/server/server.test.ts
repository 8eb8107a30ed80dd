import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { createApp } from '../../src/server/index.ts'
import { RESOURCES } from '../../src/server/resources/index.ts'
import { openStore } from '../../src/store/index.ts'
import { DEMAND, smallEngine, TOLL, TRUCE_AGREED, TRUCE_ENDED } from '../cli/small-engine.ts'

const PAGE =
  '<!doctype html><script type="module">run()</script><script type="application/json" id="truceline-data"></script>'
let app: Hono

beforeAll(async () => {
  const store = await openStore(':memory:')
  const dispatches = [
    { id: 'a/1', text: TRUCE_AGREED, lang: 'fr', date: '2020-10-10', title: 'Trêve', origin: '/home/someone/a.txt' },
    { id: 'b', text: `${TRUCE_ENDED} ${TOLL}`, lang: 'fr', date: '2020-10-18', url: 'https://example.org/b' },
    { id: 'c', text: DEMAND, lang: 'fr', source: 'Agence' },
  ]
  await store.admit(dispatches, smallEngine.version)
  await store.put(dispatches.map((dispatch) => smallEngine.read(dispatch)))
  await store.admit([{ id: 'unread', text: 'La suite.', lang: 'fr' }], smallEngine.version)
  app = createApp({ store, analysis: smallEngine, page: PAGE, host: '127.0.0.1', version: '1.2.3' })
})

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await app.request(`http://127.0.0.1:4173${path}`, {
    method,
    headers: { host: '127.0.0.1:4173', ...headers },
  })
  return { response, status: response.status, body: await response.text() }
}
const json = async (path: string) => JSON.parse((await get(path)).body)

/** One address for every resource. */
const ADDRESSES: Readonly<Record<string, string>> = {
  '/api/dossier': '/api/dossier',
  '/api/dispatches': '/api/dispatches',
  '/api/dispatches/{id}': '/api/dispatches/a%2F1',
  '/api/claims': '/api/claims',
  '/api/claims/{id}': '/api/claims/b%230',
  '/api/claims/{id}/explain': '/api/claims/b%230/explain',
  '/api/record': '/api/record?on=2020-10-12&as-known=2020-10-20',
  '/api/conflicts': '/api/conflicts',
  '/api/truces': '/api/truces',
  '/api/contacts': '/api/contacts',
  '/api/commitments': '/api/commitments',
  '/api/positions': '/api/positions',
  '/api/tolls': '/api/tolls?by=Agence',
  '/api/incidents': '/api/incidents?since=2020-10&until=2020-12',
  '/api/control': '/api/control?until=2020-12',
  '/api/agreements': '/api/agreements',
  '/api/actions': '/api/actions',
  '/api/formats': '/api/formats',
  '/api/background': '/api/background',
  '/api/decisions': '/api/decisions',
}

describe('every resource answers what its schema says, and nothing that it does not', () => {
  test.each(RESOURCES.map((resource) => [resource.path, resource.response] as const))('%s', async (path, schema) => {
    const body = await json(ADDRESSES[path]!)
    expect((schema as z.ZodType).parse(body)).toEqual(body)
  })
})

test('the dossier holds all that was read, with the names it uses and no paths', async () => {
  const dossier = await json('/api/dossier')
  expect(dossier).toMatchObject({ format: 1, engine: 'small 1' })
  expect(dossier.dispatches.map(({ id }: { id: string }) => id)).toEqual(['c', 'a/1', 'b'])
  expect(dossier.claims).toHaveLength(4)
  expect(Object.keys(dossier.names.actors)).toEqual(['state:am'])
  expect(JSON.stringify(dossier)).not.toContain('/home/')
  for (const claim of dossier.claims) {
    const { text } = dossier.dispatches.find(({ id }: { id: string }) => id === claim.dispatch)
    for (const { start, end, text: words } of claim.evidence) expect(text.slice(start, end)).toBe(words)
  }
})

test('lists are filtered and paged', async () => {
  expect(await json('/api/claims?kind=truce')).toMatchObject({ total: 2 })
  expect(await json('/api/claims?about=state%3Aaz&limit=1')).toMatchObject({ total: 2, items: [{ dispatch: 'a/1' }] })
  expect(await json('/api/dispatches?q=treve&from=2020-10-11')).toMatchObject({ items: [{ id: 'b', claims: 2 }] })
  expect(await json('/api/dispatches/unread')).toEqual({
    dispatch: { id: 'unread', lang: 'fr', text: 'La suite.' },
    claims: [],
  })
})

test('the lists of the record are narrowed by the filters of the commands', async () => {
  const truces = async (query: string) => (await json(`/api/truces?${query}`)).items.length
  expect(await truces('')).toBe(1)
  expect(await truces('actor=state%3Aam')).toBe(1)
  expect(await truces('by=Agence')).toBe(0)
  expect(await truces('since=2020-10-01&until=2020-10-31')).toBe(1)
  expect(await truces('since=2021')).toBe(0)
  expect((await json('/api/positions?topic=ceasefire')).items).toHaveLength(1)
})

describe('errors have one shape', () => {
  test.each([
    ['/api/dispatches/none', 404, 'not-found', 'none'],
    ['/api/claims/none', 404, 'not-found', 'none'],
    ['/api/claims/none/explain', 404, 'not-found', 'none'],
    ['/api/claims?kind=weather', 400, 'invalid-query', 'weather'],
    ['/api/claims?limit=0', 400, 'invalid-query', '0'],
    ['/api/claims?limit=99999', 400, 'invalid-query', '99999'],
    ['/api/claims?limt=5', 400, 'invalid-query', '5'],
    ['/api/record?on=yesterday', 400, 'invalid-query', 'yesterday'],
    ['/api/truces?actor=Nobody', 400, 'unknown-actor', 'Nobody'],
    ['/api/actions?place=Nowhere', 400, 'unknown-place', 'Nowhere'],
    ['/api/truces?since=2021&until=2020-10', 400, 'invalid-query', '2021'],
    ['/api/tolls?topic=ceasefire', 400, 'invalid-query', 'ceasefire'],
    ['/api/truces?of=France', 400, 'invalid-query', 'France'],
    ['/api/nothing', 404, 'no-such-address', '/api/nothing'],
    ['/../../etc/passwd', 404, 'no-such-address', '/etc/passwd'],
  ])('%s is %d %s', async (path, status, code, value) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toEqual({
      error: { code, value, message: expect.any(String), repair: expect.any(String) },
    })
  })

  test('what went wrong inside is told to the terminal only', async () => {
    const told: unknown[] = []
    const broken = createApp({
      store: { revision: () => Promise.reject(new Error('secret')) } as never,
      analysis: smallEngine,
      page: PAGE,
      host: 'localhost',
      version: '1',
      onError: (error) => told.push(error),
    })
    const answer = await broken.request('http://localhost/api/record', { headers: { host: 'localhost' } })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(told).toHaveLength(1)
  })
})

describe('safety', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s changes nothing', async (method) => {
    expect((await get('/api/dossier', {}, method)).status).toBe(405)
  })

  test.each([
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '',
    'a b',
    '[x]',
  ])('the host "%s" is refused', async (host) => {
    const answer = await get('/api/dossier', { host })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body).error.code).toBe('host-not-allowed')
  })

  test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:4173', '[::1]:4173', '192.168.1.5:1'])(
    'the host "%s" is served',
    async (host) => {
      expect((await get('/', { host })).status).toBe(200)
    },
  )

  test('the page may run its own script and nothing else, data may run nothing', async () => {
    const page = await get('/')
    const policy = page.response.headers.get('content-security-policy')!
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}=';/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    const data = await get('/api/dossier')
    expect(data.response.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const { response } of [page, data, await get('/api/none')]) {
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('the OpenAPI document', () => {
  test('has every resource with its parameters, and every reference leads somewhere', async () => {
    const api = await json('/api/openapi.json')
    expect(api).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    expect(Object.keys(api.paths)).toEqual(RESOURCES.map(({ path }) => path))
    const references = JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    const names = [...references].map(([, name]) => name!)
    expect(names).toContain('Claim')
    for (const name of names) expect(api.components.schemas).toHaveProperty(name)
    expect(api.paths['/api/dispatches/{id}'].get.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ])
    expect(api.paths['/api/claims'].get.parameters.map(({ name }: { name: string }) => name)).toContain('about')
    expect(JSON.stringify(api)).not.toContain('$defs')
  })
})
