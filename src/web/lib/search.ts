import type { ClaimKind } from '../../model/claim.ts'
import type { DossierClaim, DossierData, DossierDispatch } from '../../model/dossier.ts'
import { type Bounds, bounds } from './edtf.ts'
import { fold, foldWithOffsets } from './fold.ts'

export interface SearchIndex {
  readonly dispatches: readonly { readonly dispatch: DossierDispatch; readonly text: string }[]
  readonly claims: readonly { readonly claim: DossierClaim; readonly text: string; readonly when: Bounds | undefined }[]
}

/** What claim words mean in every language of the interface, so that "trêve" and "truce" both find one. */
export type Vocabulary = (claim: DossierClaim) => readonly string[]

/** Folds every text once. `names` adds the display names of the actors and places a claim resolves to. */
export function buildSearch(
  data: DossierData,
  names: (id: string) => readonly string[],
  vocabulary: Vocabulary,
): SearchIndex {
  return {
    dispatches: data.dispatches.map((dispatch) => ({
      dispatch,
      text: fold(`${dispatch.title ?? ''}\n${dispatch.source ?? ''}\n${dispatch.text}`),
    })),
    claims: data.claims.map((claim) => {
      const ids = [
        ...claim.roles.map((role) => role.actor),
        ...claim.places.map((place) => place.place),
        ...claim.attribution.map((a) => a.actor),
      ]
      const parts = [
        ...claim.evidence.map((mention) => mention.text),
        ...claim.roles.map((role) => role.text),
        ...claim.places.map((place) => place.text),
        ...claim.attribution.map((source) => source.source),
        ...ids.flatMap((id) => (id ? names(id) : [])),
        ...vocabulary(claim),
      ]
      return { claim, text: fold(parts.join('\n')), when: bounds(claim.time?.edtf) }
    }),
  }
}

export interface Query {
  /** Folded; all must occur. */
  readonly terms: readonly string[]
  readonly when?: Bounds
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month)

/** The names of the months in one language, folded, long and short. */
export function monthNames(intl: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(intl, { month: style, timeZone: 'UTC' })
    for (const month of MONTHS) names.set(fold(format.format(Date.UTC(2020, month, 1))).replace(/\.$/, ''), month + 1)
  }
  return names
}

/**
 * Reads a query. A date in it (`2020-10`, `10 October 2020`, `octobre 2020`) limits the time; quoted words stay together.
 * @param months month names of every language of the interface
 */
export function parseQuery(raw: string, months: ReadonlyMap<string, number>): Query {
  let rest = fold(raw)
  let when: Bounds | undefined
  rest = rest.replace(
    /(?<!\S)(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\p{L}+)\.? (\d{4})(?!\S)/u,
    (whole, day, name, year) => {
      const month = months.get(name)
      if (!month) return whole
      const stamp = `${year}-${String(month).padStart(2, '0')}${day ? `-${String(day).padStart(2, '0')}` : ''}`
      when = bounds(stamp)
      return when ? ' ' : whole
    },
  )
  rest = rest.replace(/(?<!\S)\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\S)/, (stamp) => {
    const found = when ? undefined : bounds(stamp)
    if (found) when = found
    return found ? ' ' : stamp
  })
  const terms = [...rest.matchAll(/["«“]\s*([^"»”]+?)\s*["»”]|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '')
  return when ? { terms: terms.filter(Boolean), when } : { terms: terms.filter(Boolean) }
}

export interface Filter {
  readonly kind?: ClaimKind
  /** Keeps what may be shown at the as-known day. */
  readonly isKnown: (dispatch: string) => boolean
}

export interface Found {
  readonly dispatches: readonly DossierDispatch[]
  readonly claims: readonly DossierClaim[]
}

/** Finds what holds every term, in one pass. A date finds claims of that time and dispatches of that day. */
export function search(index: SearchIndex, query: Query, filter: Filter): Found {
  const { terms, when } = query
  if (terms.length === 0 && !when) return { dispatches: [], claims: [] }
  const holds = (text: string): boolean => terms.every((term) => text.includes(term))
  const meets = (found: Bounds | undefined): boolean =>
    !when || (found !== undefined && found.from < when.to && found.to > when.from)
  return {
    dispatches: index.dispatches
      .filter(({ dispatch, text }) => filter.isKnown(dispatch.id) && meets(bounds(dispatch.date)) && holds(text))
      .map(({ dispatch }) => dispatch),
    claims: index.claims
      .filter(
        ({ claim, text, when: time }) =>
          (!filter.kind || claim.kind === filter.kind) && filter.isKnown(claim.dispatch) && meets(time) && holds(text),
      )
      .map(({ claim }) => claim),
  }
}

export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** The words around the first hit, cut into hits and the rest. Only the part that is shown is folded with offsets. */
export function excerpt(text: string, terms: readonly string[], width = 220): Piece[] {
  const plain = fold(text)
  const first = Math.min(...terms.map((term) => plain.indexOf(term)).filter((at) => at >= 0), plain.length)
  // Folding may change lengths, so the window is only near: it is widened on both sides.
  const from = first >= plain.length ? 0 : Math.max(0, first - Math.floor(width / 3))
  const part = text.slice(from, from + width)
  const folded = foldWithOffsets(part)
  const hits: { start: number; end: number }[] = []
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
      hits.push({ start: folded.at[at] ?? 0, end: folded.at[at + term.length] ?? part.length })
    }
  }
  hits.sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let done = 0
  for (const { start, end } of hits) {
    if (end <= done) continue
    if (start > done) pieces.push({ text: part.slice(done, start), hit: false })
    pieces.push({ text: part.slice(Math.max(start, done), end), hit: true })
    done = end
  }
  if (done < part.length) pieces.push({ text: part.slice(done), hit: false })
  if (from > 0) pieces.unshift({ text: '… ', hit: false })
  if (from + width < text.length) pieces.push({ text: ' …', hit: false })
  return pieces
}
