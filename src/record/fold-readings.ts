import type { Reading } from '../model/claim.ts'
import type { RecordKnowledge, ReviewDecision, TruceRecord } from '../model/record.ts'
import { type Accumulator, accumulator } from './accumulate.ts'
import { decide } from './decisions.ts'
import { byEngine, byPublication } from './prepare.ts'
import { indexWorld } from './world.ts'

/** A record that grows: readings come and go in any batches, and `record()` equals one built at once from what is there. */
export interface RecordFold {
  /** Adds readings; one of a dispatch that is there already replaces it when its engine is newer. */
  add(readings: Iterable<Reading>): void
  remove(dispatch: string): void
  /** Adds review decisions to those that are there. */
  decide(decisions: Iterable<ReviewDecision>): void
  record(): TruceRecord
}

/**
 * Readings published after all that are there are merged into what stands, so that the day's news costs what the day's
 * news weighs; anything earlier, taken out or decided anew makes the record from the start.
 */
export function createFold(knowledge: RecordKnowledge = {}, decisions: Iterable<ReviewDecision> = []): RecordFold {
  const world = indexWorld(knowledge)
  const readings = new Map<string, Reading>()
  const decided = new Map([...decisions].map((decision) => [decision.id, decision]))
  let waiting: Reading[] = []
  let standing: { accumulator: Accumulator; last: Reading | undefined } | undefined

  return {
    add(added) {
      for (const reading of added) {
        const known = readings.get(reading.dispatch.id)
        if (known && byEngine(reading, known) <= 0) continue
        if (known) standing = undefined
        readings.set(reading.dispatch.id, reading)
        waiting.push(reading)
      }
    },
    remove(dispatch) {
      if (readings.delete(dispatch)) standing = undefined
    },
    decide(added) {
      for (const decision of added) decided.set(decision.id, decision)
      standing = undefined
    },
    record() {
      waiting.sort(byPublication)
      const { last } = standing ?? {}
      if (standing && last && waiting[0] && byPublication(waiting[0], last) < 0) standing = undefined
      if (!standing) {
        standing = { accumulator: accumulator(world, decide(decided.values())), last: undefined }
        waiting = [...readings.values()].sort(byPublication)
      }
      standing.accumulator.add(waiting)
      standing.last = waiting.at(-1) ?? standing.last
      waiting = []
      return standing.accumulator.record()
    },
  }
}
