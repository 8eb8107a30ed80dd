import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ownActorsSchema, type StoredActor } from '../language/own-actors.ts'
import { TrucelineError } from '../model/errors.ts'

/**
 * Keeps an analyst's own actors, sorted by id. The file is replaced whole, so that a run that is killed leaves the old one.
 * @throws TrucelineError `actors-not-writable`
 */
export function keepActors(path: string, actors: readonly StoredActor[]): void {
  const sorted = actors.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const text = `${JSON.stringify(ownActorsSchema.parse({ format: 1, actors: sorted }), null, 1)}\n`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (cause) {
    throw new TrucelineError('actors-not-writable', `your own actors cannot be kept in ${path}`, {
      value: path,
      repair: 'make its folder writable, or name another file with the variable TRUCELINE_ACTORS',
      cause,
    })
  }
}

/** The actors kept so far with those of a list: an entry with the same id is replaced. */
export function withList(kept: readonly StoredActor[], list: readonly StoredActor[]): StoredActor[] {
  return [...new Map([...kept, ...list].map((actor) => [actor.id, actor])).values()]
}
