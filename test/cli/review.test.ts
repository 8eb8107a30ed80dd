import { describe, expect, test } from 'vitest'
import { atWar } from './war-engine.ts'

const war = atWar()
const run = (line: string, env: Record<string, string> = { USER: 'analyst' }) =>
  war.run(line.split(' '), { env: { TRUCELINE_STORE: war.place().store, ...env } })
const json = async (line: string) => JSON.parse((await run(`${line} --json`)).out)
const truces = async (options = '') =>
  (await json(`truces --conflict Haut-Karabakh ${options}`.trim())).map(({ claims }: { claims: string[] }) => claims)
const [first, second] = ['haut-karabakh-2020-10-10', 'haut-karabakh-2020-10-17']

describe('a review', () => {
  test('sets a claim aside and brings it back, and the engine’s own reading stays at hand', async () => {
    const before = await truces()
    const claim = before[0][0]
    const [made] = await json(`review reject ${claim} --why mistaken`)
    expect(made).toMatchObject({ who: 'analyst', why: 'mistaken', action: { type: 'reject' } })
    expect((await truces()).flat()).not.toContain(claim)
    expect(await truces('--unreviewed')).toEqual(before)
    expect(await run(`show ${claim}`)).toMatchObject({ code: 0 })
    expect((await run(`review undo ${made.id}`)).out).toMatch(/^r[0-9a-f]{12} undo r[0-9a-f]{12}\n$/)
    expect(await truces()).toEqual(before)
  })

  test('joins rows and parts them again, the later decision counting', async () => {
    const before = await truces()
    await run(`review merge ${first} ${second}`)
    const joined = await truces()
    expect(joined).toHaveLength(before.length - 1)
    const [a, b] = [before[0][0], before[1][0]]
    expect(joined.some((claims: string[]) => claims.includes(a) && claims.includes(b))).toBe(true)
    expect((await run(`show ${first}`)).out).toContain('joined in review')
    await run(`review split ${a} ${b}`)
    expect((await truces()).some((claims: string[]) => claims.includes(a) && claims.includes(b))).toBe(false)
  })

  test('corrects a field, accepts, and assigns to a conflict, and every cell says that a person did', async () => {
    const [row] = await json('actions --type deployment')
    await run(`review correct ${row.claims[0]} --field time --value 2020-11-11`)
    expect(await json('actions --type deployment')).toMatchObject([
      { time: [{ value: '2020-11-11', basis: 'reviewed' }] },
    ])
    await run(`review assign ${row.claims[0]} --conflict Donbass`)
    expect(await json('actions --conflict Donbass')).toMatchObject([{ conflict: { basis: 'reviewed' } }])
    const [contact] = await json('contacts --of Macron')
    await run(`review accept ${contact.id}`)
    const [accepted] = await json('contacts --of Macron')
    expect(accepted.mode[0].basis).toBe('reviewed')
  })

  test('is listed whole, with what was taken back, in any language', async () => {
    const [made] = await json(`review accept ${first}`)
    await run(`review undo ${made.id}`)
    const rows = await json('review list')
    expect(rows[0]).toMatchObject({ id: made.id, standing: false })
    expect(rows.at(-1)).toMatchObject({ action: { type: 'undo', decision: made.id }, standing: true })
    const whens = rows.map(({ when }: { when: string }) => when)
    expect(new Set(whens).size).toBe(whens.length)
    expect(whens.toSorted()).toEqual(whens)
    expect((await run('review list', { LANG: 'fr_FR' })).out).toMatch(/accepte .* « .* » \(d-.*annulé/)
    expect(await run('review list --csv', { LANG: 'fr_FR' })).toEqual(await run('review list --csv', { LANG: 'en' }))
  })

  test('outlives a reading by another version', async () => {
    await run(`review merge ${first} ${second}`)
    const joined = await truces()
    const { warEngine } = await import('./war-engine.ts')
    const newer = { ...warEngine, version: () => 'small 2' }
    const read = newer.read
    const loadEngine = async () => ({
      ...newer,
      read: (dispatch: Parameters<typeof read>[0]) => ({ ...read(dispatch), engine: 'small 2' }),
    })
    expect((await war.run(['read'], { loadEngine })).code).toBe(0)
    expect(await truces()).toEqual(joined)
  })

  test.each([
    ['review accept nothing', 1, 'not-found'],
    ['review undo r000000000000', 1, 'unknown-decision'],
    ['review merge d-1108#0', 2, 'wrong-usage'],
    ['review merge d-1108#0 d-1108#3', 2, 'wrong-usage'],
    ['review correct d-1108#0 --field type --value truce', 2, 'wrong-usage'],
    ['review correct d-1108#0 --field time --value yesterday', 2, 'wrong-usage'],
    ['review assign d-1108#0 --conflict Nowhere', 1, 'unknown-conflict'],
  ])('%s is refused', async (line, code, name) => {
    for (const lang of ['en', 'fr']) {
      const ran = await run(line, { USER: 'analyst', LANG: lang })
      expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(`[${name}]`)])
    }
    expect(await json('review list')).toEqual([])
  })

  test('needs a name', async () => {
    expect(await run(`review accept ${first}`, {})).toMatchObject({ code: 2, out: '' })
    expect((await run(`review accept ${first} --as Zoé`, {})).code).toBe(0)
  })
})
