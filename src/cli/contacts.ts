import type { Contact } from '../model/record.ts'
import { names, reported, rivals } from './cells.ts'
import type { Listing } from './listing.ts'

/** `truceline contacts`: who spoke with whom. */
export const contacts: Listing<Contact> = {
  name: 'contacts',
  summary: 'list contacts: who met or called whom, when and where',
  description: 'Lists calls, meetings, visits, summits, talks and messages, planned, held or cancelled.',
  rows: (record) => record.contacts,
  columns: [
    { title: 'id', value: ({ id }) => id, flexible: true },
    { title: 'time', value: ({ time }) => rivals(time) },
    { title: 'mode', value: ({ mode }) => rivals(mode) },
    { title: 'state', value: ({ state }) => rivals(state) },
    { title: 'participants', value: ({ participants }, nameOf) => names(participants, nameOf), flexible: true },
    { title: 'mediators', value: ({ mediators }, nameOf) => names(mediators, nameOf), flexible: true },
    { title: 'venue', value: ({ venue }, nameOf) => names(venue, nameOf), flexible: true },
    { title: 'topics', value: ({ topics }) => topics.map(({ value }) => value).join(', ') },
    { title: 'reported', value: reported },
    { title: 'claims', value: ({ claims }) => String(claims.length), align: 'right' },
  ],
}
