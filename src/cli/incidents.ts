import { Option } from 'commander'
import { CLAIM_TYPES, type ClaimType } from '../model/claim.ts'
import type { Incident } from '../model/record.ts'
import { incidentsOf } from '../record/index.ts'
import { allSources, names, reported, rivals, saidAs } from './cells.ts'
import type { Listing } from './listing.ts'

interface Choices {
  readonly type?: ClaimType<'violence'>
  /** False with `--not-denied`. */
  readonly denied?: boolean
}

/** `truceline incidents`: violence as reported. */
export const incidents: Listing<Incident, Choices> = {
  name: 'incidents',
  options: [
    ({ listings }) => new Option('--type <type>', listings.incidents.type).choices(CLAIM_TYPES.violence),
    ({ listings }) => new Option('--denied', listings.incidents.denied),
    ({ listings }) => new Option('--no-denied', listings.incidents.notDenied).default(undefined),
  ],
  examples: [
    'truceline incidents --place Ganja --since 2020-10-01',
    'truceline incidents --type shelling --denied',
    'truceline incidents --csv > incidents.csv',
  ],
  rows: ({ record, knowledge, filters }, { type, denied }) =>
    incidentsOf(
      record,
      { ...filters, ...(type === undefined ? {} : { type }), ...(denied === undefined ? {} : { denied }) },
      knowledge,
    ),
  table: {
    columns: [
      { title: 'time', value: ({ time }) => rivals(time), flexible: true },
      {
        title: 'type',
        value: ({ type }, _nameOf, { parts, words }) =>
          rivals(type, (code) => words.type('violence', code)) || parts.denied,
        flexible: true,
      },
      { title: 'attackers', value: ({ attackers }, nameOf) => names(attackers, nameOf), flexible: true },
      { title: 'targets', value: ({ targets }, nameOf) => names(targets, nameOf), flexible: true },
      { title: 'places', value: ({ places }, nameOf) => names(places, nameOf), flexible: true },
      {
        title: 'per',
        value: ({ type, denied }, nameOf) => allSources(type.length > 0 ? type : denied, nameOf),
        flexible: true,
      },
      { title: 'denied', value: ({ denied }) => rivals(denied), flexible: true, spare: true },
      { title: 'parties', value: ({ parties }, nameOf) => names(parties, nameOf), flexible: true, spare: true },
      { title: 'breach of', value: ({ breachOf = [] }) => rivals(breachOf), flexible: true, spare: true },
      { title: 'weapons', value: ({ weapons }) => rivals(weapons), flexible: true, spare: true },
      { title: 'said', value: saidAs, flexible: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}
