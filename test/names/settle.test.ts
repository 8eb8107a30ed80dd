import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/names/gazetteer.ts'
import { settle, type Told } from '../../src/names/settle.ts'

const town = (id: string, state: string, population: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'town',
  state,
  population,
  seat: false,
  part: false,
  ...more,
})
const region = (id: string, state: string): Candidate => ({ ...town(id, state, 0), kind: 'region' })
const NOTHING: Told = { within: [], sure: false, region: false, area: false }
const story = (states: Record<string, number>, places: string[] = []) => ({
  states: new Map(Object.entries(states)),
  most: Math.max(0, ...Object.values(states)),
  places: new Set(places),
})
const idOf = (all: Candidate[], told: Partial<Told>, of: ReturnType<typeof story>) =>
  settle(all, { ...NOTHING, ...told }, of)?.place.id

describe('settle', () => {
  const salems = [town('us', 's:usa', 170_000), town('ye', 's:yem', 900)]

  it('takes what the text says before anything else', () => {
    expect(idOf(salems, { within: ['s:yem'] }, story({ 's:usa': 5 }))).toBe('ye')
    expect(idOf(salems, { within: ['s:fra'], sure: true }, story({ 's:usa': 5 }))).toBeUndefined()
    expect(idOf(salems, { within: ['s:fra'] }, story({ 's:usa': 5 }))).toBe('us')
  })

  it('takes the state that the dispatch speaks of most', () => {
    expect(idOf(salems, {}, story({ 's:yem': 9, 's:usa': 2 }))).toBe('ye')
    expect(idOf(salems, {}, story({ 's:fra': 20, 's:yem': 1 }))).toBeUndefined()
  })

  it('takes only well-known cities of other states', () => {
    expect(idOf(salems, {}, story({}))).toBeUndefined()
    expect(idOf([town('krk', 's:pol', 770_000), town('x', 's:usa', 100)], {}, story({ 's:fra': 3 }))).toBe('krk')
  })

  it('abstains between towns that are alike, and tells them apart by seat, size and region', () => {
    const [a, b] = [town('a', 's:x', 900, { region: 'r1' }), town('b', 's:x', 600, { region: 'r2' })]
    const of = story({ 's:x': 1 })
    expect(idOf([a, b], {}, of)).toBeUndefined()
    expect(idOf([a, { ...b, seat: true }], {}, of)).toBe('b')
    expect(idOf([a, { ...b, population: 2800 }], {}, of)).toBe('b')
    expect(idOf([a, b], {}, story({ 's:x': 1 }, ['r2']))).toBe('b')
    expect(idOf([a, b], { within: ['s:x', 'r1'] }, of)).toBe('a')
    expect(idOf([{ ...a, part: true }, b], {}, of)).toBe('b')
  })

  it('tells a region from the town that bears its name', () => {
    const of = story({ 's:x': 1 })
    const all = [town('t', 's:x', 90_000), region('r', 's:x')]
    expect(idOf(all, {}, of)).toBe('t')
    expect(idOf(all, { region: true }, of)).toBe('r')
    expect(idOf(all, { area: true }, of)).toBe('r')
    expect(idOf([town('t', 's:x', 900), region('r', 's:x')], {}, of)).toBe('r')
    expect(idOf([town('t', 's:x', 900)], { area: true }, of)).toBeUndefined()
    expect(idOf([town('t', 's:x', 900)], { region: true }, of)).toBe('t')
    expect(idOf([town('t', 's:x', 900), town('u', 's:x', 9)], { region: true }, of)).toBeUndefined()
  })
})
