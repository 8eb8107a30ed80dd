import type { Scene } from './scene.ts'
import type { Cover, Unit } from './units.ts'

const SHORTEST = 4

/**
 * Adjectives made of a name that no list holds: "karvélien" of "Karvélie", "Belsarian" of "Belsaria". An adjective
 * belongs to a name when both share all but their last letters and it ends as the language's adjectives do.
 * @param names folded unknown names, with how often each is told
 * @returns the folded name by folded adjective
 */
export function inducedAdjectives(scene: Scene, cover: Cover, names: ReadonlyMap<string, number>): Map<string, string> {
  const byPrefix = new Map<string, string[]>()
  for (const name of names.keys()) {
    if (name.length < SHORTEST || /[^\p{L}\- ]/u.test(name)) continue
    const prefix = name.slice(0, SHORTEST)
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), name])
  }
  const found = new Map<string, string>()
  for (const [at, word] of scene.folded.entries()) {
    if (found.has(word) || word.length < SHORTEST + 1 || cover[at] !== undefined) continue
    if (!scene.rules.headFirst && !scene.capital[at]) continue
    const ending = scene.rules.demonymEndings.find((one) => word.endsWith(one) && word.length - one.length >= 3)
    if (ending === undefined) continue
    for (const name of byPrefix.get(word.slice(0, SHORTEST)) ?? [])
      if (name !== word && derived(names, name, word) && related(name, word, ending)) {
        found.set(word, name)
        break
      }
  }
  return found
}

/** Of two unknown names ("Tarsénie", "Tarsènes") the longer one is derived, or of two as long the one told less often. */
const derived = (counts: ReadonlyMap<string, number>, name: string, word: string): boolean =>
  !counts.has(word) ||
  word.length > name.length ||
  (word.length === name.length && (counts.get(word) ?? 0) < (counts.get(name) ?? 0))

function related(name: string, word: string, ending: string): boolean {
  let shared = 0
  while (shared < name.length && shared < word.length && name[shared] === word[shared]) shared++
  const stem = word.length - ending.length
  return name.length - shared <= 3 && shared >= stem && word.length - shared <= 5 && shared >= Math.min(5, name.length)
}

/** Units for the induced adjectives. */
export function adjectiveUnits(
  scene: Scene,
  cover: Cover,
  adjectives: ReadonlyMap<string, string>,
  idOf: (name: string) => string,
): Unit[] {
  const units: Unit[] = []
  for (const [at, word] of scene.folded.entries()) {
    const name = adjectives.get(word)
    if (name === undefined || cover[at] !== undefined) continue
    units.push({
      start: at,
      end: at + 1,
      type: 'adjective',
      kind: 'demonym',
      actor: idOf(name),
      rule: 'names.induced-adjective',
    })
  }
  return units
}
