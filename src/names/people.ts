import { textId } from './fold.ts'
import { holdsOn } from './offices.ts'
import type { Run } from './runs.ts'
import { type Scene, wordsBetween } from './scene.ts'
import { type Cover, type Unit, unitsOf } from './units.ts'

const keyOf = (scene: Scene, start: number, end: number): string => scene.folded.slice(start, end).join(' ')

/** People named in full, by the shorter names that may take up theirs again; '' where two people share one. */
export class ShortNames {
  readonly #byName = new Map<string, string>()

  /** Every ending of the name ("Diaz Caro", "Caro" of "Victor Diaz Caro"), and its first word for names led by the family's. */
  add(scene: Scene, start: number, end: number, actor: string, familyFirst: boolean): void {
    for (let at = start + 1; at < end; at++) this.#put(keyOf(scene, at, end), actor)
    if (familyFirst && end - start > 1) this.#put(keyOf(scene, start, start + 1), actor)
    // Of two surnames the first may stand alone: "Leyva" for "Alvaro Leyva Duran".
    for (let at = start + 1; at < end - 1; at++) this.#put(keyOf(scene, at, at + 1), actor)
    if (end - start > 2) this.#put(`${scene.folded[start]} ${scene.folded[end - 1]}`, actor)
  }

  #put(key: string, actor: string): void {
    const known = this.#byName.get(key)
    this.#byName.set(key, known === undefined || known === actor ? actor : '')
  }

  actorOf(scene: Scene, run: Run): string | undefined {
    return this.#byName.get(keyOf(scene, run.start, run.end)) || undefined
  }
}

/** Short names of the people whom data/world knows and the dispatch names in full. */
export function knownPeople(scene: Scene, cover: Cover, given: (at: number) => boolean): ShortNames {
  const names = new ShortNames()
  for (const unit of unitsOf(cover))
    if (unit.kind === 'person' && unit.actor !== undefined)
      names.add(scene, unit.start, unit.end, unit.actor, !given(unit.start))
  return names
}

export const personUnit = (scene: Scene, run: Run): Unit => ({
  ...run,
  type: 'name',
  kind: 'person',
  actor: textId(wordsBetween(scene, run.start, run.end)),
  rule: 'names.person',
})

export const surnameUnit = (run: Run, actor: string): Unit => ({
  ...run,
  type: 'name',
  kind: 'person',
  actor,
  surname: true,
  rule: 'names.surname',
})

/**
 * The person whom data/world knows by this surname and who alone of that name held an office on the dispatch's date;
 * undefined where the date is not given or several did.
 */
export function leaderNamed(scene: Scene, run: Run): string | undefined {
  if (run.end - run.start !== 1 || scene.date === undefined) return undefined
  const { surnames, held } = scene.knowledge
  const all = surnames.get(scene.folded[run.start]!) ?? []
  const active = all.filter((person) => (held.get(person) ?? []).some((one) => holdsOn(one, scene.date!)))
  return active.length === 1 ? active[0] : undefined
}

export const leaderUnit = (run: Run, actor: string): Unit => ({
  ...run,
  type: 'name',
  kind: 'person',
  actor,
  surname: true,
  rule: 'names.known-surname',
})
