import type { Entity, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { firstDayOf } from '../asknown.ts'
import { daysOf } from '../edtf.ts'
import { byText } from '../order.ts'
import { type Filters, passing } from './filters.ts'

type Kind = Exclude<keyof TruceRecord, 'conflicts'>

export interface Change {
  readonly kind: Kind
  readonly id: string
  /** `new`: first reported since; `more`: reported before, with something new in the named cells since. */
  readonly change: 'new' | 'more'
  readonly cells: readonly string[]
  readonly lastReported: string
}

const KINDS: readonly Kind[] = [
  'truces',
  'contacts',
  'commitments',
  'agreements',
  'positions',
  'incidents',
  'control',
  'tolls',
  'actions',
  'formats',
  'background',
]

/** What dispatches published on a day or later added to the record, truces first. @throws TrucelineError `bad-date` */
export function changesSince(
  record: TruceRecord,
  since: string,
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly Change[] {
  const day = firstDayOf(since)
  const passes = passing(filters, knowledge)
  return KINDS.flatMap((kind) =>
    (record[kind] as readonly Entity[]).filter(passes).flatMap((entity) => changeOf(kind, entity, day)),
  )
}

function changeOf(kind: Kind, entity: Entity, day: number): readonly Change[] {
  const { id, firstReported, lastReported } = entity
  if (lastReported === undefined || reported(lastReported) < day) return []
  const change = firstReported !== undefined && reported(firstReported) < day ? 'more' : 'new'
  const cells = change === 'more' ? freshCells(entity, day) : []
  return change === 'more' && cells.length === 0 ? [] : [{ kind, id, change, cells, lastReported }]
}

/** Names of the cells that hold a value first reported since. */
function freshCells(entity: Entity, day: number): readonly string[] {
  return Object.entries(entity)
    .filter(([, value]) => Array.isArray(value) && value.some((each) => isFresh(each) || isFresh(each?.assertion)))
    .map(([name]) => name)
    .sort(byText)

  function isFresh(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || !('basis' in value)) return false
    const { firstReported } = value as { readonly firstReported?: string }
    return firstReported !== undefined && reported(firstReported) >= day
  }
}

function reported(date: string): number {
  return daysOf(date)?.lo ?? Number.NEGATIVE_INFINITY
}
