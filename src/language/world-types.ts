import type { ActorEntry, ConflictEntry, Holding, PlaceEntry, Sense } from '../names/index.ts'

/** data/world in one language as plain data: what the cache keeps. */
export interface CompiledWorld {
  readonly actors: readonly ActorEntry[]
  readonly places: readonly PlaceEntry[]
  readonly holdings: readonly Holding[]
  readonly conflicts: readonly ConflictEntry[]
  /** Forms by sense: each list is what may be written for it. */
  readonly forms: readonly { readonly sense: Exclude<Sense, { type: 'term' }>; readonly forms: readonly string[] }[]
}

/** An actor of an analyst's own list: an entry with every form under which texts may name it. */
export interface OwnActor extends ActorEntry {
  readonly forms: readonly string[]
  /** Offices that a person held. */
  readonly holdings?: readonly Holding[]
}
