import type { Commitment, CommitmentOutcome, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { byText } from '../order.ts'
import { indexWorld } from '../world.ts'
import { type Filters, firstHappened, isActor, passing } from './filters.ts'

export interface CommitmentFilters extends Filters {
  readonly promisor?: string
  readonly before?: string
  readonly outcome?: CommitmentOutcome
}

/** Promises, oldest first. */
export function commitments(
  record: TruceRecord,
  { promisor, before, outcome, ...filters }: CommitmentFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Commitment[] {
  const world = indexWorld(knowledge)
  const passes = passing(filters, knowledge)
  const names = (cell: Commitment['promisors'], wanted: string | undefined) =>
    wanted === undefined || cell.some(({ value }) => isActor(value, wanted, world))
  return record.commitments
    .filter((each) => passes(each) && names(each.promisors, promisor) && names(each.before, before))
    .filter((each) => outcome === undefined || each.outcome.some(({ value }) => value === outcome))
    .sort((a, b) => firstHappened(a) - firstHappened(b) || byText(a.id, b.id))
}
