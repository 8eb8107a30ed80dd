import type { Agreement, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { actorTest, type Filters } from './filters.ts'
import { oldestFirst } from './oldest-first.ts'

export interface AgreementFilters extends Filters {
  /** Who is a party: an actor id or name; all of several. */
  readonly parties?: readonly string[]
}

/** Treaties, accords and protocols, oldest first. */
export function agreementsOf(
  record: TruceRecord,
  { parties = [], ...filters }: AgreementFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Agreement[] {
  const tests = parties.map((id) => actorTest(id, knowledge))
  return oldestFirst(record.agreements, filters, knowledge).filter((agreement) =>
    tests.every((isParty) => agreement.parties.some(({ value }) => isParty(value))),
  )
}
