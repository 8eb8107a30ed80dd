import { Option } from 'commander'
import type { Commitment, CommitmentOutcome } from '../model/record.ts'
import { commitments as commitmentsOf } from '../record/index.ts'
import { names, reported, rivals } from './cells.ts'
import { ofOption, topicOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

const OUTCOMES = [
  'kept',
  'partly',
  'broken',
  'disputed',
  'not-reported',
] as const satisfies readonly CommitmentOutcome[]

interface Choices {
  readonly outcome?: CommitmentOutcome
}

/** `truceline commitments`: who promised what, and what came of it. */
export const commitments: Listing<Commitment, Choices> = {
  name: 'commitments',
  options: [
    ({ listings }) => ofOption(listings.commitments.of),
    topicOption,
    ({ listings }) => new Option('--outcome <outcome>', listings.commitments.outcome).choices(OUTCOMES),
  ],
  examples: [
    'truceline commitments --of Armenia --outcome broken',
    'truceline commitments --topic ceasefire --as-known 2020-10-31',
    'truceline commitments --csv > commitments.csv',
  ],
  rows({ record, knowledge, filters, of }, { outcome }) {
    const [promisor, ...others] = of
    const found = commitmentsOf(
      record,
      { ...filters, ...(promisor === undefined ? {} : { promisor }), ...(outcome === undefined ? {} : { outcome }) },
      knowledge,
    )
    return others.reduce(
      (left, each) => commitmentsOf({ ...record, commitments: left }, { promisor: each }, knowledge),
      found,
    )
  },
  table: {
    columns: [
      { title: 'promisors', value: ({ promisors }, nameOf) => names(promisors, nameOf), flexible: true },
      { title: 'before', value: ({ before }, nameOf) => names(before, nameOf), flexible: true },
      { title: 'content', value: ({ content }) => rivals(content), flexible: true },
      { title: 'made', value: ({ made }) => rivals(made), flexible: true },
      {
        title: 'outcome',
        value: ({ outcome }, _nameOf, { parts, words }) => rivals(outcome, words.outcome) || parts.notReported,
        flexible: true,
      },
      { title: 'deadline', value: ({ deadline }) => rivals(deadline), flexible: true, spare: true },
      { title: 'renewed', value: ({ renewals }) => rivals(renewals), flexible: true, spare: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
