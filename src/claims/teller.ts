import { overlaps } from '../model/span.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'

/** Kinds of which whoever tells them "according to X" may be a part: a stance, a promise and a talk are X's own. */
const OWN: ReadonlySet<string> = new Set(['position', 'commitment', 'contact'])

/**
 * "A pause was only partly honoured, according to the envoy, X": whom a preposition names as the source stands outside of what is told,
 * and has no role in it.
 */
export function tellerApart(draft: Draft): void {
  if (OWN.has(draft.kind)) return
  const told = draft.reports.filter(({ report }) => report.shape === 'preposition').map(({ report }) => report.source)
  if (told.length === 0) return
  draft.roles = draft.roles.filter(
    ({ role, nominal }) => PLACE_ROLES.includes(role) || !told.some((source) => overlaps(nominal, source)),
  )
}
