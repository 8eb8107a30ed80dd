import type { Format } from '../model/record.ts'
import { claimsOf, formatsOf } from '../record/index.ts'
import { allSources, listedPeriod, names, reported, rivals } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'
import type { Texts } from './texts/all.ts'

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
      { title: 'chairs', value: ({ chairs }, nameOf) => names(chairs, nameOf), flexible: true, spare: true },
      { title: 'produced', value: products, flexible: true },
      { title: 'meetings', value: ({ meetings }) => rivals(meetings), flexible: true, spare: true },
      { title: 'per', value: ({ name }, nameOf) => allSources(name, nameOf), flexible: true },
      {
        title: 'not members',
        value: ({ nonMembers = [] }, nameOf) => names(nonMembers, nameOf),
        flexible: true,
        spare: true,
      },
      { title: 'period', value: ({ period }) => rivals(period), spare: true },
      { title: 'listed', value: listedPeriod, spare: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: (format) => ({ id: format.id, claims: claimsOf(format) }),
  },
}

/** What it brought about, by kind and address: the rows that `show` shows. */
function products({ produced }: Format, _nameOf: (id: string) => string, { words }: Texts): string {
  return produced.map(({ value: { kind, id } }) => `${words.entity(kind)} ${id}`).join(', ')
}
