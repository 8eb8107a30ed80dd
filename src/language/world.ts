import type { ActorEntry, ConflictEntry, Holding, Knowledge, PlaceEntry, Sense } from '../names/index.ts'
import { addForm, newTrie } from '../names/index.ts'
import { cached } from './cache.ts'
import { loadNameRules } from './names.ts'
import { compileWorld } from './world-compile.ts'

/** data/world in one language as plain data: what the cache keeps. */
export interface CompiledWorld {
  readonly actors: readonly ActorEntry[]
  readonly places: readonly PlaceEntry[]
  readonly holdings: readonly Holding[]
  readonly conflicts: readonly ConflictEntry[]
  /** Forms by sense: each list is what may be written for it. */
  readonly forms: readonly { readonly sense: Exclude<Sense, { type: 'term' }>; readonly forms: readonly string[] }[]
}

/**
 * Everything known of the world, for reading one language: data/world with the language's terms. Compiled from YAML the
 * first time and kept in node_modules/.cache until a file changes; where that folder cannot be written, compiled each time.
 * @throws TrucelineError `bad-language-data` or `bad-world-data` with the file, the entry and the repair
 */
export function loadKnowledge(lang: string): Knowledge {
  const loaded = loadNameRules(lang)
  const world = cached(`world-${lang}`, [`${lang}/names.yml`, ...WORLD_FILES.map((name) => `world/${name}`)], () =>
    compileWorld(lang, loaded),
  )
  const forms = newTrie<Sense>()
  for (const entry of world.forms) for (const form of entry.forms) addForm(forms, form, entry.sense)
  for (const term of loaded.rules.terms) addForm(forms, term.form, { type: 'term', term })
  const holdings = new Map<string, Holding[]>()
  for (const holding of world.holdings) {
    const key = `${holding.owner}/${holding.key}`
    const list = holdings.get(key)
    if (list === undefined) holdings.set(key, [holding])
    else list.push(holding)
  }
  const keyNames = new Map<string, string>()
  for (const { key, form } of loaded.rules.terms) if (key !== '' && !keyNames.has(key)) keyNames.set(key, form)
  return {
    lang,
    actors: new Map(world.actors.map((actor) => [actor.id, actor])),
    places: new Map(world.places.map((place) => [place.id, place])),
    holdings,
    conflicts: world.conflicts,
    forms,
    keyNames,
    ownedName: loaded.ownedName,
  }
}

/** The files of data/world, in the order in which their names win where a form has several meanings. */
export const WORLD_FILES = [
  'states.yml',
  'seats.yml',
  'organisations.yml',
  'formats.yml',
  'groups.yml',
  'peoples.yml',
  'people.yml',
  'places.yml',
  'given-names.yml',
  'conflicts.yml',
] as const
