import type { DossierClaim, DossierData, DossierDispatch, NamesByLanguage } from '../model/dossier.ts'
import type { TruceRecord } from '../model/record.ts'
import type { Store } from '../store/index.ts'
import type { Analysis, KnownNames } from './resource.ts'
import { withoutOrigin } from './resources/dispatches.ts'

export interface DossierOptions {
  readonly record: TruceRecord
  readonly title?: string
  /** ISO 8601 instant. */
  readonly generated?: string
  readonly defaults?: DossierData['defaults']
}

/** All that a dossier page shows, from what the store holds. */
export async function dossierData(store: Store, analysis: Analysis, options: DossierOptions): Promise<DossierData> {
  const dispatches: DossierDispatch[] = []
  const claims: DossierClaim[] = []
  const engines = new Set<string>()
  for await (const reading of store.readings()) {
    engines.add(reading.engine)
    dispatches.push(withoutOrigin(reading.dispatch))
    for (const claim of reading.claims) claims.push({ ...claim, dispatch: reading.dispatch.id })
  }
  const { record, title, generated, defaults = {} } = options
  return {
    format: 1,
    engine: [...engines].sort().join(', '),
    ...(generated === undefined ? {} : { generated }),
    ...(title === undefined ? {} : { title }),
    dispatches,
    claims,
    record,
    names: namesUsed(analysis.names(), claims, record),
    defaults,
  }
}

/** Only the names that something in the dossier is called by: the shipped world is far larger than a dossier. */
function namesUsed(
  { actors, places, find }: KnownNames,
  claims: readonly DossierClaim[],
  record: TruceRecord,
): DossierData['names'] {
  const used = new Set<string>()
  collectIds(claims, used)
  collectIds(record, used)
  const pick = (names: Readonly<Record<string, NamesByLanguage>>) =>
    Object.fromEntries(Object.entries(names).filter(([id]) => used.has(id)))
  const found = [...used].flatMap((id) => {
    const names = (actors[id] ?? places[id]) ? undefined : find?.(id)
    return names ? [[id, names] as const] : []
  })
  // What belongs to another is an actor; the rest is places.
  const { actors: owned = [], places: more = [] } = Object.groupBy(found, ([id]) =>
    id.includes('/') ? 'actors' : 'places',
  )
  return {
    actors: { ...pick(actors), ...Object.fromEntries(owned) },
    places: { ...pick(places), ...Object.fromEntries(more) },
  }
}

const ID_KEYS = new Set(['actor', 'place', 'id'])

function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (ID_KEYS.has(key)) into.add(inner)
    } else if (key === 'by' && Array.isArray(inner)) for (const source of inner) into.add(String(source))
    else collectIds(inner, into)
  }
}
