import type { Term } from './rules.ts'

/** What of a phrase makes its key. */
export interface Keyed {
  readonly term: Term
  readonly portfolio?: string
  readonly within?: string
  readonly target?: string
}

/** Offices that any institution may have, so that one told with a state's institution is that institution's. */
const OF_ANY = new Set([
  'spokesperson',
  'official',
  'leader',
  'director',
  'adviser',
  'representative',
  'negotiator',
  'delegate',
  'coordinator',
  'secretary-general',
  'diplomat',
])

/** Institutions whose own offices are the state's: "the prime minister of the government of Kestria" is Kestria's. */
const WHOLE = new Set(['government', 'presidency', 'opposition'])

const keyOf = ({ term, portfolio }: Keyed): string =>
  portfolio !== undefined && (term.key === 'minister' || term.key === 'ministry')
    ? `${portfolio}-${term.key}`
    : term.key

/** The institution of `inner` as a key, where the office is held in it and not in its state. */
export function withinOf(office: Term, inner: Keyed & { readonly named?: unknown }): string | undefined {
  const { class: kind, key } = inner.term
  if (office.class !== 'office' || key === '' || inner.named !== undefined) return undefined
  if (kind !== 'institution' && kind !== 'force') return undefined
  return OF_ANY.has(office.key) || (kind === 'institution' && !WHOLE.has(key)) ? keyOf(inner) : undefined
}

/**
 * The key of what a phrase tells, below its owner: `president`, `defence-minister` (a minister with a portfolio),
 * `foreign-ministry/spokesperson` (an institution's), `envoy@state:SYR` (to somebody or somewhere).
 */
export function ownKey(phrase: Keyed): string {
  const { within, target } = phrase
  return `${within === undefined ? '' : `${within}/`}${keyOf(phrase)}${target === undefined ? '' : `@${target}`}`
}
