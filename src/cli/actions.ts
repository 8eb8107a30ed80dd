import { Option } from 'commander'
import { CLAIM_TYPES, type ClaimType } from '../model/claim.ts'
import type { Action } from '../model/record.ts'
import { actionsOf } from '../record/index.ts'
import { allSources, names, reported, rivals, saidAs } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

interface Choices {
  readonly type?: ClaimType<'action'>
}

/** `truceline actions`: what is done around the fighting. */
export const actions: Listing<Action, Choices> = {
  name: 'actions',
  options: [
    ({ listings }) => ofOption(listings.actions.of),
    ({ listings }) => new Option('--type <type>', listings.actions.type).choices(CLAIM_TYPES.action),
  ],
  examples: [
    'truceline actions --type deployment --of Russia',
    'truceline actions --conflict sudan --type aid --since 2023-05',
    'truceline actions --csv > actions.csv',
  ],
  rows: ({ record, knowledge, filters, of }, { type }) =>
    actionsOf(record, { ...filters, actors: of, ...(type === undefined ? {} : { type }) }, knowledge),
  table: {
    columns: [
      { title: 'time', value: ({ time }) => rivals(time), flexible: true },
      {
        title: 'type',
        value: ({ type }, _nameOf, { words }) => rivals(type, (code) => words.type('action', code)),
        flexible: true,
      },
      { title: 'actors', value: ({ actors }, nameOf) => names(actors, nameOf), flexible: true },
      { title: 'targets', value: ({ targets }, nameOf) => names(targets, nameOf), flexible: true },
      { title: 'places', value: ({ places }, nameOf) => names(places, nameOf), flexible: true, spare: true },
      { title: 'per', value: ({ type }, nameOf) => allSources(type, nameOf), flexible: true },
      { title: 'said', value: saidAs, flexible: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
