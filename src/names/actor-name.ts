import type { Knowledge } from './knowledge.ts'

/**
 * An actor's name in the knowledge's language: "Azerbaïdjan"; for what belongs to another, its word and its owner's
 * ("présidence (France)"), with whom it is sent to ("envoyé (Organisation des Nations unies, Syrie)"); for an actor known from a text alone, the words of its id.
 */
export function actorName(id: string, knowledge: Knowledge): string {
  const known = knowledge.actors.get(id)
  if (known !== undefined) return known.names[knowledge.lang] ?? Object.values(known.names)[0] ?? id
  const slash = id.lastIndexOf('/')
  if (slash > 0) {
    const [key = '', target] = id.slice(slash + 1).split('@')
    return (target === undefined ? knowledge.ownedName : knowledge.sentName)
      .replace('{key}', knowledge.keyNames.get(key) ?? key)
      .replace('{owner}', actorName(id.slice(0, slash), knowledge))
      .replace('{target}', target === undefined ? '' : actorName(target, knowledge))
  }
  const place = knowledge.places.get(id)
  if (place !== undefined) return place.names[knowledge.lang] ?? id
  return id.startsWith('text:') ? id.slice('text:'.length).replaceAll('-', ' ') : id
}
