import { describe, expect, test } from 'vitest'
import { en } from '../../src/cli/texts/en.ts'
import { width } from '../../src/cli/width.ts'
import { Sink } from './support.ts'
import { atWar } from './war-engine.ts'

const war = atWar()
const run = (line: string) => war.run(line.split(' '))

/** Ids of the rows of a listing. */
async function ids(line: string): Promise<readonly string[]> {
  const { code, out, err } = await run(`${line} --csv`)
  expect([code, err]).toEqual([0, ''])
  const rows = out.trimEnd().split('\n').slice(1)
  return rows.map((row) => row.slice(0, row.indexOf(',')))
}

/** Every listing that has texts; one needs to be told since when. */
const LISTINGS = Object.keys(en.listings).map((name) => (name === 'changes' ? 'changes --since 2020-10-01' : name))

describe('every listing', () => {
  test.each(LISTINGS)('%s leads from each row to claims that can be shown', async (line) => {
    const { out } = await run(`${line} --csv`)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^id,.*,claims$/)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const [id, claims] = [row.slice(0, row.indexOf(',')), row.slice(row.lastIndexOf(',') + 1).split(' ')]
      expect((await run(`show ${id}`)).out).toContain(claims[0])
      for (const claim of claims) expect((await run(`show ${claim}`)).code).toBe(0)
    }
  })

  test.each(LISTINGS)('%s gives JSON whole, and a table where it is asked for neither', async (line) => {
    const rows = JSON.parse((await run(`${line} --json`)).out)
    const table = await run(line)
    expect(table.err).toBe('')
    expect(table.out.trimEnd().split('\n')).toHaveLength(rows.length + 1)
    expect(table.out).toMatch(/^id +.* claims\n/)
  })

  test.each(LISTINGS.flatMap((line) => [60, 80, 120].map((columns) => [line, columns] as const)))(
    '%s fits a terminal of %i columns, with the full address and claims below each row',
    async (line, columns) => {
      const stdout = Object.assign(new Sink(), { isTTY: true, columns })
      const env = { TRUCELINE_STORE: war.place().store, NO_COLOR: '1' }
      await war.run(line.split(' '), { stdout, env })
      const lines = stdout.text.split('\n')
      const leads = lines.filter((each) => / · d-/.test(each) && /^ {2}\S/.test(each))
      for (const each of lines.filter((one) => !leads.includes(one))) expect(width(each)).toBeLessThanOrEqual(columns)
      for (const id of await ids(line)) expect(stdout.text).toContain(id)
    },
  )

  test.each([
    ['truces --on 2020-07-01', 'no truces are known on 2020-07-01'],
    ['truces --status suspended pending', 'no truces are known for status suspended or pending'],
    ['contacts --actor Germany', 'no contacts are known for actor "Germany"'],
    ['contacts --of Germany --of France', 'no contacts are known for actor "Germany" and "France"'],
    ['commitments --outcome kept --until 2020-10-01', 'no commitments are known for outcome kept until 2020-10-01'],
    ['positions --topic sanctions', 'no positions are known for topic sanctions'],
    ['tolls --conflict donbas --metric wounded', 'no tolls are known for conflict "donbas", metric wounded'],
    ['incidents --type abuse --denied', 'no incidents are known for type abuse, denied'],
    ['incidents --no-denied --place Ganja', 'no incidents are known for place "Ganja", not denied'],
    ['control --place Ganja --since 2020-11', 'no control claims are known for place "Ganja" since 2020-11'],
    [
      'control --conflict haut-karabakh --since 2020-10 --on 2020-10-20 --as-known 2020-10-25',
      'no control claims are known for conflict "haut-karabakh" since 2020-10, on 2020-10-20, in dispatches up to 2020-10-25',
    ],
    ['control --as-known 2020-10-25', 'no control claims are known in dispatches up to 2020-10-25'],
    ['agreements --of Germany', 'no agreements are known for actor "Germany"'],
    ['actions --type sanction --place Shusha', 'no actions are known for place "Shusha", type sanction'],
    ['formats --until 2020-10-01', 'no formats are known until 2020-10-01'],
    ['background --type status', 'no background facts are known for type status'],
    ['changes --since 2021', 'no changes are known since 2021'],
    ['incidents --by Kremlin', 'no incidents are known for source "Kremlin"'],
  ])('%s has nothing, and says so', async (line, words) => {
    expect(await run(line)).toMatchObject({ code: 0, out: '', err: `${words}\n` })
    expect(await run(`${line} --json`)).toMatchObject({ code: 0, out: '[]\n', err: '' })
    const csv = await run(`${line} --csv`)
    expect(csv.out).toMatch(/^id,[^\n]*\n$/)
    expect(csv.err).toBe(`${words}\n`)
  })

  test.each([
    ['tolls --conflict Karabagh', 'unknown-conflict', 'did you mean "Nagorno-Karabakh" (conflict:haut-karabakh)?'],
    ['tolls --conflict xyzzy', 'unknown-conflict', 'most often on record: "Nagorno-Karabakh" (conflict:haut-karabakh)'],
    ['positions --of Macrom', 'unknown-actor', 'did you mean "Emmanuel Macron" (person:emmanuel-macron)'],
    ['contacts --actor Arminia', 'unknown-actor', '"Armenia" (state:ARM)'],
    ['control --place Chuchi', 'unknown-place', '"Shusha" (place:shusha)'],
    ['tolls --by Agense', 'unknown-source', '"Agence"'],
  ])('%s is refused with the nearest names', async (line, code, repair) => {
    const { code: exit, out, err } = await run(line)
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(repair)
    expect(JSON.parse((await run(`${line} --json`)).err)).toMatchObject({
      error: { code, value: line.split(' ').at(-1), repair: expect.stringContaining(repair) },
    })
  })

  test.each([
    'changes',
    'changes --since soon',
    'changes --since 2020-11 --until 2020-12',
    'truces --status standing',
    'contacts --topic weather',
    'commitments --outcome good',
    'tolls --metric happy',
    'tolls --basis both',
    'incidents --type rain',
    'control --change none',
    'actions --type war',
    'background --type news',
    'truces --since 2020-11 --until 2020-10',
    'control --json --csv',
    'who',
  ])('%s is wrong usage', async (line) => {
    const { code, out, err } = await run(line)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  test('a part of a name is enough where only one on record has it, and is told of', async () => {
    const { out, err } = await run('positions --of Macron')
    expect(err).toBe('"Macron" is taken for Emmanuel Macron (person:emmanuel-macron)\n')
    expect(out).toContain('emmanuel-macron-support-2020-11-08')
  })
})

describe('truces', () => {
  test('on a day, as known on a day', async () => {
    const rows = JSON.parse((await run('truces --on 2020-10-20 --as-known 2020-10-25 --json')).out)
    expect(rows.map(({ id, status }: { id: string; status: { value: string } }) => [id, status.value])).toEqual([
      ['haut-karabakh-2020-10-10', 'ended'],
      ['haut-karabakh-2020-10-17', 'in-force'],
    ])
  })

  test('by status, parties and conflict', async () => {
    expect(await ids('truces --status in-force')).toEqual(['donbas-2020-07-27', 'haut-karabakh-2020-11-09'])
    expect(await ids('truces --status in-force pending --of Armenia --of Azerbaijan')).toEqual([
      'haut-karabakh-2020-11-09',
    ])
    expect(await ids('truces --conflict Donbass')).toEqual(['donbas-2020-07-27'])
    expect(await ids('truces --actor USA')).toEqual(['haut-karabakh-2020-10-26'])
  })

  test('those that are left out come with --vague, and with the reason', async () => {
    const listed = await ids('truces')
    const more = (await run('truces --vague --csv')).out.trimEnd().split('\n').slice(1)
    const left = more.filter((row) => !listed.includes(row.slice(0, row.indexOf(','))))
    expect(left.length).toBeGreaterThan(0)
    for (const row of left) expect(row).toMatch(/,(?:without-date-or-names|told-as-history|tells-[a-z-]+),[^,]+$/)
    expect((await run('truces')).out).not.toMatch(/without-date|told-as|tells-/)
  })
})

describe('contacts', () => {
  test('between two, with the days since the last one', async () => {
    expect(await ids('contacts --of Armenia --of Azerbaijan')).toEqual(['arm-aze-rus-2020-10-09', 'arm-aze-2020-10-30'])
    const rows = JSON.parse((await run('contacts --of Armenia --of Azerbaijan --json')).out)
    expect(rows.map(({ silence }: { silence?: number }) => silence)).toEqual([undefined, 21])
    expect((await run('contacts --of Armenia')).out).toContain('21 d')
    expect((await run('contacts')).out).not.toContain('21 d')
  })

  test('an actor takes in who acts for it; place, topic and days', async () => {
    expect(await ids('contacts --of RUS --since 2020-11')).toEqual(['fra-rus-2020-11-07'])
    expect(await ids('contacts --place Switzerland')).toEqual(['arm-aze-2020-10-30'])
    expect(await ids('contacts --topic ceasefire --until 2020-10-31')).toEqual(['arm-aze-rus-2020-10-09'])
  })
})

test('commitments, by maker, topic and outcome', async () => {
  expect(await ids('commitments --of Azerbaijan')).toHaveLength(2)
  expect(await ids('commitments --of Azerbaijan --outcome broken')).toEqual(['arm-aze-civilians-2020-10-30'])
  expect(await ids('commitments --of Azerbaijan --of Armenia --topic prisoners')).toEqual([
    'arm-aze-prisoners-2020-10-30',
  ])
  expect(await ids('commitments --by Armenia')).toEqual(['arm-aze-civilians-2020-10-30'])
})

describe('positions', () => {
  test('of an actor on a topic, in time, with what changed', async () => {
    const { out } = await run('positions --of France --topic ceasefire --json')
    expect(JSON.parse(out)).toMatchObject([
      { topic: 'ceasefire', force: 'demand', changed: false, point: { content: 'an immediate ceasefire' } },
      { topic: 'ceasefire', force: 'support', changed: true, point: { date: '2020-11-08' } },
    ])
    expect((await run('positions --of France')).out).toMatch(/the ceasefire +changed/)
  })

  test('of everyone, each saying by its own day', async () => {
    expect(await ids('positions --since 2020-11')).toEqual([
      'emmanuel-macron-support-2020-11-08',
      'rus-concern-2020-11-08',
    ])
    expect(await ids('positions --of France --until 2020-10')).toEqual(['fra-demand-2020-10-01'])
    expect(JSON.parse((await run('positions --json')).out)[0]).not.toHaveProperty('changed')
  })
})

test('tolls, by metric, basis and source, each figure by its own day', async () => {
  expect(await ids('tolls --metric killed --basis cumulative --conflict haut-karabakh')).toHaveLength(3)
  expect((await run('tolls --basis period --json')).out).toBe('[]\n')
  const { out } = await run('tolls --by ARM --since 2020-11-12 --json')
  expect(JSON.parse(out)).toMatchObject([{ series: { metric: 'killed' }, point: { quantity: { best: 1434 } } }])
})

test('incidents, by type, place and denial', async () => {
  expect(await ids('incidents --type shelling')).toEqual(['haut-karabakh-2020-10-11'])
  expect(await ids('incidents --denied')).toEqual(['haut-karabakh-2020-10-11'])
  expect(await ids('incidents --no-denied')).toEqual(['haut-karabakh-2020-09-27'])
  expect(await ids('incidents --place AZE')).toHaveLength(2)
  expect(await ids('incidents --until 2020-09')).toEqual(['haut-karabakh-2020-09-27'])
})

describe('control', () => {
  test('by place in time, with who is said to hold it, then what names no place', async () => {
    const rows = JSON.parse((await run('control --json')).out)
    expect(rows).toMatchObject([
      {
        place: { id: 'place:shusha' },
        control: { id: 'haut-karabakh-2020-11-07' },
        heldBy: [{ value: { id: 'state:AZE' } }],
      },
      { place: { id: 'place:shusha' }, control: { id: 'haut-karabakh-2020-11-08' } },
      { control: { modality: 'planned' }, heldBy: [] },
    ])
    expect((await run('control')).out).toMatch(/advance +Azerbaijan +d-1108 +planned/)
  })

  test('by change and by whose word', async () => {
    expect(await ids('control --change gain')).toEqual(['haut-karabakh-2020-11-08'])
    expect(await ids('control --by Armenia')).toEqual(['haut-karabakh-2020-11-07'])
    expect(await ids('control --place Nagorno-Karabakh')).toHaveLength(2)
  })
})

test('agreements, by parties and days', async () => {
  expect(await ids('agreements --of Armenia --of Azerbaijan')).toEqual(['arm-aze-rus-agreement-2020-11-09'])
  expect((await run('agreements --of Armenia --of France')).out).toBe('')
  expect((await run('agreements --until 2020-10')).out).toBe('')
})

describe('actions', () => {
  test('by who does them, their type and place, the oldest first', async () => {
    expect(await ids('actions')).toEqual(['arm-rus-2020-11-07', 'arm-reported-2020-11-08', 'rus-2020-11-10'])
    expect(await ids('actions --of Russia')).toEqual(['arm-rus-2020-11-07', 'rus-2020-11-10'])
    expect(await ids('actions --type deployment')).toEqual(['rus-2020-11-10'])
    expect(await ids('actions --actor Armenia --by Russia')).toEqual(['arm-rus-2020-11-07'])
    expect(await ids('actions --place Shusha')).toEqual(['rus-2020-11-10'])
  })

  test('what is planned or denied says so', async () => {
    const { out } = await run('actions')
    expect(out).toMatch(/deployment .* planned /)
    expect(out).toMatch(/mobilisation .* not /)
  })
})

test('formats, with those who are said to belong to them', async () => {
  expect((await run('formats --of Russia')).out).toMatch(/^id.*\nminsk-group +Minsk Group +Russia, United States /)
  expect((await run('formats --of Germany')).err).toBe('no formats are known for actor "Germany"\n')
})

test('background, by type; where nobody is named, the subject is the conflict', async () => {
  expect((await run('background --type onset')).out).toMatch(/2020-09-27 +onset +conflict:haut-karabakh/)
  expect((await run('background --actor USA')).out).toMatch(/office +United States +secretary of state/)
})

test('changes, with the claims that tell what is new', async () => {
  const rows = JSON.parse((await run('changes --since 2020-11-12 --json')).out)
  const toll = rows.find(({ kind }: { kind: string }) => kind === 'tolls')
  expect(toll).toMatchObject({ change: 'more', cells: ['points'], claims: ['d-1112#1'], entity: { metric: 'killed' } })
  expect(await ids('changes --since 2020-11-08 --actor France')).toEqual([
    'emmanuel-macron-support-2020-11-08',
    'fra-demand-2020-10-01',
  ])
  expect((await run('changes --since 2020-10-20 --as-known 2020-10-25 --json')).out).toBe('[]\n')
})
