import type { PageName } from '../locales/shape.ts'

export const SHOWN_PAGES: readonly PageName[] = [
  'overview',
  'timeline',
  'truces',
  'commitments',
  'contacts',
  'positions',
  'events',
  'tolls',
  'background',
  'dispatches',
  'search',
]

const PART_OF: Readonly<Record<string, PageName>> = {
  incidents: 'events',
  control: 'events',
  actions: 'events',
  agreements: 'background',
  formats: 'background',
  source: 'dispatches',
  claims: 'dispatches',
}

/** The menu entry that an address stands under. */
export function pageOf(path: readonly string[]): PageName | undefined {
  const [head] = path
  if (head === undefined) return 'overview'
  return PART_OF[head] ?? SHOWN_PAGES.find((page) => page === head)
}
