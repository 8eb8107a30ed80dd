import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge } from '../../src/language/world.ts'
import { actorName } from '../../src/names/index.ts'

const knowledge = loadKnowledge('fr')
const read = (name: string) => parse(readFileSync(new URL(`../../data/world/${name}.yml`, import.meta.url), 'utf8'))

describe('data/world', () => {
  it('refers only to actors and places that it holds', () => {
    const missing = new Set<string>()
    const actor = (id: string) => {
      const owner = id.split('/')[0]!
      if (!knowledge.actors.has(owner) && !knowledge.places.has(owner)) missing.add(id)
    }
    const ownerOf = (id: string) => actor(id.includes(':') ? id : `state:${id}`)
    for (const { parent } of knowledge.actors.values()) if (parent !== undefined) actor(parent)
    for (const holdings of knowledge.holdings.values()) for (const { owner } of holdings) actor(owner)
    for (const { within, claimedBy } of knowledge.places.values()) for (const id of [...within, ...claimedBy]) actor(id)
    for (const { parties, places } of knowledge.conflicts) {
      parties.forEach(actor)
      for (const id of places) if (!knowledge.places.has(id)) missing.add(id)
    }
    for (const file of ['organisations', 'formats', 'groups'])
      for (const { members = [], chairs = [] } of read(file).actors) [...members, ...chairs].forEach(ownerOf)
    expect([...missing]).toEqual([])
  })

  it('holds periods that begin before they end', () => {
    for (const holdings of knowledge.holdings.values())
      for (const { from, to, person } of holdings) if (from && to) expect(from <= to, person).toBe(true)
  })

  it('is as wide as the guide says', () => {
    expect(read('states').states.length).toBeGreaterThanOrEqual(200)
    expect(read('people').people.length).toBeGreaterThanOrEqual(250)
    expect(read('groups').actors.length).toBeGreaterThanOrEqual(200)
    expect(read('conflicts').conflicts.length).toBeGreaterThanOrEqual(60)
  })

  it('names actors in the language, also those made of an owner and a word', () => {
    expect(actorName('state:AZE', knowledge)).toBe('Azerbaïdjan')
    expect(actorName('state:FRA/presidency', knowledge)).toBe('présidence (France)')
    expect(actorName('text:front-ndoume', knowledge)).toBe('front ndoume')
    expect(actorName('state:AZE', loadKnowledge('en'))).toBe('Azerbaijan')
  })

  it('finds a place under each of its names', () => {
    const en = loadKnowledge('en')
    for (const id of ['place:shusha', 'place:stepanakert', 'place:lachin', 'place:nagorno-karabakh', 'place:donbas']) {
      expect(knowledge.places.get(id)?.names.fr).toBeTruthy()
      expect(en.places.get(id)?.names.en).toBeTruthy()
    }
  })

  it("takes an analyst's own actors beside its own", () => {
    const own = {
      id: 'group:own-front',
      kind: 'group',
      names: { en: 'Own Front' },
      forms: ['Own Front', 'OWF'],
    } as const
    const wider = loadKnowledge('en', [own])
    expect(actorName('group:own-front', wider)).toBe('Own Front')
    expect(wider.forms.next?.get('owf')?.values?.[0]?.value).toMatchObject({ actor: 'group:own-front' })
    expect(loadKnowledge('en').actors.has('group:own-front')).toBe(false)
  })
})
