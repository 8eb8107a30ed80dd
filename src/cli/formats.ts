import type { Format } from '../model/record.ts'
import { formatsOf } from '../record/index.ts'
import { allSources, names, reported } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

/** `truceline formats`: in which circles sides and mediators meet. */
export const formats: Listing<Format> = {
  name: 'formats',
  options: [({ listings }) => ofOption(listings.formats.of)],
  examples: ['truceline formats --of France', 'truceline formats --csv > formats.csv'],
  rows: ({ record, knowledge, filters, of }) => formatsOf(record, { ...filters, members: of }, knowledge),
  table: {
    columns: [
      { title: 'name', value: ({ name }, nameOf) => names(name, nameOf), flexible: true },
      { title: 'members', value: ({ members }, nameOf) => names(members, nameOf), flexible: true },
      { title: 'per', value: ({ name }, nameOf) => allSources(name, nameOf), flexible: true },
      {
        title: 'not members',
        value: ({ nonMembers = [] }, nameOf) => names(nonMembers, nameOf),
        flexible: true,
        spare: true,
      },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
