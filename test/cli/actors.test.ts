import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/cli/actors-csv.ts'
import { readOwnActors } from '../../src/language/own-actors.ts'
import { loadKnowledge } from '../../src/language/world.ts'
import { actorsNamed } from '../../src/names/index.ts'
import { Place } from './support.ts'

const LIST = `id,kind,name,fr,en,aliases,parent,sex,offices
ndoume-front,group,,Front Ndoumé,"Ndoume Front, the",FN-77;Ndoumistes,,,
group:ndoume-youth,group,Jeunes Ndoumé,,,,group:ndoume-front,,
ada-mbira,person,Ada Mbira,,,,,f,group:ndoume-front/leader 2019..2021-05;MLI/minister ..2018
`
const kept = (place: Place) => place.path('.local/share/truceline/actors.json')
const actorsOf = (place: Place) => readOwnActors(kept(place))

describe('actors import', () => {
  test('takes a table, and readers know its actors', async () => {
    const place = new Place({ 'mine.csv': LIST })
    const { code, out, err } = await place.run(['actors', 'import', place.path('mine.csv')])
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`3 actors added to ${kept(place)}\n`)
    const own = actorsOf(place)
    const knowledge = loadKnowledge('fr', own)
    expect(knowledge.actors.get('group:ndoume-front')?.names).toEqual({ fr: 'Front Ndoumé', en: 'Ndoume Front, the' })
    expect(knowledge.actors.get('group:ndoume-youth')?.parent).toBe('group:ndoume-front')
    for (const name of ['Front Ndoumé', 'FN-77', 'Ndoumistes'])
      expect(actorsNamed(name, knowledge)).toEqual(['group:ndoume-front'])
    expect(knowledge.held.get('person:ada-mbira')).toEqual([
      { owner: 'group:ndoume-front', key: 'leader', person: 'person:ada-mbira', from: '2019', to: '2021-05' },
      { owner: 'state:MLI', key: 'minister', person: 'person:ada-mbira', to: '2018' },
    ])
    expect(knowledge.surnames.get('mbira')).toEqual(['person:ada-mbira'])
  })

  test('takes YAML with the same fields', async () => {
    const place = new Place({
      'mine.yml': 'actors:\n  - { id: front-x, kind: group, name: Front X, aliases: [FX Movement], parent: MLI }\n',
    })
    expect((await place.run(['actors', 'import', place.path('mine.yml')])).code).toBe(0)
    expect(actorsOf(place)).toEqual([
      {
        id: 'group:front-x',
        kind: 'group',
        names: { fr: 'Front X', en: 'Front X' },
        forms: ['Front X', 'FX Movement'],
        parent: 'state:MLI',
      },
    ])
  })

  test('adds to what was imported before, replaces the same id, or forgets the rest', async () => {
    const row = (id: string, name: string) => `id,kind,name\n${id},group,${name}\n`
    const place = new Place({
      'a.csv': `${row('a-a', 'Alpha One')}b-b,group,Beta One\n`,
      'b.csv': row('a-a', 'Alpha Two'),
    })
    await place.run(['actors', 'import', place.path('a.csv')])
    await place.run(['actors', 'import', place.path('b.csv')])
    expect(actorsOf(place).map(({ forms }) => forms[0])).toEqual(['Alpha Two', 'Beta One'])
    await place.run(['actors', 'import', '--replace', place.path('b.csv')])
    expect(actorsOf(place).map(({ id }) => id)).toEqual(['group:a-a'])
  })

  test.each([
    ['x-1,militia,Front X', 'line 2: "militia" is no kind of actor', 'write person, organisation'],
    ['org:x-1,group,Front X', '"org:x-1" is no id of a group', 'group:my-group'],
    ['x-1,group,', 'no name is given', 'fill in name'],
    ['x-1,group,X', 'the name "X" is too short', 'longer'],
    ['x-1,group,Front X,QQQ', 'the parent "QQQ" is not known', 'code of a state'],
    ['x-1,group,Front X,,f,MLI/minister', 'a group holds no office', 'persons only'],
    ['x-1,person,Ada X,,f,minister of Mali', '"minister of Mali" is no office', 'SYR/president'],
    ['x-1,person,Ada X,,f,MLI/minister 2020..2019', 'ends before it begins', 'earlier date first'],
    ['x-1,person,Ada X,,w', 'the sex "w" is not known', 'm or f'],
    ['x-1,group,Front X\nx-1,group,Front Y', 'line 3: "x-1" stands on line 2 already', 'another id'],
  ])('names the row and the repair of %s', async (rows, message, repair) => {
    const place = new Place({ 'bad.csv': `id,kind,name,parent,sex,offices\n${rows}\n` })
    const { code, err } = await place.run(['actors', 'import', place.path('bad.csv')])
    expect(code).toBe(1)
    expect(err).toContain(`bad.csv, line`)
    expect(err).toContain(message)
    expect(err).toContain('[bad-actor-row]')
    expect(err).toContain(repair)
    expect(err).toContain('nothing was added')
    expect(actorsOf(place)).toEqual([])
  })

  test.each([
    ['bad.csv', 'id,kind,colour\nx,group,red\n', 'a column "colour" that is not known'],
    ['bad.csv', 'id,name\nx,Front\n', 'no column "kind"'],
    ['bad.csv', 'id,kind,name\n', 'holds no rows'],
    ['bad.yml', 'actors: [', 'is no YAML'],
    ['bad.yml', 'actors:\n  - { id: x, colour: red }\n', 'entry 1'],
  ])('tells what is wrong with the list as a whole: %s %j', async (name, text, message) => {
    const place = new Place({ [name]: text })
    const { code, err } = await place.run(['actors', 'import', place.path(name)])
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).toContain('[bad-actors-list]')
  })

  test('tells of a file that is not there, and of own actors that are damaged', async () => {
    const place = new Place({ 'mine.csv': LIST })
    expect((await place.run(['actors', 'import', place.path('none.csv')])).err).toContain('[unreadable-file]')
    place.write('.local/share/truceline/actors.json', '{"format":1,"actors":[{"id":"x"}]}')
    expect((await place.run(['actors', 'import', place.path('mine.csv')])).err).toContain('[bad-actors-file]')
    expect((await place.run(['actors', 'list'])).err).toContain('[bad-actors-file]')
  })

  test('keeps them where TRUCELINE_ACTORS says', async () => {
    const place = new Place({ 'mine.csv': LIST })
    const env = { HOME: place.folder, TRUCELINE_ACTORS: place.path('elsewhere/own.json') }
    await place.run(['actors', 'import', place.path('mine.csv')], { env })
    expect(JSON.parse(readFileSync(env.TRUCELINE_ACTORS, 'utf8')).actors).toHaveLength(3)
  })
})

describe("UCDP's actor file", () => {
  const HEAD =
    'ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,ConflictId,Location,Version\n'
  const UCDP = `${HEAD}13,Government of Nowhere,NA,NA,NA,0,NA,NA,NA,4,1,Nowhere,25.1
901,FLX,FLX,Front de libération de Xanadu,Xanadu Liberation Front,1,FLX-R,NA,"Xanadu Liberation Front, Renewed",1,2,Mali,25.1
902,Hillmen (Xanadu),NA,NA,NA,0,NA,NA,NA,3,3,Mali,25.1
903,M23,M23,Mouvement du 23-Mars,March 23 Movement,0,NA,NA,NA,1,4,DR Congo (Zaire),25.1
`

  test('gives groups their names, and joins those that are known', async () => {
    const place = new Place({ 'ucdp.csv': UCDP })
    const { code, err } = await place.run(['actors', 'import', place.path('ucdp.csv')])
    expect(code).toBe(0)
    expect(err).toContain('1 name groups that are known already')
    expect(err).toContain('left out: 1 governments, known as states, and 1 that are not formally organised')
    const own = actorsOf(place)
    expect(own.map(({ id }) => id)).toEqual(['group:m23', 'ucdp:901'])
    const knowledge = loadKnowledge('en', own)
    expect(knowledge.actors.get('ucdp:901')?.names.en).toBe('FLX-R')
    for (const name of ['FLX', 'Front de libération de Xanadu', 'Xanadu Liberation Front'])
      expect(actorsNamed(name, knowledge)).toEqual(['ucdp:901'])
    expect(knowledge.actors.get('group:m23')).toMatchObject(loadKnowledge('en').actors.get('group:m23')!)
    expect(actorsNamed('March 23 Movement', knowledge)).toEqual(['group:m23'])
  })

  test('names the line of a row that cannot be used', async () => {
    const place = new Place({ 'ucdp.csv': `${UCDP}x4,Someone,,,,,,,,1,,,\n905,NA,,,,,,,,1,,,\n` })
    const { code, err } = await place.run(['actors', 'import', place.path('ucdp.csv')])
    expect(code).toBe(1)
    expect(err).toContain('line 6: the ActorId "x4" is no number')
    expect(err).toContain('line 7: no name of three letters or more is given')
  })
})

test('actors list shows them as a table, CSV or JSON', async () => {
  const place = new Place({ 'mine.csv': LIST })
  expect((await place.run(['actors', 'list'])).err).toBe('nothing on record\n')
  await place.run(['actors', 'import', place.path('mine.csv')])
  expect((await place.run(['actors', 'list'])).out).toMatch(/^id +kind +names/)
  const [, first] = (await place.run(['actors', 'list', '--csv'])).out.split('\n')
  expect(first).toBe('group:ndoume-front,group,"Front Ndoumé; Ndoume Front, the; FN-77; Ndoumistes",,,mine.csv')
  expect(JSON.parse((await place.run(['actors', 'list', '--json'])).out)).toHaveLength(3)
})

describe('readTable', () => {
  test('keeps delimiters, quotes and line ends of quoted fields, and counts lines', () => {
    const { titles, rows } = readTable('A;b\n"x;""y""\nz";1\n\n2;"3"\n')
    expect(titles).toEqual(['A', 'b'])
    expect(rows.map(({ line, fields }) => [line, fields.get('a'), fields.get('b')])).toEqual([
      [2, 'x;"y"\nz', '1'],
      [5, '2', '3'],
    ])
  })

  test('reads fields parted by tabs, and lines that are short', () => {
    expect(readTable('a\tb\n1').rows[0]?.fields).toEqual(
      new Map([
        ['a', '1'],
        ['b', ''],
      ]),
    )
  })
})
