import { fold, nameKey, type PlaceEntry } from '../names/index.ts'
import { type BulkPlaces, bulkPlaces } from './places.ts'
import type { CompiledWorld } from './world-types.ts'

const AREAS = new Set(['region', 'province', 'district', 'area', 'island'])
const SPOTS = new Set(['city', 'town', 'village'])

/** Degrees within which a town of data/world and one of the gazetteer with its name are the same. */
const NEAR = 0.5

type Forms = CompiledWorld['forms']

/**
 * The place of data/world by a region's name and its state: a province, or a state that the other one claims (Abkhazia).
 * The index is made at the first question.
 */
export function regionFinder(
  places: readonly PlaceEntry[],
  forms: Forms,
): (name: string, state: string) => string | undefined {
  let index: Map<string, string> | undefined
  return (name, state) => {
    index ??= indexRegions(places, forms)
    return index.get(`${state} ${fold(name)}`)
  }
}

function indexRegions(places: readonly PlaceEntry[], forms: Forms): Map<string, string> {
  const index = new Map<string, string>()
  const formsOf = formsByPlace(forms)
  for (const { id, kind, names, within, claimedBy } of places) {
    const states = AREAS.has(kind) ? within : kind === 'country' ? claimedBy : []
    for (const state of states)
      for (const name of [...Object.values(names), ...(formsOf.get(id) ?? [])]) {
        const key = `${state} ${fold(name)}`
        if (!index.has(key)) index.set(key, id)
      }
  }
  return index
}

function formsByPlace(forms: Forms): Map<string, readonly string[]> {
  return new Map(
    forms.flatMap(({ sense, forms: list }) =>
      sense.type === 'name' && sense.place !== undefined ? [[sense.place, list] as const] : [],
    ),
  )
}

/** The places, towns among them with the region in which the gazetteer has the town of that name and place. */
export function withRegions(places: readonly PlaceEntry[], forms: Forms): PlaceEntry[] {
  const bulk = bulkPlaces(regionFinder(places, forms))
  const byId = new Map(places.map((place) => [place.id, place]))
  const formsOf = formsByPlace(forms)
  const find = (id: string) => byId.get(id) ?? bulk.entry(id)
  return places.map((place) => {
    const region = SPOTS.has(place.kind)
      ? regionOf(bulk, place, [...Object.values(place.names), ...(formsOf.get(place.id) ?? [])])
      : undefined
    const known = region === undefined || place.claimedBy.includes(region) ? [] : [region]
    return { ...place, within: outward([...place.within, ...known], find) }
  })
}

/** What a place lies in with all that these lie in, nearest first, and states last. */
function outward(within: readonly string[], find: (id: string) => PlaceEntry | undefined): string[] {
  const seen = new Set(within)
  for (const id of seen) if (!isState(id)) for (const wider of find(id)?.within ?? []) seen.add(wider)
  const all = [...seen]
  return [...all.filter((id) => !isState(id)), ...all.filter(isState)]
}

const isState = (id: string): boolean => id.startsWith('state:')

function regionOf(bulk: BulkPlaces, place: PlaceEntry, names: readonly string[]): string | undefined {
  const states = new Set([...place.within, ...place.claimedBy])
  for (const name of names)
    for (const { id, kind, state, region } of bulk.named(nameKey(name))) {
      if (kind !== 'town' || region === undefined || !states.has(state)) continue
      const { at } = bulk.entry(id)!
      if (Math.abs(at[0] - place.at[0]) < NEAR && Math.abs(at[1] - place.at[1]) < NEAR) return region
    }
  return undefined
}

/** Places of data/world as a map that also knows the gazetteer's by their ids; going through it gives the former only. */
export class KnownPlaces extends Map<string, PlaceEntry> {
  readonly #bulk: BulkPlaces
  /** Entries of the gazetteer that were asked for. */
  readonly #entries = new Map<string, PlaceEntry>()

  constructor(places: readonly PlaceEntry[], bulk: BulkPlaces) {
    super()
    this.#bulk = bulk
    for (const place of places) this.set(place.id, place)
  }

  override get(id: string): PlaceEntry | undefined {
    const known = super.get(id) ?? this.#entries.get(id)
    if (known !== undefined) return known
    const entry = this.#bulk.entry(id)
    if (entry === undefined) return undefined
    const whole = { ...entry, within: outward(entry.within, (each) => this.get(each)) }
    this.#entries.set(id, whole)
    return whole
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined
  }
}
