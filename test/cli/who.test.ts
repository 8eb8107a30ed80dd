import { expect, test } from 'vitest'
import { Sink } from './support.ts'
import { atWar } from './war-engine.ts'

const war = atWar()
const run = (...argv: string[]) => war.run(argv)

test('who tells for whom an actor stands and which rows name it, with their claims', async () => {
  const { code, out, err } = await run('who', 'Macron')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(
    `Emmanuel Macron  person:emmanuel-macron · 2 rows
  stands for state:FRA/president, state:FRA/economy-minister, France (state:FRA)
  offices held, by the list
    state:FRA/economy-minister  2014-08-26/2016-08-30
    state:FRA/president  2017-05-14/..
  contacts, as participants: 1
    2020-11-07 · call · Emmanuel Macron, Vladimir Putin, France, Russia
    fra-rus-2020-11-07 · d-1107-en#0 d-1107-fr#0
  positions, as speaker: 1
    Emmanuel Macron · support · ceasefire · “the ceasefire” · 2020-11-08
    emmanuel-macron-support-2020-11-08 · d-1108#4
`,
  )
})

test('a place tells what it lies in and who claims it', async () => {
  expect((await run('who', 'Shusha')).out).toMatch(
    /^Shusha .*\n(.*\n)? {2}within Nagorno-Karabakh \(place:haut-karabakh\), Azerbaijan \(state:AZE\)\n/,
  )
})

test('words of a name in any language, an id, and several words', async () => {
  for (const words of [['France'], ['state:FRA'], ['FRA']])
    expect((await run('who', ...words)).out).toMatch(/^France {2}state:FRA/)
  for (const words of [['groupe', 'de', 'Minsk'], ['minsk-group'], ['Minsk']])
    expect((await run('who', ...words)).out).toContain('Minsk Group  format:minsk-group')
})

test('places and sources are found, and the rest of many rows is a command away', async () => {
  const out = (await run('who', 'Azerbaijan')).out
  expect(out).toContain('control, as source: 1')
  expect((await run('who', 'Shusha')).out).toContain('control, as place: 2')
  expect((await run('who', 'Agence')).out).toMatch(/^Agence {2}Agence · \d+ rows/)
  const more = /and 1 more: truceline (.*)/.exec((await run('who', 'Nagorno-Karabakh')).out)![1]!
  expect(more).toBe('truces --place place:haut-karabakh')
  const listed = JSON.parse((await run(...more.split(' '), '--json')).out)
  expect(listed).toHaveLength(4)
})

test('CSV has a line for each row with its claims, and JSON everything', async () => {
  const [head, ...rows] = (await run('who', 'Macron', '--csv')).out.trimEnd().split('\n')
  expect(head).toBe('who,name,stands for,kind,as,id,claims')
  expect(rows[1]).toMatch(/^person:emmanuel-macron,Emmanuel Macron,.*,positions,speaker,emmanuel-macron-.*,d-1108#4$/)
  expect(JSON.parse((await run('who', 'Macron', '--json')).out)).toMatchObject([
    { ref: { id: 'person:emmanuel-macron' }, seen: [{ kind: 'contacts' }, { kind: 'positions', as: 'speaker' }] },
  ])
})

test('whom the record does not name is told apart from whom nobody knows', async () => {
  const known = 'Germany (state:DEU) is known, but nothing on record names it\n'
  expect(await run('who', 'Allemagne')).toMatchObject({ code: 0, out: '', err: known })
  expect(await run('who', 'Allemagne', '--json')).toMatchObject({ code: 0, out: '[]\n', err: known })
  expect(await run('who', 'Idlib')).toMatchObject({ code: 0, err: expect.stringContaining('place:idlib') })
  expect(await run('who', 'Macron', '--as-known', '2020-10-25')).toMatchObject({ code: 0, out: '' })
  const { code, err } = await run('who', 'Putni')
  expect([code, err]).toEqual([1, expect.stringContaining('did you mean "Vladimir Putin" (person:vladimir-putin)')])
  expect(err).toContain('[unknown-actor]')
})

test('lines fit the terminal, addresses stay whole', async () => {
  const stdout = Object.assign(new Sink(), { isTTY: true, columns: 50 })
  const env = { TRUCELINE_STORE: war.place().store, NO_COLOR: '1' }
  await war.run(['who', 'Armenia'], { stdout, env })
  for (const line of stdout.text.split('\n')) if (!/ · d-/.test(line)) expect(line.length).toBeLessThanOrEqual(75)
  expect(stdout.text).toContain('…')
})
