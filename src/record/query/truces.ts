import type { RecordKnowledge, Truce, TruceOn, TruceRecord, TruceStatus } from '../../model/record.ts'
import { lastDayOf } from '../asknown.ts'
import { dayText } from '../edtf.ts'
import { byText } from '../order.ts'
import { truceStatusOn } from '../truce/status.ts'
import { type Filters, firstHappened, passing } from './filters.ts'

export interface TruceFilters extends Filters {
  /** Statuses to list; absent: those that stand or stood (declared, agreed, pending, in force, suspended). */
  readonly status?: readonly TruceStatus[]
  /** List truces that are told of without saying which, too. */
  readonly vague?: boolean
}

const STANDING: readonly TruceStatus[] = ['declared', 'agreed', 'pending', 'in-force', 'suspended']

/**
 * The truces that stand on a day, each with its state on that day. For "as known on", hand in the record of that day.
 * @throws TrucelineError `bad-date`
 */
export function trucesOn(
  record: TruceRecord,
  on: string,
  { status = STANDING, vague = false, ...filters }: TruceFilters = {},
  knowledge: RecordKnowledge = {},
): readonly TruceOn[] {
  const day = dayText(lastDayOf(on))
  const passes = passing(filters, knowledge)
  return record.truces
    .filter((truce) => (vague || truce.vague !== true) && passes(truce))
    .map((truce) => truceStatusOn(truce, day))
    .filter((state) => status.includes(state.status.value))
}

/** Truces that came about at some time (declared, agreed, in force …), oldest first; offers and wishes are left out. */
export function trucesOf(
  record: TruceRecord,
  { status, vague = false, ...filters }: TruceFilters = {},
  knowledge: RecordKnowledge = {},
): readonly Truce[] {
  const passes = passing(filters, knowledge)
  const came = new Set<TruceStatus>(status ?? [...STANDING, 'ended'])
  return record.truces
    .filter((truce) => (vague || truce.vague !== true) && passes(truce))
    .filter(({ phases = [] }) => phases.some((phase) => came.has(phase.status.value)))
    .sort((a, b) => firstHappened(a) - firstHappened(b) || byText(a.id, b.id))
}
