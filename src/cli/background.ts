import { Option } from 'commander'
import { CLAIM_TYPES } from '../model/claim.ts'
import type { Background } from '../model/record.ts'
import { backgroundOf } from '../record/index.ts'
import { allSources, names, reported, rivals, saidAs } from './cells.ts'
import type { Listing } from './listing.ts'

interface Choices {
  readonly type?: Background['type']
}

/** `truceline background`: what dispatches take as given. */
export const background: Listing<Background, Choices> = {
  name: 'background',
  options: [({ listings }) => new Option('--type <type>', listings.background.type).choices(CLAIM_TYPES.background)],
  examples: [
    'truceline background --type onset --conflict sudan',
    'truceline background --actor Armenia',
    'truceline background --csv > background.csv',
  ],
  rows: ({ record, knowledge, filters }, { type }) =>
    backgroundOf(record, { ...filters, ...(type === undefined ? {} : { type }) }, knowledge),
  table: {
    columns: [
      { title: 'time', value: ({ time }) => rivals(time), flexible: true },
      { title: 'type', value: ({ type }, _nameOf, { words }) => words.type('background', type) },
      {
        title: 'subject',
        value: ({ subject, conflict }, nameOf) => names(subject, nameOf) || (conflict?.value ?? ''),
        flexible: true,
      },
      { title: 'object', value: ({ object }, nameOf) => names(object, nameOf), flexible: true },
      {
        title: 'per',
        value: ({ subject, object, time }, nameOf) => allSources([...subject, ...object, ...time], nameOf),
        flexible: true,
      },
      { title: 'said', value: saidAs, flexible: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
