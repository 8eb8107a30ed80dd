import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { DEMAND, smallEngine, TOLL, TRUCE_AGREED, TRUCE_ENDED } from './small-engine.ts'
import { Place, Sink } from './support.ts'

let place: Place

beforeEach(async () => {
  place = new Place({
    'in/1.txt': `date: 2020-10-10\ntitle: Trêve\n---\n${TRUCE_AGREED}\n`,
    'in/2.txt': `date: 2020-10-18\n---\n${TRUCE_ENDED}\n${TOLL}\n`,
    'in/3.txt': `date: 2020-10-19\n---\n${DEMAND}\n`,
  })
  await place.run(['read', place.path('in')])
})

describe('listings', () => {
  test('truces, as a table', async () => {
    const { code, out } = await place.run(['truces'])
    expect(code).toBe(0)
    const [head, first] = out.split('\n')
    expect(head).toMatch(/^id +status +parties +declared +effective +ended +per +mediators +places/)
    expect(first).toMatch(/ended +Armenia, Azerbaïdjan .* Russie/)
  })

  test('truces on a day and as known on a day', async () => {
    const { out } = await place.run(['truces', '--as-known', '2020-10-12', '--json'])
    expect(JSON.parse(out)).toHaveLength(1)
    expect(JSON.parse(out)[0].ended).toEqual([])
    expect((await place.run(['truces', '--on', '2020-10-01', '--json'])).out).toBe('[]\n')
  })

  test('tolls, as CSV', async () => {
    const { out } = await place.run(['tolls', '--csv'])
    const [head, first, ...rest] = out.trimEnd().split('\n')
    expect(head).toBe('id,metric,figure,victims,date,source,places,basis,responsible,claims')
    expect(first).toMatch(/killed,at least 12 civil,.*,2#\d+$/)
    expect(rest).toEqual([])
  })

  test('positions, as JSON', async () => {
    const positions = JSON.parse((await place.run(['positions', '--json'])).out)
    expect(positions).toMatchObject([{ force: 'demand', point: { assertion: { claims: ['3#0'] } } }])
  })

  test.each(['contacts', 'commitments'])('%s with nothing on record', async (name) => {
    const { code, out, err } = await place.run([name])
    expect([code, out, err]).toEqual([0, '', `no ${name} are known\n`])
    expect((await place.run([name, '--json'])).out).toBe('[]\n')
  })

  test('a table fits a narrow terminal', async () => {
    const stdout = Object.assign(new Sink(), { isTTY: true, columns: 60 })
    await place.run(['positions'], { stdout, env: { TRUCELINE_STORE: place.store, NO_COLOR: '1' } })
    for (const line of stdout.text.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(stdout.text).toMatch(/\n {2}\S+ · 3#0\n$/)
  })
})

describe('show', () => {
  test('a dispatch with its claims in place', async () => {
    const { out } = await place.run(['show', '2'])
    expect(out).toContain('2 · 2020-10-18 · fr')
    expect(out).toContain(`⟦${TRUCE_ENDED}⟧[1]\n⟦${TOLL}⟧[2]`)
    expect(out).toContain('[1] truce/end · party: Arménie, Azerbaïdjan · 2020-10-10 · per Bakou  2#0')
    expect(out).toMatch(/\[2\] toll\/killed · victim: civils · where: Gandja · at least 12 civil · per parquet/)
  })

  test('one claim with its words', async () => {
    const { out } = await place.run(['show', '3#0'])
    expect(out).toContain(`“${DEMAND}” 0–${DEMAND.length}`)
    expect(out).toContain('dispatch 3, 2020-10-19')
    expect(out).toContain('rule by-heart, confidence 1.00')
  })

  test('what is not there is named', async () => {
    expect(await place.run(['show', 'none'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('[not-found]'),
    })
    const { err } = await place.run(['show', 'none', '--json'])
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'not-found', value: 'none', repair: expect.any(String) } })
  })
})

test('explain gives the derivation', async () => {
  expect((await place.run(['explain', '3#0'])).out).toContain('3#0: by-heart over')
  expect((await place.run(['explain', 'none'])).code).toBe(1)
})

test('explain tells of a dispatch why sentences gave nothing', async () => {
  expect((await place.run(['explain', '3', '--sentence', '2'])).out).toContain('3: sentence 2 gave nothing')
  expect((await place.run(['explain', '3'])).out).toContain('3: sentence each gave nothing')
  expect((await place.run(['explain', '3', '--sentence', 'x'])).code).toBe(2)
})

test('brief is what read ends with', async () => {
  const { out } = await place.run(['brief'])
  expect(out).toBe((await place.run(['read', place.path('in')])).out)
  expect(JSON.parse((await place.run(['brief', '--json'])).out)).toMatchObject({ summary: { dispatches: 3 } })
})

describe('dossier', () => {
  const dataOf = (html: string) =>
    JSON.parse(/<script type="application\/json" id="truceline-data">([\s\S]*?)<\/script>/.exec(html)![1]!)

  test('is one file with all that was read', async () => {
    const out = place.path('dossier.html')
    const { code, err } = await place.run(['dossier', '--out', out, '--title', 'Karabakh', '--on', '2020-10-18'])
    expect(code).toBe(0)
    expect(err).toContain('3 dispatches, 4 claims')
    const data = dataOf(readFileSync(out, 'utf8'))
    expect(data).toMatchObject({ format: 1, title: 'Karabakh', engine: 'small 1', defaults: { on: '2020-10-18' } })
    expect(data.dispatches).toHaveLength(3)
    expect(data.generated).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(JSON.stringify(data)).not.toContain(place.folder)
  })

  test('holds hostile text without being broken by it', async () => {
    const text = `${DEMAND}</script><script>alert(1)</script><!-- \u2028 $& $1`
    place.write('evil.txt', text)
    await place.run(['read', place.path('evil.txt')])
    const { out } = await place.run(['dossier', '--out', '-'])
    expect(out).not.toContain('<script>alert')
    expect(dataOf(out).dispatches.map(({ text }: { text: string }) => text)).toContain(text)
  })

  test('needs its page and a place to write to', async () => {
    const gone = await place.run(['dossier', '--out', '-'], { page: new URL('file:///none/index.html') })
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('npm run build:web') })
    const { code, err } = await place.run(['dossier', '--out', place.path('none/x.html')])
    expect([code, err]).toEqual([1, expect.stringContaining('[cannot-write]')])
  })
})

describe('serve and start', () => {
  async function serving(argv: string[], act: (url: string) => Promise<void>) {
    const controller = new AbortController()
    const stderr = new Sink()
    const running = place.run(argv, { signal: controller.signal, stderr })
    const url = await new Promise<string>((resolve, reject) => {
      running.then(({ code }) => reject(new Error(`ended with ${code}: ${stderr.text}`)))
      const look = () => {
        const found = /dossier: (http:\S+)/.exec(stderr.text)?.[1]
        if (found) resolve(found)
        else setTimeout(look, 5)
      }
      look()
    })
    await act(url).finally(() => controller.abort())
    return { ...(await running), err: stderr.text }
  }

  test('serve answers on this machine until it is stopped', async () => {
    const { code } = await serving(['serve', '--port', '0'], async (url) => {
      expect(new URL(url).hostname).toBe('127.0.0.1')
      expect(await (await fetch(url)).text()).toContain('truceline-data')
      expect(await (await fetch(`${url}api/dossier`)).json()).toMatchObject({ format: 1 })
    })
    expect(code).toBe(0)
  })

  test('start reads the samples into a store of their own', async () => {
    place.write('samples/fr/s.txt', DEMAND)
    const { err, out } = await serving(['start', '--port', '0', '--no-open'], async () => {})
    expect(err).toContain(`store: ${place.path('.local/share/truceline/samples.db')}`)
    expect(out).toContain('1 dispatch (fr 1)')
    expect((await place.run(['brief'])).out).toContain('3 dispatches')
  })

  test('start reads what it is given into the store', async () => {
    place.write('more.txt', `${DEMAND} Encore.`)
    const { err } = await serving(['start', '--port', '0', place.path('more.txt')], async () => {})
    expect(err).toContain(`store: ${place.store}`)
    expect((await place.run(['brief'])).out).toContain('4 dispatches')
  })

  test('a taken port is named by serve', async () => {
    await serving(['serve', '--port', '0'], async (url) => {
      const { code, err } = await place.run(['serve', '--port', new URL(url).port])
      expect([code, err]).toEqual([1, expect.stringContaining('[port-taken]')])
    })
  })
})

test('what another version has read is told of', async () => {
  const newer = { ...smallEngine, version: () => 'small 2' }
  const { err } = await place.run(['truces'], { loadEngine: async () => newer })
  expect(err).toBe('not read by this version yet: 3 of 3; run "truceline read"\n')
  expect(await place.run(['explain', '3#0'], { loadEngine: async () => newer })).toMatchObject({
    code: 1,
    err: expect.stringContaining('[reading-outdated]'),
  })
})
