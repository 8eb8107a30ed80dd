import { locale } from '../../web/locales/fr.ts'
import type { Words } from './words.ts'

type Table = Readonly<Record<string, string>>

/** The page's own words, so that a status is called the same on the page and in a terminal. */
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase(locale.intl) + text.slice(1)
const from =
  (table: Table) =>
  (code: string): string =>
    table[code] ?? code

const TYPES: Readonly<Record<string, Table>> = locale.types
const kindOf = (kind: string): string => (kind === 'incident' ? 'violence' : kind)

const LISTS: Table = {
  conflicts: 'conflits',
  truces: 'trêves',
  contacts: 'contacts',
  commitments: 'engagements',
  agreements: 'accords',
  positions: 'positions',
  incidents: 'violences',
  control: 'terrain',
  tolls: 'bilans',
  actions: 'actions',
  formats: 'formats',
  background: 'contexte',
}

/** Cells that the page has no label for. */
const CELLS: Table = {
  conflict: 'conflit',
  assigned: 'rattachés',
  dyads: 'face à face',
  onset: 'début',
  phase: 'phase',
  life: 'vie',
  violations: 'violations',
  byParty: 'par partie',
  phases: 'phases',
  aside: 'écartée',
  series: 'propos',
  points: 'chiffres',
  source: 'source',
}

const TOLL_BASIS: Table = { cumulative: 'cumulé', period: 'fait isolé' }

/** Codes that are values of a cell, by the cell; types go by the kind of entity. */
const VALUES: Readonly<Record<string, Table>> = {
  status: locale.truceStatus,
  byParty: locale.truceStatus,
  phases: locale.truceStatus,
  phase: locale.conflictPhase,
  ended: locale.truceEnd,
  purpose: locale.purpose,
  outcome: locale.outcome,
  state: locale.contactState,
  topic: locale.topics,
  topics: locale.topics,
  written: { true: 'oui', false: 'non' },
  unilateral: { true: 'oui', false: 'non' },
  local: { true: 'oui', false: 'non' },
}
const CHOICES: Readonly<Record<string, Table>> = {
  topic: locale.topics,
  status: locale.truceStatus,
  phase: locale.conflictPhase,
  outcome: locale.outcome,
  metric: TYPES.toll!,
  basis: TOLL_BASIS,
  change: TYPES.control!,
  type: { ...TYPES.violence, ...TYPES.action, ...TYPES.background },
}
const TYPED: ReadonlySet<string> = new Set(['type', 'mode', 'change', 'life', 'violations'])

export const words: Words = {
  type: (kind, code) => TYPES[kindOf(kind)]?.[code] ?? code,
  status: from(locale.truceStatus),
  phase: from(locale.conflictPhase),
  end: from(locale.truceEnd),
  outcome: from(locale.outcome),
  state: from(locale.contactState),
  topic: from(locale.topics),
  modality: from(locale.modality),
  basis: from(locale.cellBasis),
  tollBasis: from(TOLL_BASIS),
  qualifier: (code) => locale.counts.qualified(code, '')?.trim() ?? code.replaceAll('-', ' '),
  role: (code) => lower((locale.roles as Table)[code] ?? (locale.placeRole as Table)[code] ?? code),
  list: from(LISTS),
  entity: (code) =>
    code === 'format'
      ? 'format'
      : code === 'conflict'
        ? 'conflit'
        : lower((locale.kinds as Table)[kindOf(code)] ?? code),
  cell: (code) => lower(CELLS[code] ?? (locale.cells as Table)[code] ?? code),
  value: (kind, cell, code) => (TYPED.has(cell) ? TYPES[kindOf(kind)]?.[code] : VALUES[cell]?.[code]) ?? code,
  choice: (option, code) => CHOICES[option]?.[code] ?? code,
  action: from({
    accept: 'accepte',
    reject: 'rejette',
    correct: 'corrige',
    merge: 'réunit',
    split: 'sépare',
    assign: 'rattache',
    undo: 'annule',
  }),
  rule: from(locale.rules),
  reason: (text) =>
    text
      .split('; ')
      .map((part) => part.split(', ').map(from(locale.reasons)).join(', '))
      .join(' ; '),
}
