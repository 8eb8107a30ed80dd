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
  summary: 'list background: when wars began, who holds which office, what a territory is',
  description:
    'Lists what dispatches tell as background, the oldest first: onsets of wars, offices and who holds them, and what a ' +
    'territory or people is said to be. Where nobody is named, the subject is the conflict. "said" tells what is denied.',
  many: 'background facts',
  options: [() => new Option('--type <type>', 'only facts of this type').choices(CLAIM_TYPES.background)],
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
      { title: 'type', value: ({ type }) => type },
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
