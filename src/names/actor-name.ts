import type { Knowledge } from './knowledge.ts'

/**
 * An actor's name in the knowledge's language: "Azerbaïdjan"; for what belongs to another, its word and its owner's
 * ("présidence (France)"); for an actor known from a text alone, the words of its id.
 */
export function actorName(id: string, knowledge: Knowledge): string {
  const known = knowledge.actors.get(id)
  if (known !== undefined) return known.names[knowledge.lang] ?? Object.values(known.names)[0] ?? id
  const slash = id.lastIndexOf('/')
  if (slash > 0) {
    const key = id.slice(slash + 1)
    return knowledge.ownedName
      .replace('{key}', knowledge.keyNames.get(key) ?? key)
      .replace('{owner}', actorName(id.slice(0, slash), knowledge))
  }
  const place = knowledge.places.get(id)
  if (place !== undefined) return place.names[knowledge.lang] ?? id
  return id.startsWith('text:') ? id.slice('text:'.length).replaceAll('-', ' ') : id
}
