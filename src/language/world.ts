import type { Knowledge, Sense } from '../names/index.ts'
import { addForm, fold, newTrie } from '../names/index.ts'
import { cached } from './cache.ts'
import { loadNameRules } from './names.ts'
import { bulkPlaces } from './places.ts'
import { KnownPlaces, regionFinder } from './places-known.ts'
import { compileWorld } from './world-compile.ts'
import type { CompiledWorld, OwnActor } from './world-types.ts'

/**
 * Everything known of the world, for reading one language: data/world with the language's terms. Compiled from YAML the
 * first time and kept in node_modules/.cache until a file changes; where that folder cannot be written, compiled each time.
 * @param own an analyst's own actors, known beside those of data/world; one with an id that stands there adds to that
 *   actor. Where a form may be either's, the one that the dispatch tells more of is meant, then that of data/world.
 * @throws TrucelineError `bad-language-data` or `bad-world-data` with the file, the entry and the repair
 */
export function loadKnowledge(lang: string, own: readonly OwnActor[] = NONE): Knowledge {
  const byLanguage = kept.get(own) ?? new Map<string, Knowledge>()
  kept.set(own, byLanguage)
  const known = byLanguage.get(lang) ?? buildKnowledge(lang, own)
  byLanguage.set(lang, known)
  return known
}

const NONE: readonly OwnActor[] = []
/** By an analyst's own list and by language: reading, the record and the names on a page ask for the same. */
const kept = new WeakMap<readonly OwnActor[], Map<string, Knowledge>>()

function buildKnowledge(lang: string, own: readonly OwnActor[]): Knowledge {
  const loaded = loadNameRules(lang)
  const files = [`data/${lang}/names.yml`, ...WORLD_FILES.map((name) => `data/world/${name}`), ...MAKERS]
  const world = withOwn(
    cached(`world-${lang}`, files, () => compileWorld(lang, loaded)),
    own,
  )
  const forms = newTrie<Sense>()
  for (const entry of world.forms) for (const form of entry.forms) addForm(forms, form, entry.sense)
  for (const term of loaded.rules.terms) addForm(forms, term.form, { type: 'term', term })
  const holdings = groupBy(world.holdings, ({ owner, key }) => `${owner}/${key}`)
  const bulk = bulkPlaces(regionFinder(world.places, world.forms))
  const keyNames = new Map<string, string>()
  for (const { key, form } of loaded.rules.terms) if (key !== '' && !keyNames.has(key)) keyNames.set(key, form)
  return {
    lang,
    actors: new Map(world.actors.map((actor) => [actor.id, actor])),
    places: new KnownPlaces(world.places, bulk),
    gazetteer: bulk,
    holdings,
    conflicts: world.conflicts,
    forms,
    keyNames,
    ownedName: loaded.ownedName,
    sentName: loaded.sentName,
    stateKeys: loaded.stateKeys,
    surnames: surnamesOf(world),
    held: groupBy(world.holdings, ({ person }) => person),
  }
}

function withOwn(world: CompiledWorld, own: readonly OwnActor[]): CompiledWorld {
  if (own.length === 0) return world
  const actors = new Map(world.actors.map((actor) => [actor.id, actor]))
  for (const { forms, holdings, ...actor } of own) {
    const known = actors.get(actor.id)
    actors.set(actor.id, { ...known, ...actor, names: { ...known?.names, ...actor.names } })
  }
  return {
    ...world,
    actors: [...actors.values()],
    holdings: [...world.holdings, ...own.flatMap(({ holdings = [] }) => holdings)],
    forms: [
      ...world.forms,
      ...own.map(({ id, kind, forms }) => ({ sense: { type: 'name', kind, actor: id } as const, forms })),
    ],
  }
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}

/** People by the last word of their names, folded. */
function surnamesOf(world: CompiledWorld): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { sense, forms } of world.forms) {
    if (sense.type !== 'name' || sense.kind !== 'person' || sense.actor === undefined) continue
    for (const form of forms) {
      const word = form.split(' ').at(-1)!
      const list = found.get(fold(word)) ?? []
      if (form !== word && !list.includes(sense.actor)) found.set(fold(word), [...list, sense.actor])
    }
  }
  return found
}

/** The code that makes something of the files: what is kept is made again when it changes. */
const MAKERS = [
  ...['world-compile', 'world-schema', 'inflect', 'names', 'places', 'places-format', 'places-known'].map(
    (name) => `src/language/${name}.ts`,
  ),
  // Its card changes when the gazetteer does.
  'data/world/gazetteer.yml',
]

/** The files of data/world, in the order in which their names win where a form has several meanings. */
const WORLD_FILES = [
  'states.yml',
  'seats.yml',
  'organisations.yml',
  'formats.yml',
  'groups.yml',
  'peoples.yml',
  'people.yml',
  'places.yml',
  'given-names.yml',
  'weapons.yml',
  'conflicts.yml',
] as const
