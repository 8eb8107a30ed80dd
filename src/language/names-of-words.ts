import { fold } from '../names/index.ts'
import { loadNameRules } from './names.ts'
import { LANGUAGES } from './registry.ts'
import { loadKnowledge } from './world.ts'
import type { OwnActor } from './world-types.ts'

type Names = Readonly<Record<string, string>>

/** Bodies that are named by a word of their kind: whose they are, a bare "foreign ministry" doesn't tell. */
const BODIES: ReadonlySet<string> = new Set(['institution', 'force'])

const indexes = new WeakMap<readonly OwnActor[], ReadonlyMap<string, Names>>()
const NONE: readonly OwnActor[] = []

/**
 * The names, in every language, of what these words are the name of: the one known actor or place that bears it, else a
 * kind of body. So what a dispatch leaves unresolved is still told in a reader's language where the words are known.
 * @param words as a dispatch has them, or an id made of them (`text:foreign ministry`)
 * @returns undefined where nothing, or several things of different names, bear them
 */
export function namesOfWords(words: string, own: readonly OwnActor[] = NONE): Names | undefined {
  const known = indexes.get(own) ?? index(own)
  indexes.set(own, known)
  return known.get(keyOf(words.replace(/^text:/, '')))
}

function index(own: readonly OwnActor[]): ReadonlyMap<string, Names> {
  const { actors, places } = loadKnowledge(LANGUAGES[0]!, own)
  return new Map([...bearersOf(bodies()), ...bearersOf([...actors.values(), ...places.values()])])
}

/** By each name the names of its bearer, but those that bearers of different names share. */
function bearersOf(bearers: Iterable<{ readonly names: Names }>): ReadonlyMap<string, Names> {
  const found = new Map<string, Names>()
  const shared = new Set<string>()
  for (const { names } of bearers) {
    for (const name of Object.values(names)) {
      const key = keyOf(name)
      const other = found.get(key)
      if (other === undefined) found.set(key, names)
      else if (JSON.stringify(sorted(other)) !== JSON.stringify(sorted(names))) shared.add(key)
    }
  }
  for (const key of shared) found.delete(key)
  return found
}

function sorted(names: Names): readonly (readonly [string, string])[] {
  return Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The first word of each kind is its name: a "régime" is no "gouvernement". */
function bodies(): Iterable<{ readonly names: Names }> {
  const found = new Map<string, Record<string, string>>()
  for (const lang of LANGUAGES) {
    for (const { key, form, class: kind } of loadNameRules(lang).rules.terms) {
      if (key === '' || !BODIES.has(kind)) continue
      const names = found.get(key) ?? {}
      names[lang] ??= form
      found.set(key, names)
    }
  }
  return [...found.values()].map((names) => ({ names }))
}

function keyOf(words: string): string {
  return fold(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
