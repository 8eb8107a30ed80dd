import type { Commitment } from '../model/record.ts'
import { names, reported, rivals } from './cells.ts'
import type { Listing } from './listing.ts'

/** `truceline commitments`: who promised what, and what came of it. */
export const commitments: Listing<Commitment> = {
  name: 'commitments',
  summary: 'list commitments: who promised what before whom, and what came of it',
  description:
    'Lists promises by their maker, before whom, by when, how often renewed, and the outcome that is reported.',
  rows: (record) => record.commitments,
  columns: [
    { title: 'id', value: ({ id }) => id, flexible: true },
    { title: 'promisors', value: ({ promisors }, nameOf) => names(promisors, nameOf), flexible: true },
    { title: 'before', value: ({ before }, nameOf) => names(before, nameOf), flexible: true },
    { title: 'content', value: ({ content }) => rivals(content), flexible: true },
    { title: 'made', value: ({ made }) => rivals(made) },
    { title: 'deadline', value: ({ deadline }) => rivals(deadline) },
    { title: 'renewed', value: ({ renewals }) => rivals(renewals) },
    { title: 'outcome', value: ({ outcome }) => rivals(outcome) || 'not-reported' },
    { title: 'reported', value: reported },
    { title: 'claims', value: ({ claims }) => String(claims.length), align: 'right' },
  ],
}
