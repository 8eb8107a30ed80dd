import { expect, test } from 'vitest'
import { buildRecord, truceStatusOn } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading, type Told } from './claims.ts'

const KARABAKH = 'place:haut-karabakh'
const BOTH = ['state:ARM', 'state:AZE']
const war = claim('violence', 'clash', { where: KARABAKH })
const begins = claim('truce', 'entry', { on: '2020-11-10', at: 4000 })
const signature = (party: readonly string[], on = '2020-11-09', told: Told = {}) =>
  claim('agreement', 'signature', { on, roles: { party, ...told.roles }, where: KARABAKH })
const truceOf = (...drafts: Parameters<typeof reading>[2]) =>
  buildRecord([reading('a', '2020-11-10', [war, ...drafts])], KNOWLEDGE).truces[0]!
const ids = (cell: readonly { readonly value: { readonly id: string } }[]) => cell.map(({ value }) => value.id).sort()

test('a truce whose sides nobody tells is between those that signed the agreement of its night', () => {
  const truce = truceOf(signature([...BOTH, 'state:RUS']), begins)
  expect(ids(truce.parties)).toEqual(BOTH)
  expect(truce.parties).toMatchObject([
    { basis: 'inferred', rule: 'signed-the-agreement-of-that-day', claims: ['a#1'] },
    { rule: 'signed-the-agreement-of-that-day' },
  ])
  expect(truceStatusOn(truce, '2020-11-11').byParty.map(({ status }) => status.value)).toEqual(['in-force', 'in-force'])
})

test('who brokered the agreement brought the truce about', () => {
  const truce = truceOf(signature(BOTH, '2020-11-09', { roles: { broker: 'state:RUS' } }), begins)
  expect(ids(truce.mediators)).toEqual(['state:RUS'])
  expect(truce.mediators[0]!.basis).toBe('inferred')
})

test('who signed a protocol of the next day, told with the agreement, did not', () => {
  const protocol = signature(['state:RUS', 'state:TUR'], '2020-11-11', { roles: { broker: 'state:TUR' } })
  const broker = signature(BOTH, '2020-11-09', { roles: { broker: 'state:RUS' } })
  expect(ids(truceOf(broker, protocol, begins).mediators)).toEqual(['state:RUS'])
})

test.each([
  ['of another day', [signature(BOTH, '2020-11-05'), begins]],
  ['of one side alone', [signature(['state:ARM', 'state:RUS']), begins]],
  ['of elsewhere', [signature(['state:UKR', 'state:RUS'], '2020-11-09'), begins]],
])('an agreement %s says nothing of it', (_, drafts) => {
  expect(truceOf(...drafts).parties).toEqual([])
})

test('nor does one that only another dispatch tells', () => {
  const [apart] = buildRecord(
    [reading('a', '2020-11-10', [war, begins]), reading('b', '2020-11-10', [war, signature(BOTH)])],
    KNOWLEDGE,
  ).truces
  expect(apart!.parties).toEqual([])
})

test('what a claim of the truce tells of its sides stands', () => {
  const own = claim('truce', 'entry', { on: '2020-11-10', at: 4000, roles: { party: 'state:ARM' } })
  expect(ids(truceOf(signature(BOTH), own).parties)).toEqual(['state:ARM'])
})
