import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Dispatch } from '../../src/model/dispatch.ts'
import { TrucelineError } from '../../src/model/errors.ts'
import { DEMAND, NOTHING, smallEngine, TOLL, TRUCE_AGREED, TRUCE_ENDED } from './small-engine.ts'
import { Place, Sink } from './support.ts'

const files = {
  'in/1.txt': `date: 2020-10-10\ntitle: Trêve\n---\n${TRUCE_AGREED}\n`,
  'in/2.txt': `date: 2020-10-18\n---\n${TRUCE_ENDED} ${TOLL}\n`,
  'in/3.jsonl': `${JSON.stringify({ id: 'j', text: DEMAND, date: '2020-10-19', lang: 'fr' })}\n`,
}

describe('into the store', () => {
  test('reads, and says at the end what is on record', async () => {
    const place = new Place(files)
    const { code, out, err } = await place.run(['read', place.path('in')])
    expect(code).toBe(0)
    expect(err).toContain('3 read (4 claims)')
    expect(out).toContain('3 dispatches (fr 3), 2020-10-10 to 2020-10-19')
    expect(out).toContain('4 claims: truce 2, position 1, toll 1')
    expect(out).toMatch(/Truces\n {2}ended .*Armenia, Azerbaïdjan/)
    expect(out).toContain('at least 12')
  })

  test('the same run twice adds nothing', async () => {
    const place = new Place(files)
    const first = await place.run(['read', place.path('in')])
    const again = await place.run(['read', place.path('in')])
    expect(again.code).toBe(0)
    expect(again.err).toContain('0 read (0 claims) · 3 known already')
    expect(again.out).toBe(first.out)
  })

  test('what is broken is named and passed over, and the exit code tells', async () => {
    const place = new Place({ ...files, 'in/4.txt': '', 'in/5.txt': `La PANNE. ${DEMAND}`, 'in/6.pdf': '%PDF' })
    const { code, err, out } = await place.run(['read', place.path('in'), place.path('none')])
    expect(code).toBe(1)
    expect(err).toContain('4.txt holds no text [empty-dispatch]')
    expect(err).toContain('5.txt could not be read through: the engine gave up [reading-failed]')
    expect(err).toContain('6.pdf is passed over')
    expect(err).toContain('none cannot be read: there is no such file or folder')
    expect(err).toContain('3 read (4 claims) · 4 passed over')
    expect(out).toContain('1 not read yet')
  })

  test('broken data of the engine ends the run, and is told once', async () => {
    const place = new Place(files)
    const broken = {
      ...smallEngine,
      prepare: () => {
        throw new TrucelineError('bad-language-data', 'data/fr/names.yml cannot be read')
      },
    }
    const { code, err } = await place.run(['read', place.path('in')], { loadEngine: async () => broken })
    expect([code, err]).toEqual([1, 'truceline: data/fr/names.yml cannot be read [bad-language-data]\n'])
    expect((await place.run(['read', place.path('in')])).err).toContain('3 read')
  })

  test('--json gives counts and problems', async () => {
    const place = new Place({ ...files, 'in/4.txt': '' })
    const { code, out } = await place.run(['read', '--json', place.path('in')])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      store: place.store,
      interrupted: false,
      read: 3,
      known: 0,
      failed: 1,
      claims: 4,
      problems: [{ code: 'empty-dispatch', value: place.path('in/4.txt') }],
      summary: { dispatches: 3, claims: 4 },
    })
  })

  test('--date and --lang are for those that bring none', async () => {
    const place = new Place({ 'a.txt': 'Œufs.', 'b.txt': `date: 2019\n---\n${DEMAND}` })
    await place.run(['read', '--date', '2020-11', '--lang', 'fr', place.path('a.txt'), place.path('b.txt')])
    const { out } = await place.run(['show', 'a', '--json'])
    expect(JSON.parse(out).dispatch).toMatchObject({ date: '2020-11', lang: 'fr' })
    expect(JSON.parse((await place.run(['show', 'b', '--json'])).out).dispatch).toMatchObject({ date: '2019' })
  })

  test('an interrupted run keeps what it read, and goes on when it is given again', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`in/${n}.txt`, `${DEMAND} Nº ${n}`]))
    const place = new Place(many)
    const controller = new AbortController()
    let read = 0
    const engine = {
      ...smallEngine,
      read: (dispatch: Parameters<typeof smallEngine.read>[0]) => {
        if (++read === 40) controller.abort()
        return smallEngine.read(dispatch)
      },
    }
    const stopped = await place.run(['read', place.path('in')], {
      signal: controller.signal,
      loadEngine: async () => engine,
    })
    expect(stopped.code).toBe(130)
    expect(stopped.err).toContain('interrupted; the same command goes on from here')
    expect(stopped.err).toContain('40 read')
    const rest = await place.run(['read', place.path('in')])
    expect(rest.err).toContain('60 read (60 claims) · 40 known already')
  })

  test('an interruption ends the wait for standard input', async () => {
    const place = new Place()
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {
      await new Promise(() => {})
    })()
    expect((await place.run(['read', '-'], { stdin, signal: controller.signal })).code).toBe(130)
  })

  test('without paths it reads again what another version has read', async () => {
    const place = new Place(files)
    await place.run(['read', place.path('in')])
    expect((await place.run(['read'])).err).toContain('0 read')
    const newer = {
      ...smallEngine,
      version: () => 'small 2',
      read: (dispatch: Parameters<typeof smallEngine.read>[0]) => ({
        ...smallEngine.read(dispatch),
        engine: 'small 2',
      }),
    }
    const { err } = await place.run(['read'], { loadEngine: async () => newer })
    expect(err).toContain('3 read (4 claims)')
  })
})

describe('--claims', () => {
  test('prints one JSON line a dispatch and touches no store', async () => {
    const place = new Place({ ...files, 'in/0.txt': NOTHING })
    const { code, out } = await place.run(['read', '--claims', '--date', '2020', place.path('in')])
    expect(code).toBe(0)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ doc, date, lang, title }) => [doc, date, lang, title])).toEqual([
      ['0', '2020', 'fr', undefined],
      ['1', '2020-10-10', 'fr', 'Trêve'],
      ['2', '2020-10-18', 'fr', undefined],
      ['j', '2020-10-19', 'fr', undefined],
    ])
    expect(Object.keys(lines[1])).toEqual(['doc', 'title', 'date', 'lang', 'text', 'claims'])
    expect(lines[0].claims).toEqual([])
    for (const { text, claims } of lines) {
      for (const { roles, places, evidence } of claims) {
        for (const mention of [...roles, ...places, ...evidence]) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        }
      }
    }
    expect(existsSync(place.store)).toBe(false)
  })

  test('waits for a slow reader and loses nothing', async () => {
    const place = new Place({
      'many.jsonl': Array.from(
        { length: 300 },
        (_, id) => `${JSON.stringify({ id, text: `${DEMAND} ${id}`, lang: 'fr' })}\n`,
      ).join(''),
    })
    class Slow extends Sink {
      waiting = 0
      most = 0
      override _write(chunk: Buffer, encoding: string, done: () => void): void {
        this.most = Math.max(this.most, this.writableLength)
        setImmediate(() => super._write(chunk, encoding, done))
      }
    }
    const stdout = new Slow({ highWaterMark: 1024 })
    const { code } = await place.run(['read', '--claims', place.path('many.jsonl')], { stdout })
    expect(code).toBe(0)
    expect(stdout.text.trimEnd().split('\n')).toHaveLength(300)
    expect(stdout.most).toBeLessThan(4096)
  })

  test('can be read again', async () => {
    const place = new Place(files)
    const { out } = await place.run(['read', '--claims', place.path('in')])
    place.write('again.jsonl', out)
    expect((await place.run(['read', '--claims', place.path('again.jsonl')])).out).toBe(out)
  })

  test('names what is broken, and goes on', async () => {
    const place = new Place({
      'a.jsonl': `{"text":"La PANNE"}\nnot json\n${JSON.stringify({ id: 'ok', text: DEMAND })}\n`,
    })
    const { code, out, err } = await place.run(['read', '--claims', place.path('a.jsonl')])
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toMatch(/reading-failed[\s\S]*a\.jsonl:2 is not valid JSON/)
  })
})

describe('in threads', () => {
  test('much is read in them, in order; little is not', async () => {
    const met: string[] = []
    const createPool = () => ({
      threads: 2,
      async *read(dispatches: Iterable<Dispatch> | AsyncIterable<Dispatch>) {
        for await (const dispatch of dispatches) {
          met.push(dispatch.id)
          yield { reading: smallEngine.read(dispatch) }
        }
      },
      async [Symbol.asyncDispose]() {
        met.push('closed')
      },
    })
    const long = `${DEMAND}\n${'Il pleut sur la ville et les champs. '.repeat(400)}`
    const lines = Array.from({ length: 40 }, (_, i) => JSON.stringify({ id: `j${i}`, text: `${long}${i}`, lang: 'fr' }))
    const place = new Place({ ...files, 'much/a.jsonl': `${lines.join('\n')}\n` })
    expect((await place.run(['read', place.path('in')], { createPool })).code).toBe(0)
    expect(met).toEqual([])
    const { err, out } = await place.run(['read', place.path('much')], { createPool })
    expect(err).toContain('40 read (40 claims)')
    expect(out).toContain('43 dispatches')
    expect(met).toEqual([...lines.keys().map((i) => `j${i}`), 'closed'])
    const printed = await place.run(['read', '--claims', place.path('much')], { createPool })
    expect(
      printed.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).doc),
    ).toEqual(met.slice(0, 40))
  })
})
