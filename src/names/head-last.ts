import { complement, definiteBefore, leading, ownersOf, type Phrase, type PhraseBuilder } from './phrase.ts'
import type { Term } from './rules.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { termOf, type Unit } from './units.ts'

interface Left {
  readonly start: number
  readonly owners: readonly string[]
  readonly place?: string
  /** Whether nothing more can stand before it. */
  readonly last?: boolean
}

/** The phrase of a term in a language whose heads come last: "Turkish foreign minister", "Kestria's air force". */
export function headLast(builder: PhraseBuilder, unit: Unit, term: Term): Phrase {
  const { scene } = builder
  const { of, locatives } = scene.rules.grammar
  const floor = sentenceStart(scene, unit.start)
  const limit = sentenceEnd(scene, unit.start)
  const owners: string[] = []
  let place: string | undefined
  let start = unit.start
  while (start > floor) {
    const left = leftOf(builder, start, floor, term)
    if (left === undefined) break
    owners.unshift(...left.owners)
    place = left.place ?? place
    start = left.start
    if (left.last) break
  }
  let end = unit.end
  const link = scene.folded[end]
  if (end < limit && (of.has(link!) || (term.takesTo && locatives.has(link!)))) {
    const target = complement(builder, end + 1, limit, term)
    if (target !== undefined) {
      end = target.end
      place ??= target.place
      if (owners.length === 0) owners.push(...target.owners)
    }
  }
  const led = leading(scene, start, term)
  return {
    start: led.start,
    end,
    head: lastOfHead(scene, unit),
    term,
    owners,
    count: led.count,
    definite: definiteBefore(scene, led.start),
    bare: start === unit.start && end === unit.end,
    ...(place === undefined ? {} : { place }),
  }
}

/** What stands directly before and belongs to the phrase. */
function leftOf(builder: PhraseBuilder, start: number, floor: number, term: Term): Left | undefined {
  const { scene, cover } = builder
  const { possessive } = scene.rules.grammar
  const at = start - 1
  const previous = cover[at]
  const folded = scene.folded[at]!
  // "Russian Mi-24 helicopters" are Russia's.
  if (previous?.type === 'weapon') return term.class === 'force' ? { start: previous.start, owners: [] } : undefined
  if (previous !== undefined && previous.end === start && previous.type !== 'term')
    return ownName(builder, previous, floor, term)
  if (possessive.has(folded) && at > floor && cover[at - 1]?.end === at) return possessor(builder, cover[at - 1]!)
  if (previous !== undefined && previous.end === start && compound(previous, term))
    return { start: previous.start, owners: [] }
  if (scene.tokens[at]!.kind === 'word' && scene.rules.qualifiers.has(folded)) return { start: at, owners: [] }
  if (/^[-‐‑]$/.test(folded) && at > floor && cover[at - 1]?.type === 'adjective') return { start: at, owners: [] }
  return undefined
}

/** A name or adjective before the head, with one joined to it ("Russian and Turkish soldiers"). */
function ownName({ scene, cover }: PhraseBuilder, unit: Unit, floor: number, term: Term): Left | undefined {
  if (unit.kind === 'person' || (term.class === 'rank' && unit.type === 'name')) return undefined
  if (term.class === 'place' && unit.type === 'adjective') return undefined
  const joined = unit.start - 1
  const both =
    unit.type === 'adjective' &&
    joined > floor &&
    scene.rules.grammar.and.has(scene.folded[joined]!) &&
    cover[joined - 1]?.type === 'adjective'
  return {
    start: both ? joined : unit.start,
    owners: ownersOf(unit),
    ...(unit.place === undefined ? {} : { place: unit.place }),
  }
}

/** What owns by "'s": a name, or another phrase. */
function possessor(builder: PhraseBuilder, owner: Unit): Left | undefined {
  if (owner.type === 'name')
    return {
      start: owner.start,
      owners: ownersOf(owner),
      last: true,
      ...(owner.place === undefined ? {} : { place: owner.place }),
    }
  const inner = builder.phraseOf(owner)
  if (inner === undefined || inner.end !== owner.end) return undefined
  return { start: inner.start, owners: inner.owners.slice(0, 1), last: true }
}

/** "government troops", "army officers": a term that may stand before another as part of one name. */
const compound = (previous: Unit, term: Term): boolean =>
  termOf(previous, 'institution', 'force', 'armed', 'people', 'organisation') !== undefined &&
  term.class !== 'side' &&
  term.class !== 'document' &&
  term.class !== 'place' &&
  term.class !== 'polity'

/** Head of a term of several words: the word before its first link ("minister" in "minister of foreign affairs"), else the last. */
function lastOfHead(scene: Scene, unit: Unit): number {
  for (let at = unit.start + 1; at < unit.end; at++) if (scene.rules.grammar.of.has(scene.folded[at]!)) return at - 1
  return unit.end - 1
}
