import { describe, expect, it } from 'vitest'
import { buildSearch, excerpt, monthNames, parseQuery, search } from '../../src/web/lib/search.ts'
import { FIXTURE } from './fixture.ts'

const months = new Map([...monthNames('en-GB'), ...monthNames('fr-FR')])
const names = (id: string): string[] => Object.values(FIXTURE.names.actors[id] ?? FIXTURE.names.places[id] ?? {})
const index = buildSearch(FIXTURE, names, (claim) => (claim.kind === 'truce' ? ['trêve', 'truce'] : []))
const find = (raw: string) => search(index, parseQuery(raw, months), { isKnown: () => true })

describe('search', () => {
  it('does not mind accents, capitals or the order of words', () => {
    expect(find('TREVE humanitaire').dispatches.map(({ id }) => id)).toEqual(['d1'])
    expect(find("l'orsenne").dispatches.length).toBeGreaterThan(1)
  })

  it('finds an actor by its name in another language', () => {
    expect(find('merovia trêve').claims.map(({ id }) => id)).toContain('c-t1')
  })

  it('finds what happened on a day or in a month', () => {
    expect(find('2031-11-07').claims.map(({ id }) => id)).toContain('c-clash')
    expect(find('5 novembre 2031').claims.map(({ id }) => id)).toContain('c-call2')
    expect(find('1er novembre 2031').claims.map(({ id }) => id)).toContain('c-t2')
    expect(find('October 2031 shelling').claims).toEqual([])
    expect(find('October 2031 kelm').claims.map(({ id }) => id)).toContain('c-v1')
  })

  it('keeps quoted words together', () => {
    expect(find('"trois villages"').dispatches.map(({ id }) => id)).toEqual(['d4'])
    expect(find('"villages trois"').dispatches).toEqual([])
  })

  it('finds nothing for nothing, and keeps to what is known', () => {
    expect(find('   ')).toEqual({ dispatches: [], claims: [] })
    const hidden = search(index, parseQuery('kelm', months), { isKnown: () => false })
    expect(hidden).toEqual({ dispatches: [], claims: [] })
  })

  it('shows the words around a hit, exactly as they stand', () => {
    const text = `${'x '.repeat(300)}La Trêve a volé en éclats. ${'y '.repeat(300)}`
    const pieces = excerpt(text, ['treve', 'eclats'])
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Trêve', 'éclats'])
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(240)
  })
})
