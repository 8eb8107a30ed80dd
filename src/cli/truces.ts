import { Option } from 'commander'
import { TRUCE_STATUSES, type Truce, type TruceStatus } from '../model/record.ts'
import { actorTest, passing } from '../record/index.ts'
import { names, reported, rivals, sources } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

interface Choices {
  readonly vague?: boolean
  readonly status?: readonly TruceStatus[]
}

/** `truceline truces`: what holds and what does not. */
export const truces: Listing<Truce, Choices> = {
  name: 'truces',
  summary: 'list truces: parties, status, dates, on whose word',
  description:
    'Lists every truce on record with its status, on whose word, and its dates. Rival values stand side by side with ' +
    '"|". "contested" means that violations are alleged while it is in force. With --vague, "left out for" tells why ' +
    'a truce is left out otherwise.',
  many: 'truces',
  options: [
    () => ofOption('only those to which this actor is a party; given twice, both are'),
    () => new Option('--status <status...>', 'only those with one of these statuses').choices(TRUCE_STATUSES),
    () =>
      new Option(
        '--vague',
        'also what lists leave out: what tells of some truce without date, mediator, party or place, and truces that ' +
          'other evidence shows to be none of their own (only denied or feared, several told as one, a promise, a ' +
          'breach or holding of some truce, one unsure word, history)',
      ),
  ],
  examples: [
    'truceline truces --on 2020-10-20 --as-known 2020-10-25',
    'truceline truces --status in-force agreed --conflict nagorno-karabakh',
    'truceline truces --csv > truces.csv',
  ],
  rows({ record, knowledge, filters, of }, { vague, status }) {
    const passes = passing(filters, knowledge)
    const parties = of.map((id) => actorTest(id, knowledge))
    return record.truces
      .filter((truce) => (vague || !truce.vague) && passes(truce))
      .filter((truce) => parties.every((isParty) => truce.parties.some(({ value }) => isParty(value))))
      .filter((truce) => status === undefined || status.includes(truce.status.value))
  },
  table: {
    columns: [
      {
        title: 'status',
        value: ({ status, contested }) => status.value + (contested ? ', contested' : ''),
        flexible: true,
      },
      { title: 'parties', value: ({ parties }, nameOf) => names(parties, nameOf), flexible: true },
      { title: 'declared', value: ({ declared }) => rivals(declared), flexible: true },
      { title: 'effective', value: ({ effective }) => rivals(effective), flexible: true },
      { title: 'ended', value: ended, flexible: true },
      { title: 'per', value: ({ status }, nameOf) => sources(status, nameOf), flexible: true },
      { title: 'mediators', value: ({ mediators }, nameOf) => names(mediators, nameOf), flexible: true, spare: true },
      { title: 'places', value: ({ places }, nameOf) => names(places, nameOf), flexible: true, spare: true },
      { title: 'last in force', value: ({ lastInForce }) => lastInForce?.value ?? '', flexible: true, spare: true },
      { title: 'reported', value: reported, flexible: true, spare: true },
      { title: 'left out for', value: leftOutFor, flexible: true, spare: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}

function ended({ ended }: Truce): string {
  return ended.map(({ value: { how, date } }) => (date === undefined ? how : `${how} ${date}`)).join(' | ')
}

/** The rule that sets it aside; `without-date-or-names` where nothing tells which truce it is of. */
function leftOutFor({ vague, aside }: Truce): string {
  return vague ? (aside?.rule ?? 'without-date-or-names') : ''
}
