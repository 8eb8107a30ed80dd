import { Option } from 'commander'
import { TRUCE_STATUSES, type Truce, type TruceStatus } from '../model/record.ts'
import { actorTest, passing } from '../record/index.ts'
import { type NameOf, names, reported, rivals, sources } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'
import type { Texts } from './texts/all.ts'

interface Choices {
  readonly vague?: boolean
  readonly status?: readonly TruceStatus[]
}

/** `truceline truces`: what holds and what does not. */
export const truces: Listing<Truce, Choices> = {
  name: 'truces',
  options: [
    ({ listings }) => ofOption(listings.truces.of),
    ({ listings }) => new Option('--status <status...>', listings.truces.status).choices(TRUCE_STATUSES),
    ({ listings }) => new Option('--vague', listings.truces.vague),
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
        value: ({ status, contested }, _nameOf, { parts, words }) =>
          words.status(status.value) + (contested ? `, ${parts.contested}` : ''),
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

function ended({ ended }: Truce, _nameOf: NameOf, { words }: Texts): string {
  return ended
    .map(({ value: { how, date } }) => (date === undefined ? words.end(how) : `${words.end(how)} ${date}`))
    .join(' | ')
}

/** The rule that sets it aside; where there is none, nothing tells which truce it is of. */
function leftOutFor({ vague, aside }: Truce, _nameOf: NameOf, { parts, words }: Texts): string {
  if (!vague) return ''
  return aside?.rule === undefined ? parts.withoutDateOrNames : words.rule(aside.rule)
}
