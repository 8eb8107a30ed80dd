import { describe, expect, test } from 'vitest'
import { claimLine, quantityText } from '../../src/cli/claim-line.ts'
import { toCsv } from '../../src/cli/csv.ts'
import { samplesLocation, storeLocation } from '../../src/cli/locations.ts'
import { visible } from '../../src/cli/output.ts'
import { en } from '../../src/cli/texts/en.ts'
import { shorten, width } from '../../src/cli/width.ts'
import { DEMAND, smallEngine } from './small-engine.ts'
import { Place, Sink } from './support.ts'

describe('usage', () => {
  test.each([
    [['read', '--claims']],
    [['read', '--date', 'yesterday', 'x']],
    [['truces', '--on', '2020-10']],
    [['truces', '--json', '--csv']],
    [['serve', '--port', '99999']],
    [['serve', '--port', '1e3']],
    [['dossier']],
    [['show']],
    [['parse']],
    [['parse', '--pretokenized', 'x']],
    [['nothing']],
    [['read', '--nothing']],
    [[]],
  ])('%j is wrong usage', async (argv) => {
    const { code, out, err } = await new Place().run(argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })

  test('help and version go to standard output', async () => {
    expect(await new Place().run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    expect(await new Place().run(['help', 'read'])).toMatchObject({ code: 0, err: '' })
  })

  test('an empty store tells how to fill it', async () => {
    const { code, err } = await new Place().run(['truces'])
    expect([code, err]).toEqual([1, expect.stringMatching(/\[store-empty\]\n {2}read some/)])
  })

  test('an error inside is told without a stack, unless asked for', async () => {
    const loadEngine = async () => {
      throw new TypeError('x is not a function')
    }
    const { code, err } = await new Place().run(['brief'], { loadEngine })
    expect(code).toBe(1)
    expect(err).toContain('[internal-error]')
    expect(err).not.toContain('    at ')
  })
})

describe('a dispatch can move no cursor and hide no words', () => {
  const evil = `${DEMAND} \x1b[2J\x1b]0;title\x07 \u202eesrever\u202c`

  test('in show', async () => {
    const place = new Place({ 'a.jsonl': JSON.stringify({ id: 'a', title: 'x\x1b[31m', text: evil, lang: 'fr' }) })
    await place.run(['read', place.path('a.jsonl')])
    const { out } = await place.run(['show', 'a'])
    for (const code of ['\x1b', '\x07', '\u202e']) expect(out).not.toContain(code)
    expect(out).toContain('\\u001b[2J')
  })

  test('in messages', async () => {
    const { err } = await new Place().run(['read', '/none/\x1b[31mred'])
    expect(err).toContain('\\u001b[31mred')
    expect(err).not.toContain('\x1b')
  })

  test('while tabs, line ends and all scripts stay', () => {
    expect(visible('a\tb\nç Ереван 停火 هدنة')).toBe('a\tb\nç Ереван 停火 هدنة')
  })
})

describe('colours', () => {
  const run = async (env: Record<string, string>, isTTY: boolean, argv: string[] = []) => {
    const place = new Place({ 'a.txt': DEMAND })
    await place.run(['read', place.path('a.txt')])
    const stdout = Object.assign(new Sink(), { isTTY })
    await place.run(['show', 'a', ...argv], { stdout, env: { TRUCELINE_STORE: place.store, ...env } })
    return stdout.text.includes('\x1b[')
  }

  test('are for terminals, and for whoever forces them', async () => {
    expect(await run({}, true)).toBe(true)
    expect(await run({}, false)).toBe(false)
    expect(await run({ FORCE_COLOR: '1' }, false)).toBe(true)
    expect(await run({ TERM: 'dumb' }, true)).toBe(false)
  })

  test('are off with NO_COLOR and --no-color', async () => {
    expect(await run({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false)
    expect(await run({}, true, ['--no-color'])).toBe(false)
  })
})

test('the store lies where it is told to, else in the data folder', () => {
  const place = new Place()
  const base = place.context(new Sink(), new Sink())
  const at = (env: Record<string, string>, option?: string) => storeLocation({ ...base, env }, option)
  expect(at({ HOME: '/h' })).toBe('/h/.local/share/truceline/truceline.db')
  expect(at({ HOME: '/h', XDG_DATA_HOME: '/d' })).toBe('/d/truceline/truceline.db')
  expect(at({ HOME: '/h', XDG_DATA_HOME: 'relative' })).toBe('/h/.local/share/truceline/truceline.db')
  expect(at({ HOME: '/h', TRUCELINE_STORE: '/s.db' })).toBe('/s.db')
  expect(at({ HOME: '/h', TRUCELINE_STORE: '/s.db' }, '/o.db')).toBe('/o.db')
  expect(samplesLocation({ ...base, env: { HOME: '/h', TRUCELINE_STORE: '/s.db' } }, undefined)).toBe(
    '/h/.local/share/truceline/samples.db',
  )
})

test('CSV quotes what must be quoted', () => {
  const rows = [{ a: 'x,"y"\nz', b: '' }]
  expect(
    toCsv(
      rows,
      [
        { title: 'a', value: ({ a }) => a },
        { title: 'b', value: ({ b }) => b },
      ],
      String,
    ),
  ).toBe('a,b\n"x,""y""\nz",\n')
})

test('width counts what a terminal shows', () => {
  expect(width('Chouchi')).toBe(7)
  expect(width('e\u0301té')).toBe(3)
  expect(width('停火')).toBe(4)
  expect(width('\x1b[1mx\x1b[22m')).toBe(1)
  expect(shorten('Haut-Karabakh', 8)).toBe('Haut-Ka…')
  expect(shorten('停火协议', 5)).toBe('停火…')
})

test.each([
  [{ low: 1250, qualifier: 'more-than', unit: 'mort' }, 'more than 1250 mort'],
  [{ best: 1_500_000, qualifier: 'about' }, 'about 1500000'],
  [{ low: 9, high: 11, qualifier: 'between' }, '9 to 11'],
  [{ low: 20, qualifier: 'dozens' }, 'dozens (20 or more)'],
  [{ qualifier: 'none' }, 'none'],
  [{ best: 0, qualifier: 'none', unit: 'mort' }, 'none mort'],
  [{ best: 1 }, '1'],
  [{ low: 12 }, '12 or more'],
  [{ high: 12 }, '12 or fewer'],
  [{ low: 12, qualifier: 'at-least' }, 'at least 12'],
])('%j is %s', (quantity, expected) => {
  expect(quantityText(quantity, en)).toBe(expected)
})

test('a claim fits one line', () => {
  const [claim] = smallEngine.read({ id: 'a', text: DEMAND, lang: 'fr' }).claims
  expect(claimLine({ ...claim!, modality: 'planned', polarity: 'negated' }, en)).toBe(
    'position/demand planned not · speaker: Paris · topic ceasefire · “un cessez-le-feu”',
  )
})
