import type { Format } from '../model/record.ts'
import { formatsOf } from '../record/index.ts'
import { allSources, names, reported } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

/** `truceline formats`: in which circles sides and mediators meet. */
export const formats: Listing<Format> = {
  name: 'formats',
  summary: 'list formats: mediation formats and alliances, and who belongs to them',
  description:
    'Lists the standing formats and alliances of which dispatches tell who belongs to them, by the first report of it, ' +
    'with those who are said to belong or not to belong, and on whose word.',
  many: 'formats',
  options: [() => ofOption('only those to which this actor is said to belong; given twice, both are')],
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
