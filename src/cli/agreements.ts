import type { Agreement } from '../model/record.ts'
import { agreementsOf } from '../record/index.ts'
import { allSources, names, reported, rivals } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

/** `truceline agreements`: what was signed other than truces, and who is bound by it. */
export const agreements: Listing<Agreement> = {
  name: 'agreements',
  options: [({ listings }) => ofOption(listings.agreements.of)],
  examples: [
    'truceline agreements --of Armenia --of Azerbaijan',
    'truceline agreements --conflict tigray --since 2022-11',
    'truceline agreements --csv > agreements.csv',
  ],
  rows: ({ record, knowledge, filters, of }) => agreementsOf(record, { ...filters, parties: of }, knowledge),
  table: {
    columns: [
      { title: 'signed', value: ({ signed }) => rivals(signed), flexible: true },
      { title: 'name', value: ({ name }) => rivals(name), flexible: true },
      { title: 'parties', value: ({ parties }, nameOf) => names(parties, nameOf), flexible: true },
      { title: 'brokers', value: ({ brokers }, nameOf) => names(brokers, nameOf), flexible: true },
      { title: 'in force', value: ({ entered }) => rivals(entered), flexible: true },
      { title: 'per', value: (agreement, nameOf) => allSources(told(agreement), nameOf), flexible: true },
      { title: 'covers', value: ({ covers }, nameOf) => names(covers, nameOf), flexible: true, spare: true },
      { title: 'leaves out', value: ({ excludes }, nameOf) => names(excludes, nameOf), flexible: true, spare: true },
      {
        title: 'not bound',
        value: ({ nonParties = [] }, nameOf) => names(nonParties, nameOf),
        flexible: true,
        spare: true,
      },
      { title: 'terms', value: ({ terms = [] }) => rivals(terms), flexible: true, spare: true },
      { title: 'limits', value: ({ limits = [] }) => rivals(limits), flexible: true, spare: true },
      { title: 'breaches', value: ({ breaches }) => rivals(breaches), flexible: true, spare: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}

/** Everything that is told of it, on whose word. */
function told({ terms = [], limits = [], nonParties = [], ...agreement }: Agreement) {
  const { name, parties, brokers, signed, entered, covers, excludes, breaches } = agreement
  const who = [...parties, ...brokers, ...nonParties, ...covers, ...excludes]
  return [...name, ...who, ...signed, ...entered, ...terms, ...limits, ...breaches]
}
