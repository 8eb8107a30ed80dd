import type { ConflictEntity } from '../model/record.ts'
import { byText, sortedUnique } from './order.ts'
import type { World } from './world.ts'

/** The conflicts that claims were assigned to. @param claims ids by conflict */
export function conflictEntities(
  claims: ReadonlyMap<string, readonly string[]>,
  world: World,
): readonly ConflictEntity[] {
  return [...claims]
    .map(([id, own]) => ({
      kind: 'conflict' as const,
      id,
      names: world.conflict(id)?.names ?? provisionalNames(id, world),
      provisional: world.conflict(id) === undefined,
      claims: sortedUnique(own),
    }))
    .sort((a, b) => byText(a.id, b.id))
}

/** A provisional conflict bears the names of its place or of its two sides. */
function provisionalNames(id: string, world: World): Readonly<Record<string, string>> {
  const parts = id.replace(/^provisional:/, '').split('+')
  const names = parts.map((part) => world.placeName(part) ?? world.actorName(part) ?? {})
  const languages = sortedUnique(names.flatMap((each) => Object.keys(each)))
  return Object.fromEntries(
    languages
      .filter((language) => names.every((each) => each[language] !== undefined))
      .map((language) => [language, names.map((each) => each[language]).join(' – ')]),
  )
}
