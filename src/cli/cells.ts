import type { Assertion, Cell, Entity, Ref } from '../model/record.ts'
import type { Engine } from './engine.ts'

/** The name of an actor by its id; words that are no id stay as they are. */
export type NameOf = (id: string) => string

/** Names as the engine's data has them, in the language of these commands. */
export function namesFrom({ actors }: ReturnType<Engine['names']>): NameOf {
  return (id) => actors[id]?.en ?? Object.values(actors[id] ?? {})[0] ?? id
}

/** All members of a cell that is a set: parties, places. */
export function names(cell: Cell<Ref>): string {
  return cell.map(({ value }) => value.name).join(', ')
}

/** Rival values of a cell side by side, the most supported first; none is left out. */
export function rivals(cell: Cell<string | boolean>): string {
  return cell.map(({ value }) => String(value)).join(' | ')
}

/** Who says so: the names of actors that are known, and the words of others. */
export function sources({ by }: Assertion<unknown>, nameOf: NameOf): string {
  return [...new Set(by.map(nameOf))].sort().join(', ')
}

/** The period in which an entity was reported: `2020-10-10` or `2020-10-10 to 2020-11-07`. */
export function reported({ firstReported, lastReported }: Pick<Entity, 'firstReported' | 'lastReported'>): string {
  if (firstReported === undefined || firstReported === lastReported) return firstReported ?? lastReported ?? ''
  return lastReported === undefined ? firstReported : `${firstReported} to ${lastReported}`
}
