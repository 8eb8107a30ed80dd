import type { Contact } from '../model/record.ts'
import { contactsBetween } from '../record/index.ts'
import { names, reported, rivals } from './cells.ts'
import { ofOption, topicOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

/** A contact, with the days since the last one that was held among those asked for. */
type Row = Contact & { readonly silence?: number }

/** `truceline contacts`: who spoke with whom. */
export const contacts: Listing<Row> = {
  name: 'contacts',
  options: [({ listings }) => ofOption(listings.contacts.of), topicOption],
  examples: [
    'truceline contacts --since 2020-10-01 --until 2020-10-31',
    'truceline contacts --of Macron --of Putin',
    'truceline contacts --csv > contacts.csv',
  ],
  rows: ({ record, knowledge, filters, of }) =>
    contactsBetween(record, of, filters, knowledge).map(({ contact, silence }) =>
      of.length === 0 || silence === undefined ? contact : { ...contact, silence },
    ),
  table: {
    columns: [
      { title: 'time', value: ({ time }) => rivals(time), flexible: true },
      {
        title: 'mode',
        value: ({ mode }, _nameOf, { words }) => rivals(mode, (code) => words.type('contact', code)),
        flexible: true,
      },
      { title: 'state', value: ({ state }, _nameOf, { words }) => rivals(state, words.state), flexible: true },
      { title: 'participants', value: ({ participants }, nameOf) => names(participants, nameOf), flexible: true },
      { title: 'mediators', value: ({ mediators }, nameOf) => names(mediators, nameOf), flexible: true },
      { title: 'venue', value: ({ venue }, nameOf) => names(venue, nameOf), flexible: true },
      {
        title: 'topics',
        value: ({ topics }, _nameOf, { words }) => topics.map(({ value }) => words.topic(value)).join(', '),
        flexible: true,
        spare: true,
      },
      {
        title: 'after',
        value: ({ silence }, _nameOf, { parts }) => (silence === undefined ? '' : parts.days(silence)),
        align: 'right',
      },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
