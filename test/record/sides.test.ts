import { describe, expect, test } from 'vitest'
import type { Truce } from '../../src/model/record.ts'
import { buildRecord } from '../../src/record/index.ts'
import { claim, type Draft, KNOWLEDGE, reading } from './claims.ts'

function trucesOf(...dispatches: readonly (readonly [string, ...Draft[]])[]): readonly Truce[] {
  const readings = dispatches.map(([date, ...drafts], index) => reading(`d${index}`, date, drafts))
  return buildRecord(readings, KNOWLEDGE).truces
}

const ids = (cell: Truce['parties']): string[] => cell.map(({ value }) => value.id).sort()
const between = { party: ['state:ARM', 'state:AZE'] }

describe('the parties of a truce', () => {
  test('are the sides of the war: whoever speaks for one stands for it', () => {
    const [truce] = trucesOf([
      '2020-10-10',
      claim('truce', 'agreement', { on: '2020-10-10', roles: between }),
      claim('truce', 'holding', { on: '2020-10-10', roles: { party: 'state:ARM/army' } }),
    ])
    expect(ids(truce!.parties)).toEqual(['state:ARM', 'state:AZE'])
    expect(truce!.life.flatMap(({ parties }) => parties.map(({ id }) => id))).not.toContain('state:ARM/army')
  })

  test('are not its mediators, nor states from outside that are named alone', () => {
    const [truce] = trucesOf([
      '2020-10-26',
      claim('truce', 'agreement', { on: '2020-10-26', roles: { ...between, mediator: 'state:USA' } }),
      claim('truce', 'entry', { on: '2020-10-26', roles: { party: ['state:USA', 'state:ARM'] } }),
      claim('truce', 'agreement', { on: '2020-10-26', roles: { party: 'state:FRA' } }),
    ])
    expect(ids(truce!.parties)).toEqual(['state:ARM', 'state:AZE'])
    expect(ids(truce!.mediators)).toEqual(['state:USA'])
  })

  test('may be one from outside that signs with them', () => {
    const [truce] = trucesOf([
      '2020-11-10',
      claim('truce', 'agreement', { on: '2020-11-09', roles: { party: ['state:ARM', 'state:AZE', 'state:RUS'] } }),
    ])
    expect(ids(truce!.parties)).toEqual(['state:ARM', 'state:AZE', 'state:RUS'])
  })

  test('are no envoy who belongs to none of them, though a sentence names her beside one', () => {
    const [truce] = trucesOf([
      '2020-10-26',
      claim('truce', 'agreement', { on: '2020-10-26', roles: { party: ['person:molly-phee', 'state:ARM'] } }),
    ])
    expect(ids(truce!.parties)).toEqual(['state:ARM'])
  })

  test('are no organisation or format of many that is told beside them, nor outsiders beside who stops by himself', () => {
    const [truce] = trucesOf([
      '2020-10-26',
      claim('truce', 'agreement', { on: '2020-10-26', roles: { party: ['Les Verts', 'format:minsk-group'] } }),
    ])
    expect(truce!.parties.map(({ value }) => value.name)).toEqual(['Les Verts'])
    const alone = claim('truce', 'declaration', {
      on: '2020-10-26',
      roles: { party: ['state:ARM', 'state:USA'] },
      attributes: { unilateral: true },
    })
    expect(ids(trucesOf(['2020-10-26', alone])[0]!.parties)).toEqual(['state:ARM'])
  })

  test('are as described where nobody is known', () => {
    const [truce] = trucesOf([
      '2020-10-10',
      claim('truce', 'agreement', { on: '2020-10-10', roles: { party: 'Les Verts' } }),
    ])
    expect(truce!.parties.map(({ value }) => value.name)).toEqual(['Les Verts'])
  })
})

describe('dates', () => {
  test('a truce that begins some days later than planned is the same one', () => {
    const truces = trucesOf(
      ['2020-10-17', claim('truce', 'entry', { on: '2020-10-17', modality: 'planned', roles: between })],
      ['2020-10-20', claim('truce', 'entry', { on: '2020-10-19', roles: between })],
    )
    expect(truces).toHaveLength(1)
  })

  test('the night in which it began is no term', () => {
    const [truce] = trucesOf(['2020-10-10', claim('truce', 'entry', { on: '2020-10-09/2020-10-10', roles: between })])
    expect(truce!.expires).toBeUndefined()
    expect(truce!.status.value).toBe('in-force')
  })

  test('a vague date is no rival of the day that lies in it', () => {
    const [truce] = trucesOf([
      '2020-11-01',
      claim('truce', 'agreement', { on: '2020-10-10', roles: between }),
      claim('truce', 'agreement', { on: '2020-10', roles: between }),
    ])
    expect(truce!.declared.map(({ value }) => value)).toEqual(['2020-10-10'])
  })
})

test('a town outside the war is where a truce was made, not where it holds', () => {
  const places = [
    ...KNOWLEDGE.places!,
    { id: 'place:vienna', names: { en: 'Vienna' }, kind: 'city', within: ['state:AUT'] },
  ]
  const told = reading('a', '2020-10-10', [
    claim('truce', 'agreement', { on: '2020-10-10', where: 'place:vienna', roles: between }),
    claim('truce', 'holding', { on: '2020-10-10', where: 'place:haut-karabakh' }),
  ])
  const [truce] = buildRecord([told], { ...KNOWLEDGE, places }).truces
  expect(ids(truce!.places)).toEqual(['place:haut-karabakh'])
})
