import type { KnownFormat, RecordKnowledge } from '../model/record.ts'
import { actorName } from '../names/index.ts'
import { readDataFile } from './data-file.ts'
import { type OwnConflicts, withOwnConflicts } from './own-conflicts.ts'
import { LANGUAGES } from './registry.ts'
import { loadKnowledge } from './world.ts'
import { actorsSchema } from './world-schema.ts'
import type { OwnActor } from './world-types.ts'

/**
 * What the record knows beforehand: actors, places and conflicts with their names in every language, and who held which
 * office when, with the conflicts that an analyst defines. The world is the same in every language, so any of them will do to load it.
 */
export function loadRecordKnowledge(
  own: readonly OwnActor[] = [],
  defined: OwnConflicts = { path: '', conflicts: [] },
): Required<RecordKnowledge> {
  const { actors, places, conflicts, holdings } = loadKnowledge(LANGUAGES[0]!, own)
  return {
    actors: [...actors.values()],
    places: [...places.values()],
    placeOf: (id) => places.get(id),
    // A region may be a side, and a state is ground.
    conflicts: withOwnConflicts(
      conflicts,
      defined,
      (id) => actors.has(id) || places.has(id),
      (id) => places.has(id),
    ),
    formats: knownFormats(),
    holdings: [...holdings.values()].flat(),
  }
}

/** Members, chairs and years of the listed formats, by which no text is read. */
function knownFormats(): readonly KnownFormat[] {
  const idOf = (owner: string) => (owner.includes(':') ? owner : `state:${owner}`)
  return readDataFile('world', 'formats.yml', actorsSchema).actors.map(
    ({ id, members = [], chairs = [], from, to }) => ({
      id: `format:${id}`,
      members: members.map(idOf),
      chairs: chairs.map(idOf),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }),
  )
}

/**
 * The name, in every language, of what belongs to another: "ministère de la Défense (Azerbaïdjan)".
 * @param id `state:AZE/defence-ministry`
 * @returns undefined where its word or its owner is known in no language
 */
export function ownedNames(id: string, own: readonly OwnActor[] = []): Readonly<Record<string, string>> | undefined {
  const [key = ''] = id.slice(id.lastIndexOf('/') + 1).split('@')
  const names = LANGUAGES.flatMap((lang) => {
    const knowledge = loadKnowledge(lang, own)
    return knowledge.keyNames.has(key) ? [[lang, actorName(id, knowledge)] as const] : []
  })
  return names.length === 0 ? undefined : Object.fromEntries(names)
}
