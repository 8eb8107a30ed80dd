import { headFirst } from './head-first.ts'
import { headLast } from './head-last.ts'
import type { Phrase, PhraseBuilder } from './phrase.ts'
import type { Term } from './rules.ts'
import type { Scene } from './scene.ts'
import { type Cover, termOf, type Unit, unitsOf } from './units.ts'

const HEADS = [
  'office',
  'rank',
  'institution',
  'force',
  'armed',
  'side',
  'people',
  'polity',
  'place',
  'document',
] as const

/** All phrases of a cover, in text order. Linear: each unit is built once. */
export function findPhrases(scene: Scene, cover: Cover): Phrase[] {
  const done = new Map<Unit, Phrase | undefined>()
  const builder: PhraseBuilder = {
    scene,
    cover,
    phraseOf(unit) {
      const term = headTerm(scene, unit) ?? namedTerm(cover, unit)
      if (term === undefined) return undefined
      if (done.has(unit)) return done.get(unit)
      done.set(unit, undefined)
      const phrase = scene.rules.headFirst ? headFirst(builder, unit, term) : headLast(builder, unit, term)
      done.set(unit, phrase)
      return phrase
    },
  }
  return [...unitsOf(cover)].flatMap((unit) => builder.phraseOf(unit) ?? [])
}

/** The first meaning of a term that can head a phrase here: one that asks for a count only where a count stands before. */
function headTerm(scene: Scene, unit: Unit): Term | undefined {
  const heads = unit.terms?.filter((term) => (HEADS as readonly string[]).includes(term.class)) ?? []
  const counted = scene.rules.grammar.counted.has(scene.folded[unit.start - 1] ?? '')
  return heads.find((term) => term.only !== 'counted' || counted) ?? heads[0]
}

const UNNAMED = new Set(['person', 'place'])

/** An organisation's word in small letters counts where a name follows it ("organisation État islamique"). */
function namedTerm(cover: Cover, unit: Unit): Term | undefined {
  const next = cover[unit.end]
  if (unit.type !== 'term' || next?.type !== 'name' || UNNAMED.has(next.kind ?? '')) return undefined
  return termOf(unit, 'organisation')
}
