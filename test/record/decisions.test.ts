import { describe, expect, test } from 'vitest'
import type { Claim, Reading } from '../../src/model/claim.ts'
import type { ClaimAnchor, ReviewDecision } from '../../src/model/record.ts'
import { buildRecord } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

const readings = [
  reading('a', '2020-10-10', [
    claim('truce', 'agreement', { roles: { mediator: 'state:RUS' }, on: '2020-10-10', where: 'place:haut-karabakh' }),
  ]),
  reading('b', '2020-10-11', [
    claim('truce', 'agreement', { roles: { mediator: 'state:RUS' }, on: '2020-10-10', where: 'place:haut-karabakh' }),
    claim('truce', 'agreement', { roles: { mediator: 'state:FRA' }, on: '2020-10-17', where: 'place:haut-karabakh' }),
  ]),
]

function anchor({ dispatch, claims }: Reading, index: number): ClaimAnchor {
  const { kind, type, evidence } = claims[index] as Claim
  return { dispatch: dispatch.id, quote: evidence[0]!.text, start: evidence[0]!.start, kind, type }
}

function decision(id: string, action: ReviewDecision['action']): ReviewDecision {
  return { id, who: 'analyst', when: `2020-12-01T10:00:0${id}Z`, action }
}

const [first, second] = readings as [Reading, Reading]
const groups = (decisions: readonly ReviewDecision[], from: readonly Reading[] = readings) =>
  buildRecord(from, KNOWLEDGE, decisions).truces.map(({ claims }) => claims)

describe('review decisions', () => {
  const split = decision('1', { type: 'split', claims: [anchor(first, 0), anchor(second, 0)] })
  const merge = decision('2', { type: 'merge', claims: [anchor(first, 0), anchor(second, 1)] })

  test('part what the engine merged, and can be taken back', () => {
    expect(groups([])).toEqual([['a#0', 'b#0'], ['b#1']])
    expect(groups([split])).toEqual([['a#0'], ['b#0'], ['b#1']])
    expect(groups([split, decision('3', { type: 'undo', decision: '1' })])).toEqual(groups([]))
    expect(
      groups([split, decision('3', { type: 'undo', decision: '1' }), decision('4', { type: 'undo', decision: '3' })]),
    ).toEqual(groups([split]))
  })

  test('join what the engine kept apart, with the reason', () => {
    const { truces } = buildRecord(readings, KNOWLEDGE, [merge])
    expect(truces.map(({ claims }) => claims)).toEqual([['a#0', 'b#0', 'b#1']])
    expect(truces[0]?.merged).toContainEqual({ claims: ['a#0', 'b#1'], reason: 'joined in review' })
  })

  test('the later of two on the same claims counts', () => {
    const all = {
      ...merge,
      action: { type: 'merge', claims: [anchor(first, 0), anchor(second, 0), anchor(second, 1)] },
    } as const
    expect(groups([all])).toHaveLength(1)
    const parted = decision('3', { type: 'split', claims: [anchor(first, 0), anchor(second, 1)] })
    expect(groups([all, parted]).some((claims) => claims.includes('a#0') && claims.includes('b#1'))).toBe(false)
    const reject = decision('1', { type: 'reject', claim: anchor(first, 0) })
    const accept = decision('2', { type: 'accept', claim: anchor(first, 0) })
    expect(groups([reject]).flat()).not.toContain('a#0')
    expect(groups([reject, accept]).flat()).toContain('a#0')
    // A claim that was corrected is still found by what was read.
    const type = decision('1', { type: 'correct', claim: anchor(second, 1), field: 'type', value: 'offer' })
    const time = decision('2', { type: 'correct', claim: anchor(second, 1), field: 'time', value: '2020-10-18' })
    const { truces } = buildRecord(readings, KNOWLEDGE, [type, time])
    expect(truces.find(({ claims }) => claims.includes('b#1'))?.life).toMatchObject([
      { type: 'offer', date: '2020-10-18' },
    ])
  })

  test('a claim that is assigned to a conflict takes no other with it', () => {
    const from = [
      reading('a', '2020-10-10', [
        claim('violence', 'shelling', { where: 'place:haut-karabakh' }),
        claim('contact', 'call', { roles: { participant: ['state:FRA', 'state:RUS'] } }),
      ]),
    ]
    const assign = decision('1', { type: 'assign', claim: anchor(from[0]!, 0), conflict: 'conflict:donbas' })
    const { contacts, incidents } = buildRecord(from, KNOWLEDGE, [assign])
    expect(incidents[0]?.conflict?.value).toBe('conflict:donbas')
    expect(contacts[0]?.conflict?.value).toBe('conflict:haut-karabakh')
  })

  test('reject and correct claims, and say that a person did', () => {
    expect(groups([decision('1', { type: 'reject', claim: anchor(second, 1) })])).toEqual([['a#0', 'b#0']])
    const corrected = decision('1', { type: 'correct', claim: anchor(second, 1), field: 'time', value: '2020-10-18' })
    const { truces } = buildRecord(readings, KNOWLEDGE, [corrected])
    expect(truces[1]?.declared).toMatchObject([{ value: '2020-10-18', basis: 'reviewed', claims: ['b#1'] }])
  })

  test('assign a claim to a conflict', () => {
    const assigned = decision('1', { type: 'assign', claim: anchor(second, 1), conflict: 'conflict:donbas' })
    const { truces } = buildRecord(readings, KNOWLEDGE, [assigned])
    expect(truces.find(({ claims }) => claims.includes('b#1'))?.conflict).toMatchObject({
      value: 'conflict:donbas',
      basis: 'reviewed',
    })
  })

  test('find their words again after a re-read that moved and renamed the claims', () => {
    const moved: Reading = {
      ...second,
      engine: '2',
      claims: second.claims.map((each) => ({
        ...each,
        id: `${each.id}-new`,
        evidence: each.evidence.map(({ start, end, text }) => ({ start: start + 40, end: end + 40, text })),
      })),
    }
    expect(groups([split], [first, moved])).toEqual([['a#0'], ['b#0-new'], ['b#1-new']])
  })

  test('do not depend on the order in which they are handed in', () => {
    const all = [split, merge, decision('3', { type: 'undo', decision: '1' })]
    expect(JSON.stringify(buildRecord(readings, KNOWLEDGE, all))).toBe(
      JSON.stringify(buildRecord(readings, KNOWLEDGE, [...all].reverse())),
    )
  })
})
