import type { Reading } from '../model/claim.ts'
import type { RecordKnowledge, ReviewDecision, TruceRecord } from '../model/record.ts'
import { createFold } from './fold-readings.ts'

/**
 * The record of the claims: a pure function of readings, knowledge and review decisions. Any order and any split of
 * the same readings give the same record, byte for byte. Cost grows linearly with the number of claims.
 * @param readings any order; of two readings of one dispatch the one of the newer engine counts
 * @param knowledge names, containment, parents and conflicts; the record works without, and merges less
 * @param decisions of reviewers; the record as the engine alone read it leaves them out
 */
export function buildRecord(
  readings: Iterable<Reading>,
  knowledge: RecordKnowledge = {},
  decisions: Iterable<ReviewDecision> = [],
): TruceRecord {
  const fold = createFold(knowledge, decisions)
  fold.add(readings)
  return fold.record()
}
