import { Option } from 'commander'
import type { Truce } from '../model/record.ts'
import { names, reported, rivals, sources } from './cells.ts'
import type { Listing } from './listing.ts'

/** `truceline truces`: what holds and what does not. */
export const truces: Listing<Truce> = {
  name: 'truces',
  summary: 'list truces: parties, status, dates, on whose word',
  description:
    'Lists every truce on record with its status, on whose word, and its dates. Rival values stand side by side with ' +
    '"|". "contested" means that violations are alleged while it is in force.',
  options: [() => new Option('--vague', 'also what is told of some truce without date, mediator, party or place')],
  rows: ({ truces }, { vague }) => truces.filter((truce) => vague || !truce.vague),
  columns: [
    { title: 'id', value: ({ id }) => id, flexible: true },
    { title: 'status', value: ({ status, contested }) => status.value + (contested ? ', contested' : '') },
    { title: 'parties', value: ({ parties }, nameOf) => names(parties, nameOf), flexible: true },
    { title: 'mediators', value: ({ mediators }, nameOf) => names(mediators, nameOf), flexible: true },
    { title: 'places', value: ({ places }, nameOf) => names(places, nameOf), flexible: true },
    { title: 'declared', value: ({ declared }) => rivals(declared) },
    { title: 'effective', value: ({ effective }) => rivals(effective) },
    { title: 'ended', value: ended },
    { title: 'last in force', value: ({ lastInForce }) => lastInForce?.value ?? '' },
    { title: 'per', value: ({ status }, nameOf) => sources(status, nameOf), flexible: true },
    { title: 'reported', value: reported },
    { title: 'claims', value: ({ claims }) => String(claims.length), align: 'right' },
  ],
}

function ended({ ended }: Truce): string {
  return ended.map(({ value: { how, date } }) => (date === undefined ? how : `${how} ${date}`)).join(' | ')
}
