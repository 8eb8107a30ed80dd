import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/claim.ts'
import type { Entity, ReviewDecision } from '../../src/model/record.ts'
import { anchorOf, buildRecord, createFold } from '../../src/record/index.ts'
import { KNOWLEDGE } from './claims.ts'
import { generatedReadings } from './generated.ts'

const anchorsOf = (reading: Reading) => reading.claims.map((claim) => anchorOf(reading, claim))

/** Readings with decisions on their claims; some contradict each other, some take others back. */
const reviewed = generatedReadings.chain((readings) => {
  const anchors = readings.flatMap(anchorsOf)
  // Two of them are told apart or joined.
  if (new Set(anchors.map((each) => JSON.stringify(each))).size < 3)
    return fc.constant({ readings, decisions: [] as readonly ReviewDecision[] })
  const claim = fc.constantFrom(...anchors)
  const claims = fc.uniqueArray(claim, { minLength: 2, maxLength: 3, selector: (each) => JSON.stringify(each) })
  const action: fc.Arbitrary<ReviewDecision['action']> = fc.oneof(
    fc.record({ type: fc.constantFrom('accept', 'reject'), claim }),
    fc.record({ type: fc.constantFrom('merge', 'split'), claims }),
    fc.record({ type: fc.constant('correct'), claim, field: fc.constant('time'), value: fc.constant('2020-10-17') }),
    fc.record({ type: fc.constant('assign'), claim, conflict: fc.constant('conflict:donbas') }),
    fc.record({ type: fc.constant('undo'), decision: fc.nat({ max: 7 }).map(String) }),
  ) as fc.Arbitrary<ReviewDecision['action']>
  return fc
    .array(fc.record({ action, when: fc.constantFrom('2021-01-01', '2021-01-02') }), { maxLength: 8 })
    .map((all) => ({
      readings,
      decisions: all.map((each, index): ReviewDecision => ({ id: String(index), who: 'analyst', ...each })),
    }))
})
const byDay = (readings: readonly Reading[]) =>
  readings.toSorted((a, b) => ((a.dispatch.date ?? '~') < (b.dispatch.date ?? '~') ? -1 : 1))
const bytes = (value: unknown) => JSON.stringify(value)

test('any decisions in any order, from any split of the work, give the same record', () => {
  fc.assert(
    fc.property(
      reviewed.chain(({ readings, decisions }) =>
        fc.tuple(
          fc.constant({ readings, decisions }),
          fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
          fc.nat({ max: 9 }),
        ),
      ),
      ([{ readings, decisions }, shuffled, at]) => {
        const whole = bytes(buildRecord(readings, KNOWLEDGE, decisions))
        expect(bytes(buildRecord([...readings].reverse(), KNOWLEDGE, shuffled))).toBe(whole)
        const fold = createFold(KNOWLEDGE, shuffled.slice(at))
        fold.add(readings.slice(at))
        fold.record()
        fold.decide(shuffled.slice(0, at))
        fold.add(readings.slice(0, at))
        expect(bytes(fold.record())).toBe(whole)
        const daily = createFold(KNOWLEDGE, decisions)
        for (const each of byDay(readings)) {
          daily.add([each])
          daily.record()
        }
        expect(bytes(daily.record())).toBe(whole)
      },
    ),
    { numRuns: 150 },
  )
})

test('decisions that are all taken back leave what the engine alone read', () => {
  fc.assert(
    fc.property(reviewed, ({ readings, decisions }) => {
      const back = decisions.map(
        ({ id }): ReviewDecision => ({
          id: `back ${id}`,
          who: 'analyst',
          when: '2022',
          action: { type: 'undo', decision: id },
        }),
      )
      // An undo that is itself undone would bring its decision back.
      const first = decisions.filter(({ action }) => action.type !== 'undo')
      expect(bytes(buildRecord(readings, KNOWLEDGE, [...first, ...back]))).toBe(bytes(buildRecord(readings, KNOWLEDGE)))
    }),
    { numRuns: 80 },
  )
})

test('two claims are together or apart as the last decision on both says', () => {
  const groupOf = (entities: readonly Entity[], id: string) => entities.find(({ claims }) => claims.includes(id))?.id
  fc.assert(
    fc.property(generatedReadings, fc.boolean(), fc.nat(), fc.nat(), (readings, joined, one, other) => {
      const claims = readings.flatMap((reading) =>
        anchorsOf(reading).map((anchor, index) => ({ anchor, claim: reading.claims[index]! })),
      )
      const kind = claims[one % claims.length]?.claim.kind
      const alike = claims.filter(({ claim }) => claim.kind === kind && claim.type !== 'membership')
      if (alike.length < 2) return
      const [a, b] = [alike[one % alike.length]!, alike[other % alike.length]!]
      if (a === b) return
      const decide = (type: 'merge' | 'split', when: string): ReviewDecision => ({
        id: when,
        who: 'analyst',
        when,
        action: { type, claims: [a.anchor, b.anchor] },
      })
      const [first, last] = joined ? (['split', 'merge'] as const) : (['merge', 'split'] as const)
      const record = buildRecord(readings, KNOWLEDGE, [decide(first, '2021-01-01'), decide(last, '2021-01-02')])
      const entities = Object.entries(record).flatMap(([list, rows]) =>
        list === 'conflicts' ? [] : (rows as readonly Entity[]),
      )
      expect(groupOf(entities, a.claim.id) === groupOf(entities, b.claim.id)).toBe(joined)
    }),
    { numRuns: 300 },
  )
})
