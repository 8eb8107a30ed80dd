import type { RecordKnowledge } from '../model/record.ts'
import { LANGUAGES } from './registry.ts'
import { loadKnowledge } from './world.ts'
import type { OwnActor } from './world-types.ts'

/**
 * What the record knows beforehand: actors, places and conflicts with their names in every language, and who held which
 * office when. The world is the same in every language, so any of them will do to load it.
 */
export function loadRecordKnowledge(own: readonly OwnActor[] = []): Required<RecordKnowledge> {
  const { actors, places, conflicts, holdings } = loadKnowledge(LANGUAGES[0]!, own)
  return {
    actors: [...actors.values()],
    places: [...places.values()],
    placeOf: (id) => places.get(id),
    conflicts,
    holdings: [...holdings.values()].flat(),
  }
}
