import type { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import type { ActorEntry, ConflictEntry, Holding, PlaceEntry, Sense } from '../names/index.ts'
import { readDataFile } from './data-file.ts'
import { inflect } from './inflect.ts'
import type { LoadedNameRules } from './names.ts'
import { withRegions } from './places-known.ts'
import {
  actorsSchema,
  conflictsSchema,
  givenNamesSchema,
  peopleSchema,
  peoplesSchema,
  placesSchema,
  seatsSchema,
  statesSchema,
  weaponsSchema,
} from './world-schema.ts'
import type { CompiledWorld } from './world-types.ts'

interface ByLanguage {
  readonly fr: readonly string[]
  readonly en: readonly string[]
  readonly name?: readonly string[]
}

/** Collects entries and checks that every id is new. */
class Compiler {
  readonly actors: ActorEntry[] = []
  readonly places: PlaceEntry[] = []
  readonly holdings: Holding[] = []
  readonly conflicts: ConflictEntry[] = []
  readonly forms: { sense: Exclude<Sense, { type: 'term' }>; forms: string[] }[] = []
  readonly #seen = new Map<string, string>()
  readonly lang: string
  readonly rules: LoadedNameRules

  constructor(lang: string, rules: LoadedNameRules) {
    this.lang = lang
    this.rules = rules
  }

  fresh(id: string, file: string): void {
    const before = this.#seen.get(id)
    if (before !== undefined)
      throw new TrucelineError(
        'bad-world-data',
        `${id} stands in data/world/${before} and again in data/world/${file}`,
        {
          value: id,
          repair: `give one of the two another id, or join them`,
        },
      )
    this.#seen.set(id, file)
  }

  form(sense: Exclude<Sense, { type: 'term' }>, forms: readonly string[]): void {
    if (forms.length > 0) this.forms.push({ sense, forms: [...new Set(forms)] })
  }

  /** Names in the language at hand, with those that are the same in every language. */
  own(entry: ByLanguage): string[] {
    return [...(entry[this.lang as 'fr' | 'en'] ?? []), ...(entry.name ?? [])]
  }

  /** The usual name in every language, and the others. @param other names that are the same in every language */
  called(entry: ByLanguage, other: readonly string[] = []): Pick<ActorEntry, 'names' | 'aliases'> {
    const names: Record<string, string> = {}
    const aliases: Record<string, readonly string[]> = {}
    for (const lang of ['fr', 'en'] as const) {
      const [name, ...rest] = new Set([...entry[lang], ...(entry.name ?? []), ...other])
      const usual = entry[lang][0] ?? entry.name?.[0]
      if (usual !== undefined) names[lang] = usual
      const further = usual === undefined && name !== undefined ? [name, ...rest] : rest
      if (further.length > 0) aliases[lang] = further
    }
    return Object.keys(aliases).length === 0 ? { names } : { names, aliases }
  }

  adjective(actor: string, words: readonly string[]): void {
    this.form(
      { type: 'adjective', actor },
      words.flatMap((word) => inflect(word, this.rules.inflection)),
    )
  }
}

/**
 * Reads data/world for one language.
 * @throws TrucelineError `bad-language-data` or `bad-world-data` with the file, the entry and the repair
 */
export function compileWorld(lang: string, rules: LoadedNameRules): CompiledWorld {
  const to = new Compiler(lang, rules)
  for (const state of readDataFile('world', 'states.yml', statesSchema).states) compileState(to, state)
  for (const [prefix, code] of rules.nationalityPrefixes)
    to.form({ type: 'adjective', actor: `state:${code}` }, [prefix])
  for (const seat of readDataFile('world', 'seats.yml', seatsSchema).seats) {
    const place = `place:${seat.id}`
    to.fresh(place, 'seats.yml')
    to.places.push({
      id: place,
      kind: 'site',
      ...to.called(seat),
      at: seat.at ?? [0, 0],
      within: seat['stands-for'].startsWith('state:') ? [seat['stands-for'].split('/')[0]!] : [],
      claimedBy: [],
    })
    to.form({ type: 'name', kind: 'organisation', actor: seat['stands-for'], place }, to.own(seat))
  }
  for (const file of ['organisations.yml', 'formats.yml', 'groups.yml'])
    for (const actor of readDataFile('world', file, actorsSchema).actors) compileActor(to, actor, file)
  for (const people of readDataFile('world', 'peoples.yml', peoplesSchema).peoples) {
    const id = `people:${people.id}`
    to.fresh(id, 'peoples.yml')
    to.actors.push({ id, kind: 'side', ...to.called(people) })
    to.adjective(id, [...to.own(people), ...(people.people === undefined ? [] : to.own(people.people))])
  }
  for (const person of readDataFile('world', 'people.yml', peopleSchema).people) compilePerson(to, person)
  for (const place of readDataFile('world', 'places.yml', placesSchema).places) compilePlace(to, place)
  const given = readDataFile('world', 'given-names.yml', givenNamesSchema)
  for (const gender of ['m', 'f', 'x'] as const) to.form({ type: 'given', gender }, given[gender])
  for (const weapon of readDataFile('world', 'weapons.yml', weaponsSchema).weapons) compileWeapon(to, weapon)
  for (const conflict of readDataFile('world', 'conflicts.yml', conflictsSchema).conflicts)
    to.conflicts.push({
      id: conflict.id,
      names: to.called(conflict).names,
      parties: conflict.parties,
      places: conflict.places,
      from: conflict.from,
      ...(conflict.to === undefined ? {} : { to: conflict.to }),
      ...(conflict.phases === undefined
        ? {}
        : {
            phases: conflict.phases.map((phase) => ({
              names: to.called(phase).names,
              from: phase.from,
              ...(phase.to === undefined ? {} : { to: phase.to }),
            })),
          }),
    })
  const { actors, holdings, conflicts, forms } = to
  return { actors, places: withRegions(to.places, forms), holdings, conflicts, forms }
}

function compileState(to: Compiler, state: z.output<typeof statesSchema>['states'][number]): void {
  const id = `state:${state.id}`
  to.fresh(id, 'states.yml')
  const claimedBy = (state['claimed-by'] ?? []).map((code) => `state:${code}`)
  to.actors.push({ id, kind: 'state', ...to.called(state) })
  to.places.push({
    id,
    kind: 'country',
    ...to.called(state),
    at: state.at,
    within: [id],
    claimedBy,
    ...(state.status === undefined ? {} : { status: state.status }),
  })
  to.form({ type: 'name', kind: 'state', actor: id, place: id }, to.own(state))
  to.adjective(id, [...to.own(state.adj), ...(state.people === undefined ? [] : to.own(state.people))])
  if (state.prefix !== undefined) to.form({ type: 'adjective', actor: id }, to.own(state.prefix))
  for (const town of [state.capital, state.capital?.also]) {
    if (town === undefined) continue
    const place = `place:${town.id}`
    to.fresh(place, 'states.yml')
    to.places.push({ id: place, kind: 'city', ...to.called(town), at: town.at, within: [id], claimedBy })
    const actors = town === state.capital ? (state.capital?.['stands-for'] ?? [id]) : [id]
    for (const actor of actors) to.form({ type: 'name', kind: 'place', actor, place }, to.own(town))
  }
}

function compileActor(to: Compiler, actor: z.output<typeof actorsSchema>['actors'][number], file: string): void {
  const prefix = { organisation: 'org', group: 'group', force: 'force', format: 'format' }[actor.kind]
  const id = `${prefix}:${actor.id}`
  to.fresh(id, file)
  const state = Array.isArray(actor.state) ? actor.state[0] : actor.state
  const parent = actor.parent ?? (state === undefined ? undefined : `state:${state}`)
  to.actors.push({ id, kind: actor.kind, ...to.called(actor), ...(parent === undefined ? {} : { parent }) })
  to.form({ type: 'name', kind: actor.kind, actor: id }, to.own(actor))
  if (actor.adj !== undefined) to.adjective(id, to.own(actor.adj))
}

function compileWeapon(to: Compiler, weapon: z.output<typeof weaponsSchema>['weapons'][number]): void {
  const { beside } = weapon
  for (const form of to.own(weapon)) {
    const capitals = /^\p{Lu}{3,}$/u.test(form)
    to.form({ type: 'weapon', beside, several: false, capitals }, [form])
    to.form(
      { type: 'weapon', beside, several: true, capitals: false },
      to.rules.pluralOfNames.map((ending) => form + ending),
    )
  }
}

const OFFICE = /^(\S+)\/([a-z-]+)(?:@(\S+))?(?: ([\d-]*)\.\.([\d-]*))?$/

/** A state's code or an id as an id. */
const idOf = (owner: string): string => (owner.includes(':') ? owner : `state:${owner}`)

function compilePerson(to: Compiler, person: z.output<typeof peopleSchema>['people'][number]): void {
  const id = `person:${person.id}`
  to.fresh(id, 'people.yml')
  to.actors.push({ id, kind: 'person', ...to.called(person), gender: person.sex })
  to.form({ type: 'name', kind: 'person', actor: id }, [...person.name, ...person.fr, ...person.en])
  for (const office of person.offices) {
    const [, owner, key, target, from, until] = OFFICE.exec(office)!
    to.holdings.push({
      owner: idOf(owner!),
      key: target === undefined ? key! : `${key}@${idOf(target)}`,
      person: id,
      ...(from ? { from } : {}),
      ...(until ? { to: until } : {}),
    })
  }
}

function compilePlace(to: Compiler, place: z.output<typeof placesSchema>['places'][number]): void {
  const id = `place:${place.id}`
  to.fresh(id, 'places.yml')
  to.places.push({
    id,
    kind: place.kind,
    ...to.called(place, place.other),
    at: place.at,
    within: [...place['part-of'].map((id) => `place:${id}`), ...place.in.map((code) => `state:${code}`)],
    claimedBy: (place['claimed-by'] ?? []).map((code) => `state:${code}`),
    ...(place.status === undefined ? {} : { status: place.status }),
  })
  to.form({ type: 'name', kind: 'place', place: id }, [...to.own(place), ...(place.other ?? [])])
  if (place.adj !== undefined) to.adjective(id, to.own(place.adj))
}
