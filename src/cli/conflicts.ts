import { Option } from 'commander'
import { CONFLICT_PHASES, type ConflictEntity, type ConflictPhase } from '../model/record.ts'
import { conflictsOf } from '../record/index.ts'
import { allSources, listedPeriod, nameIn, nameOfRef, names, reported, rivals } from './cells.ts'
import { ofOption } from './filter-options.ts'
import type { Listing } from './listing.ts'

interface Choices {
  readonly phase?: readonly ConflictPhase[]
}

/** `truceline conflicts`: the wars that dispatches tell of, known or not. */
export const conflicts: Listing<ConflictEntity, Choices> = {
  name: 'conflicts',
  options: [
    ({ listings }) => ofOption(listings.conflicts.of),
    ({ listings }) => new Option('--phase <phase...>', listings.conflicts.phase).choices(CONFLICT_PHASES),
  ],
  examples: [
    'truceline conflicts --of Russia',
    'truceline conflicts --on 2020-10-20 --as-known 2020-10-25',
    'truceline conflicts --phase fighting truce --csv > conflicts.csv',
  ],
  rows: ({ record, knowledge, filters, of }, { phase }) =>
    conflictsOf(record, { ...filters, parties: of, ...(phase ? { phase } : {}) }, knowledge),
  table: {
    columns: [
      { title: 'name', value: (conflict, _nameOf, texts) => conflictName(conflict, texts.code), flexible: true },
      { title: 'phase', value: ({ phase }, _nameOf, { words }) => words.phase(phase.value) },
      { title: 'parties', value: ({ parties }, nameOf) => names(parties, nameOf), flexible: true },
      { title: 'dyads', value: ({ dyads }, nameOf) => dyadNames(dyads, nameOf), flexible: true, spare: true },
      { title: 'places', value: ({ places }, nameOf) => names(places, nameOf), flexible: true, spare: true },
      { title: 'onset', value: ({ onset }) => rivals(onset), flexible: true },
      { title: 'per', value: ({ phase }, nameOf) => allSources([phase], nameOf), flexible: true, spare: true },
      { title: 'listed', value: listedPeriod, spare: true },
      { title: 'assigned', value: reasons, flexible: true, spare: true },
      { title: 'reported', value: reported, flexible: true },
    ],
    lead: ({ id, claims }) => ({ id, claims }),
  },
}

/** Its name in a language, else its id. */
export function conflictName({ id, names: own }: Pick<ConflictEntity, 'id' | 'names'>, code: string): string {
  return nameIn(code, own) ?? id
}

function dyadNames(dyads: ConflictEntity['dyads'], nameOf: (id: string) => string): string {
  return dyads.map(({ value: { sides } }) => sides.map((side) => nameOfRef(side, nameOf)).join(' – ')).join(', ')
}

/** By what its claims were assigned to it, with how many by each. */
function reasons(
  { assigned }: ConflictEntity,
  _nameOf: (id: string) => string,
  { words }: Parameters<Listing<ConflictEntity>['table']['columns'][number]['value']>[2],
): string {
  return assigned
    .map(({ rule, basis, claims }) => `${rule === undefined ? words.basis(basis) : words.rule(rule)}: ${claims.length}`)
    .join(', ')
}
