import { Option } from 'commander'
import { CLAIM_TYPES, type ClaimType } from '../model/claim.ts'
import type { Control, Ref } from '../model/record.ts'
import { controlOf, type PlaceControl, passing } from '../record/index.ts'
import { allSources, nameOfRef, names, reported, rivals, saidAs } from './cells.ts'
import type { Listing } from './listing.ts'
import type { Query } from './query.ts'

/** One claim of who holds a place, with who is said to hold it last. */
interface Row {
  /** Absent where no place is named. */
  readonly place?: Ref
  readonly control: Control
  readonly heldBy: PlaceControl['heldBy']
}

interface Choices {
  readonly change?: ClaimType<'control'>
}

/** `truceline control`: who is said to hold what. */
export const control: Listing<Row, Choices> = {
  name: 'control',
  options: [({ listings }) => new Option('--change <change>', listings.control.change).choices(CLAIM_TYPES.control)],
  examples: [
    'truceline control --place Shusha',
    'truceline control --actor Azerbaijan --change gain',
    'truceline control --csv > control.csv',
  ],
  rows: (query, { change }) =>
    allRows(query).filter(
      ({ control }) => change === undefined || control.change.some(({ value }) => value === change),
    ),
  table: {
    columns: [
      { title: 'place', value: ({ place }, nameOf) => (place ? nameOfRef(place, nameOf) : ''), flexible: true },
      { title: 'time', value: ({ control }) => rivals(control.time), flexible: true },
      {
        title: 'change',
        value: ({ control }, _nameOf, { parts, words }) =>
          rivals(control.change, (code) => words.type('control', code)) || parts.denied,
        flexible: true,
      },
      { title: 'by', value: ({ control }, nameOf) => names(control.gainers, nameOf), flexible: true },
      { title: 'from', value: ({ control }, nameOf) => names(control.losers, nameOf), flexible: true, spare: true },
      { title: 'per', value: ({ control }, nameOf) => allSources(toldBy(control), nameOf), flexible: true },
      { title: 'said', value: ({ control }, nameOf, texts) => saidAs(control, nameOf, texts), flexible: true },
      { title: 'held by', value: ({ heldBy }, nameOf) => names(heldBy, nameOf), flexible: true, spare: true },
      { title: 'denied', value: ({ control }) => rivals(control.denied ?? []), flexible: true, spare: true },
      {
        title: 'reported',
        value: ({ control }, nameOf, texts) => reported(control, nameOf, texts),
        flexible: true,
        spare: true,
      },
    ],
    lead: ({ control: { id, claims } }) => ({ id, claims }),
  },
}

/** By place, then those of which no place is named. */
function allRows({ record, knowledge, filters }: Query): readonly Row[] {
  // A claim of several places passes for one of them only where that one does.
  const passes: (control: Control) => boolean = passing(filters, knowledge)
  return [
    ...controlOf(record, filters, knowledge).flatMap(({ place, claims, heldBy }) =>
      claims
        .filter((control) => passes({ ...control, place: control.place.filter(({ value }) => value.id === place.id) }))
        .map((control) => ({ place, control, heldBy })),
    ),
    ...record.control
      .filter((control) => control.place.length === 0 && passes(control))
      .map((control) => ({ control, heldBy: [] })),
  ]
}

/** What tells of the change; of what is only denied, the denial. */
function toldBy({ change, denied = [] }: Control): Control['change'] | NonNullable<Control['denied']> {
  return change.length > 0 ? change : denied
}
