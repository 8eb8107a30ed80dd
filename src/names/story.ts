import type { Scene } from './scene.ts'
import { ownerOf } from './senses.ts'
import { type Cover, unitsOf } from './units.ts'

/** What a dispatch is about, by the known names in it. */
export interface Story {
  /** Mentions of each state: by name, adjective, town, leader or army. */
  readonly states: ReadonlyMap<string, number>
  /** The most that any state has. */
  readonly most: number
  /** Ids of places named. */
  readonly places: ReadonlySet<string>
}

/** The states of an actor or place, as ids; none where it belongs to none. */
export function statesOf(scene: Scene, actor: string | undefined, place: string | undefined): readonly string[] {
  const { actors, places } = scene.knowledge
  if (actor !== undefined) {
    const owner = ownerOf(actor)
    if (owner.startsWith('state:')) return [owner]
    const parent = actors.get(owner)?.parent
    if (parent?.startsWith('state:')) return [ownerOf(parent)]
  }
  const known = place === undefined ? undefined : places.get(place)
  if (known === undefined) return []
  return [...known.within.filter((id) => id.startsWith('state:')).slice(0, 1), ...known.claimedBy]
}

/** Counts the states of a cover's known names. One pass. */
export function storyOf(scene: Scene, cover: Cover): Story {
  const states = new Map<string, number>()
  const named = new Set<string>()
  for (const { type, actor, place } of unitsOf(cover)) {
    if (type === 'term' || type === 'weapon') continue
    if (place !== undefined) named.add(place)
    for (const state of statesOf(scene, actor, place)) states.set(state, (states.get(state) ?? 0) + 1)
  }
  return { states, most: Math.max(0, ...states.values()), places: named }
}
