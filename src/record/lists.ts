import type { TruceRecord } from '../model/record.ts'

/** The lists of a record whose rows dispatches tell of, in the order in which a person is told of them. */
export type List = Exclude<keyof TruceRecord, 'conflicts'>

export const LISTS: readonly List[] = [
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
