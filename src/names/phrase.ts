import type { Term } from './rules.ts'
import { type Scene, sentenceStart } from './scene.ts'
import { type Cover, termOf, type Unit } from './units.ts'

/** A noun phrase around a term: "chef de la diplomatie arménienne", "Kremlin spokesman", "ville de Chouchi". */
export interface Phrase {
  readonly start: number
  readonly end: number
  /** Token of the head word. */
  readonly head: number
  readonly term: Term
  /** Actors that it belongs to, in text order; several for "présidents français et russe". */
  readonly owners: readonly string[]
  /** The count that the words give ("les deux camps"), 0 for none. */
  readonly count: number
  /** Whether a definite article or a possessive stands before it. */
  readonly definite: boolean
  /** Whether the phrase is its term and nothing else. */
  readonly bare: boolean
  /** Name that directly follows or names it ("groupe Jamaat-ul-Ahrar"). */
  readonly named?: Unit
  /** Place that it lies in or names. */
  readonly place?: string
  /** What a minister or ministry is for, as a key: `defence`. */
  readonly portfolio?: string
}

/** What builds phrases: each unit's phrase is built once and kept. */
export interface PhraseBuilder {
  readonly scene: Scene
  readonly cover: Cover
  phraseOf(unit: Unit): Phrase | undefined
}

/** What stands for a name as an owner: its actor, else its place. */
export const ownersOf = (unit: Unit): string[] => [unit.actor ?? unit.place ?? []].flat()

/** What follows "de" or "of". */
export interface Complement {
  readonly end: number
  readonly owners: readonly string[]
  readonly place?: string
  readonly portfolio?: string
}

/** What follows "de" or "of": a name, or another phrase, after at most three small words. */
export function complement(builder: PhraseBuilder, from: number, limit: number, term: Term): Complement | undefined {
  const { scene, cover } = builder
  const { articles, possessives, counted } = scene.rules.grammar
  let at = from
  while (at < limit && at < from + 3 && cover[at] === undefined) {
    const folded = scene.folded[at]!
    if (!articles.has(folded) && !possessives.has(folded) && !counted.has(folded)) break
    at++
  }
  const unit = cover[at]
  if (at >= limit || unit === undefined || unit.start !== at) return undefined
  if (unit.type === 'name') {
    if ((term.class === 'people' || term.class === 'place') && unit.kind === 'person') return undefined
    return { end: unit.end, owners: ownersOf(unit), ...(unit.place === undefined ? {} : { place: unit.place }) }
  }
  if (unit.type === 'adjective')
    return scene.capital[at] && scene.rules.headFirst ? { end: unit.end, owners: [unit.actor!] } : undefined
  const portfolio = termOf(unit, 'portfolio')
  if (portfolio !== undefined) return { end: unit.end, owners: [], portfolio: portfolio.key }
  const inner = builder.phraseOf(unit)
  if (inner === undefined) return undefined
  const owner = inner.named?.actor ?? inner.owners[0]
  return {
    end: inner.end,
    owners: owner === undefined ? [] : [owner],
    ...(inner.place === undefined ? {} : { place: inner.place }),
  }
}

/** A count right before the head ("deux camps") and where the phrase begins with it. */
export function leading(scene: Scene, start: number, term: Term): { start: number; count: number } {
  const count = scene.rules.grammar.counted.get(scene.folded[start - 1] ?? '') ?? 0
  if (count === 0 || scene.sentenceOf[start - 1] !== scene.sentenceOf[start]) return { start, count: 0 }
  if (term.class === 'place') return { start, count: 0 }
  return { start: term.class === 'people' ? start : start - 1, count }
}

/** Whether a definite article or a possessive stands right before. */
export function definiteBefore(scene: Scene, start: number): boolean {
  const before = start - 1
  if (before < sentenceStart(scene, start)) return false
  const { definite, possessives } = scene.rules.grammar
  return definite.has(scene.folded[before]!) || possessives.has(scene.folded[before]!)
}
