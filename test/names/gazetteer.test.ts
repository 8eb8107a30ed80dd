import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { packPlaces, unpackPlaces } from '../../src/language/places-format.ts'
import { loadKnowledge } from '../../src/language/world.ts'

interface Country {
  country: string
  state: string
  parts?: Record<string, string[]>
  regions: Record<string, string>
}

const file = (name: string) => readFileSync(new URL(`../../data/world/${name}`, import.meta.url))
const packed = brotliDecompressSync(file('gazetteer.bin'))
const card = parse(file('gazetteer.yml').toString())
const knowledge = loadKnowledge('en')
const towns = (key: string, state: string) =>
  knowledge.gazetteer!.named(key).filter((one) => one.kind === 'town' && one.state === state)

describe('data/world/gazetteer.bin', () => {
  it('is what its card says', () => {
    expect(createHash('sha256').update(packed).digest('hex')).toBe(card.sha256)
    expect(file('gazetteer.bin').length).toBe(card.bytes)
    expect(card.bytes).toBeLessThan(6_000_000)
    expect(card.unpacked).toBeLessThan(15_000_000)
  })

  it('is packed as it is unpacked', () => {
    expect(Buffer.compare(packPlaces(unpackPlaces(packed)), packed)).toBe(0)
  })

  it('holds the states and regions that the lists hold', () => {
    const { states, regions } = unpackPlaces(packed)
    for (const state of states) expect(knowledge.actors.has(`state:${state}`), state).toBe(true)
    const { countries } = parse(file('regions.yml').toString()) as { countries: Country[] }
    const listed = countries.flatMap(({ country, state, parts = {}, regions: list }) =>
      Object.entries(list).map(([code, name]) => ({
        code: `${country}.${code}`,
        name,
        state,
        partOf: Object.entries(parts).flatMap(([place, codes]) => (codes.includes(code) ? [`place:${place}`] : [])),
      })),
    )
    expect(regions.map(({ code, name, state, partOf }) => ({ code, name, state, partOf })).sort(byCode)).toEqual(
      listed.sort(byCode),
    )
    for (const { partOf } of regions) for (const id of partOf) expect(knowledge.places.has(id), id).toBe(true)
  })
})

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1)

describe('the gazetteer', () => {
  it.each([
    ['idleb', 'state:SYR', 'geo:169389'],
    ['idlib', 'state:SYR', 'geo:169389'],
    ['marioupol', 'state:UKR', 'geo:701822'],
    ['san pedro de macoris', 'state:DOM', 'geo:3493032'],
    ['al hasakah', 'state:SYR', 'geo:173811'],
  ])('finds %s', (key, state, id) => {
    expect(towns(key, state).map((one) => one.id)).toContain(id)
  })

  it('finds nothing under other keys', () => {
    for (const key of ['', 'zzz', 'idlib x', 'Idlib', 'idli']) expect(knowledge.gazetteer!.named(key)).toEqual([])
    expect(knowledge.gazetteer!.opens('san pedro de')).toBe(true)
    expect(knowledge.gazetteer!.opens('idlib zzz')).toBe(false)
  })

  it('gives entries by id, with all that they lie in', () => {
    expect(knowledge.places.get('geo:701822')).toMatchObject({
      kind: 'city',
      at: [47.1, 37.54],
      within: ['geo:UA.05', 'place:donbas', 'state:UKR'],
    })
    expect(knowledge.places.get('geo:SD.55')).toMatchObject({ kind: 'province', within: ['place:darfur', 'state:SDN'] })
    for (const id of ['geo:0', 'geo:XX.01', 'geo:', 'geo:1e3', 'place:none'])
      expect(knowledge.places.has(id)).toBe(false)
    expect([...knowledge.places.keys()].some((id) => id.startsWith('geo:'))).toBe(false)
  })

  it('tells the regions of towns that data/world holds', () => {
    expect(knowledge.places.get('place:goma')?.within).toEqual(['place:north-kivu', 'place:kivu', 'state:COD'])
    expect(knowledge.places.get('place:idlib')?.within).toEqual(['geo:SY.12', 'state:SYR'])
    expect(knowledge.places.get('place:shusha')?.within).toEqual(['place:nagorno-karabakh', 'geo:AZ.55', 'state:AZE'])
  })
})

it('passes on the phases of conflicts', () => {
  const kivu = knowledge.conflicts.find(({ id }) => id === 'kivu')
  expect(kivu?.phases?.[0]).toEqual({
    names: { fr: 'première rébellion du M23', en: 'M23 rebellion' },
    from: '2012-04',
    to: '2013-11-07',
  })
})
