import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/claim.ts'
import type { Entity, TruceRecord } from '../../src/model/record.ts'
import { buildRecord, createFold, recordAsKnown, truceStatusOn } from '../../src/record/index.ts'
import { AUTUMN_WAR } from './autumn-war.ts'
import { KNOWLEDGE } from './claims.ts'
import { generatedReadings } from './generated.ts'

const bytes = (record: TruceRecord) => JSON.stringify(record)
const entities = ({ conflicts: _conflicts, ...kinds }: TruceRecord): readonly Entity[] => Object.values(kinds).flat()

/** Claims of one dispatch in another order too: a reading's list is a set. */
function shuffled(readings: readonly Reading[]): fc.Arbitrary<readonly Reading[]> {
  return fc
    .shuffledSubarray([...readings], { minLength: readings.length })
    .chain((order) =>
      fc.tuple(
        ...order.map((each) =>
          fc
            .shuffledSubarray([...each.claims], { minLength: each.claims.length })
            .map((claims): Reading => ({ ...each, claims })),
        ),
      ),
    )
}

describe('the record of any claims', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(
        generatedReadings.chain((readings) => fc.tuple(fc.constant(readings), shuffled(readings))),
        ([readings, other]) => {
          expect(bytes(buildRecord(other, KNOWLEDGE))).toBe(bytes(buildRecord(readings, KNOWLEDGE)))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('does not depend on the order of the dispatches of a war', () => {
    const built = bytes(buildRecord(AUTUMN_WAR, KNOWLEDGE))
    fc.assert(
      fc.property(shuffled(AUTUMN_WAR), (other) => {
        expect(bytes(buildRecord(other, KNOWLEDGE))).toBe(built)
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the split of the work, nor on how often a reading comes', () => {
    fc.assert(
      fc.property(generatedReadings, fc.nat({ max: 9 }), (readings, at) => {
        const fold = createFold(KNOWLEDGE)
        fold.add(readings.slice(at))
        fold.record()
        fold.add(readings.slice(0, at))
        fold.add(readings.slice(0, 1))
        expect(bytes(fold.record())).toBe(bytes(buildRecord(readings, KNOWLEDGE)))
      }),
      { numRuns: 100 },
    )
  })

  test('forgets a dispatch that is taken out', () => {
    fc.assert(
      fc.property(generatedReadings, (readings) => {
        const fold = createFold(KNOWLEDGE)
        fold.add(readings)
        fold.record()
        const [gone, ...kept] = readings
        if (gone) fold.remove(gone.dispatch.id)
        expect(bytes(fold.record())).toBe(bytes(buildRecord(kept, KNOWLEDGE)))
      }),
      { numRuns: 60 },
    )
  })

  test('holds every claim once, and every assertion leads back to claims of its entity', () => {
    fc.assert(
      fc.property(generatedReadings, (readings) => {
        const record = buildRecord(readings, KNOWLEDGE)
        const held = entities(record).flatMap(({ claims }) => claims)
        expect([...held].sort()).toEqual(readings.flatMap(({ claims }) => claims.map(({ id }) => id)).sort())
        for (const kind of Object.values(record)) {
          const addresses = kind.flatMap((each: Entity) => [each.id, ...(each.aliases ?? [])])
          expect(new Set(addresses).size).toBe(addresses.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('as known later holds all that was known before, together and at an address that still leads there', () => {
    fc.assert(
      fc.property(generatedReadings, (readings) => {
        const before = recordAsKnown(readings, '2020-10-12', KNOWLEDGE)
        const after = recordAsKnown(readings, '2020-12-31', KNOWLEDGE)
        for (const kind of Object.keys(before).filter((each) => each !== 'conflicts') as (keyof TruceRecord)[]) {
          const later = after[kind] as readonly Entity[]
          for (const entity of before[kind] as readonly Entity[]) {
            const found = later.find(({ id, aliases }) => id === entity.id || aliases.includes(entity.id))
            expect(found?.claims).toEqual(expect.arrayContaining([...entity.claims]))
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('gives a truce the status of its phase on every day', () => {
    fc.assert(
      fc.property(generatedReadings, (readings) => {
        for (const truce of buildRecord(readings, KNOWLEDGE).truces) {
          for (const { from, to, status, contested } of truce.phases ?? []) {
            for (const day of [from, to ?? from]) {
              const state = truceStatusOn(truce, day)
              expect([state.status.value, state.contested]).toEqual([status.value, contested])
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
