import { expect, test } from 'vitest'
import { Place } from './support.ts'
import { atWar, warEngine } from './war-engine.ts'

const war = atWar()
const run = (...argv: string[]) => war.run(argv)

test('a row of the record is shown with every cell, its sources, why its claims met, and their words', async () => {
  const { code, out } = await run('show', 'haut-karabakh-2020-10-17')
  expect(code).toBe(0)
  for (const line of [
    /^truce haut-karabakh-2020-10-17\nended · Armenia, Azerbaijan · /,
    / {2}parties +Armenia \(state:ARM\) {2}per .* · d-1018-fr#0 d-1018-fr#1/,
    / {2}ended +broken-or-withdrawn \.\.\/2020-11-08 {2}per Agence/,
    / superseded 2020-10-26 {2}inferred: superseded-by-a-later-truce/,
    / {2}phases +2020-10-17 · pending {2}inferred: effective-date-ahead/,
    / 2020-10-19\/2020-10-25 · in-force · contested/,
    / claims met: /,
    /\nd-1018-fr#1 {2}truce\/entry · party: .*\n {2}“truce entry 1”\n {2}d-1018-fr, 2020-10-18\n/,
  ])
    expect(out).toMatch(line)
})

test('as known on a day, what was told later is left out', async () => {
  const { out } = await run('show', 'haut-karabakh-2020-10-17', '--as-known', '2020-10-20')
  expect(out).toContain('in-force, contested')
  expect(out).not.toContain('superseded')
})

test('a figure, a saying and a step in a life are put into words', async () => {
  expect((await run('show', 'haut-karabakh-killed-agence-2020-09-27')).out).toMatch(
    /points +2020-11 · more than 1250 {2}per/,
  )
  expect((await run('show', 'fra-demand-2020-10-01')).out).toMatch(/series +2020-10-01 · “an immediate ceasefire”/)
})

test('kinds that share an address are all shown, and JSON gives them whole', async () => {
  const { out } = await run('show', 'haut-karabakh-2020-10-10', '--json')
  expect(JSON.parse(out)).toMatchObject([{ kind: 'truce', id: 'haut-karabakh-2020-10-10' }])
  expect(await run('show', 'nowhere-2020')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('[not-found]'),
  })
})

test('an empty store holds no row', async () => {
  expect(await new Place().run(['show', 'x'], { loadEngine: async () => warEngine })).toMatchObject({
    code: 1,
    err: expect.stringContaining('not-found'),
  })
})
