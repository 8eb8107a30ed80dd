import type { Modality, Polarity } from '../model/claim.ts'
import type { Assertion, Cell, Entity, Ref } from '../model/record.ts'
import type { Engine } from './engine.ts'
import type { Texts } from './texts/all.ts'

/** The name of an actor by its id; words that are no id stay as they are. */
export type NameOf = (id: string) => string

/** Names as the engine's data has them, in a language of these commands. */
export function namesFrom(
  { actors, places, find }: ReturnType<Engine['names']>,
  { code }: Pick<Texts, 'code'>,
): NameOf {
  return (id) => nameIn(code, actors[id] ?? places[id] ?? find?.(id)) ?? id
}

/** The one of several names that is in a language, else any. */
export function nameIn(code: string, names: Readonly<Record<string, string>> = {}): string | undefined {
  return names[code] ?? Object.values(names)[0]
}

/** An actor or place by its name in these commands' language, else by the words of the text. */
export function nameOfRef({ id, name }: Ref, nameOf: NameOf): string {
  const known = nameOf(id)
  return known === id ? name : known
}

/** All members of a cell that is a set: parties, places. */
export function names(cell: Cell<Ref>, nameOf: NameOf): string {
  return refNames(
    cell.map(({ value }) => value),
    nameOf,
  )
}

/** Rival values of a cell side by side, the most supported first; none is left out. */
export function rivals(cell: Cell<string | boolean>, say: (code: string) => string = (code) => code): string {
  return cell.map(({ value }) => say(String(value))).join(' | ')
}

/** Who says so: the names of actors that are known, the words of others, and the dispatch where no publisher is named. */
export function sources({ by }: Assertion<unknown>, nameOf: NameOf): string {
  return [...new Set(by.map((id) => nameOf(id).replace(/^(text|dispatch):/, '')))].sort().join(', ')
}

/** The period in which an entity was reported: `2020-10-10` or `2020-10-10 to 2020-11-07`. */
export function reported(
  { firstReported, lastReported }: Pick<Entity, 'firstReported' | 'lastReported'>,
  _nameOf: NameOf,
  { parts }: Texts,
): string {
  if (firstReported === undefined || firstReported === lastReported) return firstReported ?? lastReported ?? ''
  return lastReported === undefined ? firstReported : parts.reported(firstReported, lastReported)
}

/** Who says any value of a cell: the names of actors that are known, the words of others. */
export function allSources(cell: Cell<unknown>, nameOf: NameOf): string {
  return cell.length === 0 ? '' : sources({ ...cell[0]!, by: cell.flatMap(({ by }) => by) }, nameOf)
}

/** How a thing is told that is not simply said to be so: `planned`, `not`, `not planned`. */
export function saidAs(
  { modality = 'actual', polarity }: { modality?: Modality; polarity?: Polarity },
  _nameOf: NameOf,
  { parts, words }: Texts,
): string {
  const negated = polarity === 'negated' ? parts.not : ''
  return [negated, modality === 'actual' ? '' : words.modality(modality)].filter(Boolean).join(' ')
}

/** Actors or places one after the other, each once. */
export function refNames(refs: readonly Ref[], nameOf: NameOf): string {
  return [...new Set(refs.map((ref) => nameOfRef(ref, nameOf)))].join(', ')
}

/** The entity as if it had been reported only when one of its values was, so that filters tell that value from others. */
export function reportedWith<T extends Entity>(entity: T, { firstReported, lastReported }: Assertion<unknown>): T {
  const { firstReported: _first, lastReported: _last, ...rest } = entity
  return {
    ...rest,
    ...(firstReported === undefined ? {} : { firstReported }),
    ...(lastReported === undefined ? {} : { lastReported }),
  } as T
}

/** From when to when the list has a conflict or a format; no dispatch need say so. */
export function listedPeriod({
  listed,
}: {
  readonly listed?: { readonly from?: string; readonly to?: string }
}): string {
  return listed === undefined ? '' : `${listed.from ?? '..'}/${listed.to ?? '..'}`
}
