import type { NameKind } from '../model/names.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Term } from './rules.ts'
import type { TrieNode } from './trie.ts'

/** An actor of data/world. `names` gives the usual name by language, `aliases` the others. */
export interface ActorEntry {
  readonly id: string
  readonly kind: NameKind
  readonly names: Readonly<Record<string, string>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** The actor it belongs to (a group's state, a ministry's state). */
  readonly parent?: string
  readonly gender?: 'm' | 'f'
}

/**
 * A place of data/world or of the gazetteer. `within` are what it lies in, nearest first: the regions and places of which
 * it is a part, then states. `claimedBy` are the states that claim it.
 */
export interface PlaceEntry {
  readonly id: string
  readonly kind: string
  readonly names: Readonly<Record<string, string>>
  /** The other names by language. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Degrees: latitude, longitude. */
  readonly at: readonly [number, number]
  readonly within: readonly string[]
  readonly claimedBy: readonly string[]
  readonly status?: string
  /** People, to two digits; only of towns that the gazetteer holds. */
  readonly population?: number
}

/** Who held an office, from and to as EDTF dates; an open end is absent. */
export interface Holding {
  readonly owner: string
  readonly key: string
  readonly person: string
  readonly from?: string
  readonly to?: string
}

export interface ConflictEntry {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly parties: readonly string[]
  readonly places: readonly string[]
  readonly from: string
  readonly to?: string
  /** Stretches with names of their own, as EDTF dates. */
  readonly phases?: readonly ConflictPhase[]
}

export interface ConflictPhase {
  readonly names: Readonly<Record<string, string>>
  readonly from: string
  readonly to?: string
}

/** What a form may mean. */
export type Sense =
  | { readonly type: 'name'; readonly kind: NameKind; readonly actor?: string; readonly place?: string }
  | { readonly type: 'adjective'; readonly actor: string }
  /**
   * A weapon's name. `beside`: only beside a word for a weapon; `several`: the form tells of several; `capitals`: only
   * where all of it is in capitals ("LORA", which in other letters is a family's name).
   */
  | { readonly type: 'weapon'; readonly beside: boolean; readonly several: boolean; readonly capitals: boolean }
  | { readonly type: 'given'; readonly gender: 'm' | 'f' | 'x' }
  | { readonly type: 'term'; readonly term: Term }

/** Everything known of the world in one language, ready for reading. Never changed by reading. */
export interface Knowledge {
  readonly lang: string
  readonly actors: ReadonlyMap<string, ActorEntry>
  /** Places of data/world; `get` and `has` also know those of the gazetteer, by their ids. */
  readonly places: ReadonlyMap<string, PlaceEntry>
  /** Towns and regions of all the world, asked for names that data/world lacks. */
  readonly gazetteer?: Gazetteer
  /** Holdings by owner and key: `state:FRA/president`. */
  readonly holdings: ReadonlyMap<string, readonly Holding[]>
  readonly conflicts: readonly ConflictEntry[]
  /** Forms of names, adjectives, given names and the language's terms. */
  readonly forms: TrieNode<Sense>
  /** The word of the language for a key: `president` is "président". */
  readonly keyNames: ReadonlyMap<string, string>
  readonly ownedName: string
  /** How an envoy to somebody or somewhere is named: `{owner}`, `{key}`, `{target}`. */
  readonly sentName: string
  /** Keys of offices and institutions that only states have (`president`, `foreign-ministry`), not any group or firm. */
  readonly stateKeys: ReadonlySet<string>
  /** Ids of people by the last word of their names, folded. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  /** Holdings by person. */
  readonly held: ReadonlyMap<string, readonly Holding[]>
}
