import type { Reading } from '../model/claim.ts'
import type { Assertion, Cell, Entity, RecordKnowledge, ReviewDecision, Truce, TruceRecord } from '../model/record.ts'
import { knownBy, lastDayOf } from './asknown.ts'
import { buildRecord } from './build.ts'
import { conflictsOn } from './conflict/entity.ts'
import { daysOf, dayText } from './edtf.ts'
import { withProducts } from './kinds/format-products.ts'
import { endDay, lastInForce, truceStatusOn } from './truce/status.ts'
import { indexWorld, type World } from './world.ts'

/** The two times of every query: the state of the world `on` a day, by dispatches published by the day `asKnown`. */
export interface TwoTimes {
  readonly on?: string
  readonly asKnown?: string
}

/** The record by its two times. @throws TrucelineError `bad-date` */
export function recordAt(
  readings: Iterable<Reading>,
  { on, asKnown }: TwoTimes = {},
  knowledge: RecordKnowledge = {},
  decisions: Iterable<ReviewDecision> = [],
): TruceRecord {
  const record = buildRecord(asKnown === undefined ? readings : knownBy(readings, asKnown), knowledge, decisions)
  return on === undefined ? record : recordOn(record, on, indexWorld(knowledge))
}

/** The part of a record that had happened or been reported by a day, with each truce in its state on that day. */
function recordOn(record: TruceRecord, on: string, world: World): TruceRecord {
  const last = lastDayOf(on)
  const day = dayText(last)
  const hadCome = (entity: Entity & { readonly time?: Cell<string> }) =>
    startOf(entity.time) <= last || firstDay(entity.firstReported) <= last
  const byThen = (date: string | undefined, reported: string | undefined) => firstDay(date ?? reported) <= last
  const rows = {
    contacts: record.contacts.filter(hadCome),
    truces: record.truces.flatMap((truce) => {
      const { status, contested, violations, byParty } = truceStatusOn(truce, day)
      if (status.value === 'unknown') return []
      const ended = truce.ended.filter(({ value }) => endDay(value) <= last)
      const phases = truce.phases?.filter(({ from }) => firstDay(from) <= last)
      const { lastInForce: _, supersededBy, ...rest } = truce
      const superseded = supersededBy && ended.some(({ value }) => value.how === 'superseded')
      const held = heldBy(truce, last)
      return [
        {
          ...rest,
          status,
          contested,
          violations,
          byParty,
          ended,
          ...(phases ? { phases } : {}),
          ...(held ? { lastInForce: held } : {}),
          ...(superseded ? { supersededBy } : {}),
        },
      ]
    }),
    commitments: record.commitments.filter(
      ({ made, firstReported }) => Math.min(startOf(made), firstDay(firstReported)) <= last,
    ),
    agreements: record.agreements.filter(
      ({ signed, firstReported }) => Math.min(startOf(signed), firstDay(firstReported)) <= last,
    ),
    positions: record.positions.flatMap((position) => {
      const series = position.series.filter(({ date, assertion }) => byThen(date, assertion.firstReported))
      return series.length > 0 ? [{ ...position, series }] : []
    }),
    incidents: record.incidents.filter(hadCome),
    control: record.control.filter(hadCome),
    tolls: record.tolls.flatMap((toll) => {
      const points = toll.points.filter(({ date, assertion }) => byThen(date, assertion.firstReported))
      return points.length > 0 ? [{ ...toll, points }] : []
    }),
    actions: record.actions.filter(hadCome),
    background: record.background.filter(hadCome),
  }
  // What a format is told to be made of stands on claims of its own; what it brought about is worked out anew.
  const formats = withProducts(
    record.formats.filter((format) => format.claims.length > 0 && hadCome(format)),
    rows,
    world,
  )
  const begun = record.conflicts.filter(
    ({ onset, firstReported }) => Math.min(startOf(onset), firstDay(firstReported)) <= last,
  )
  return { conflicts: conflictsOn(begun, rows, world, day), ...rows, formats }
}

/** The last day up to `at` for which a sentence says that the truce holds, by the first step that says so. */
function heldBy({ life }: Truce, at: number): Assertion<string> | undefined {
  const last = lastInForce(life, at)
  const told = last === undefined ? undefined : life.find((step) => lastInForce([step], at) === last)
  return last === undefined || told === undefined ? undefined : { ...told.assertion, value: dayText(last) }
}

/** The first day that any of the told times may cover. */
function startOf(cell: Cell<string> | undefined): number {
  return Math.min(...(cell ?? []).map(({ value }) => firstDay(value)))
}

function firstDay(edtf: string | undefined): number {
  return daysOf(edtf)?.lo ?? Number.POSITIVE_INFINITY
}
