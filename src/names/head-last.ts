import { withinOf } from './office-keys.ts'
import { complement, determined, leading, ownersOf, type Phrase, type PhraseBuilder, targetAt } from './phrase.ts'
import type { Term } from './rules.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { termOf, type Unit } from './units.ts'

interface Left {
  readonly start: number
  readonly owners: readonly string[]
  readonly place?: string
  /** The institution in which the office is held, as a key. */
  readonly within?: string
  /** Whether two are joined: "Russian and Turkish". */
  readonly joined?: boolean
  /** Whether nothing more can stand before it. */
  readonly last?: boolean
}

/** The phrase of a term in a language whose heads come last: "Turkish foreign minister", "Kestria's air force". */
export function headLast(builder: PhraseBuilder, unit: Unit, term: Term): Phrase {
  const { scene, cover } = builder
  const { of } = scene.rules.grammar
  const floor = sentenceStart(scene, unit.start)
  const limit = sentenceEnd(scene, unit.start)
  const owners: string[] = []
  let place: string | undefined
  let within: string | undefined
  let sent: string | undefined
  let joined = false
  let start = unit.start
  while (start > floor) {
    const left = leftOf(builder, start, floor, term)
    if (left === undefined) break
    owners.unshift(...left.owners)
    place = left.place ?? place
    within ??= left.within
    joined ||= left.joined === true
    start = left.start
    if (left.last) break
  }
  // "the UN Yemen envoy", "Russia's UN ambassador": who sends comes first.
  if (term.takesTo && !joined && owners.length === 2) sent = owners.pop()
  let end = unit.end
  for (let links = 0; links < 2 && end < limit; links++) {
    const toward = sent === undefined ? targetAt(builder, end, limit, term) : undefined
    if (toward !== undefined) {
      sent = toward.target
      end = toward.end
      continue
    }
    const target = of.has(scene.folded[end]!) ? complement(builder, end + 1, limit, term) : undefined
    if (target === undefined) break
    end = target.end
    place ??= target.place
    within ??= target.within
    if (owners.length === 0) owners.push(...target.owners)
    if (!term.takesTo) break
  }
  // In "two army members" it is the members that are counted.
  const inner = termOf(cover[unit.end], 'office', 'rank', 'force', 'armed', 'people') !== undefined
  const led = inner ? { start, count: 0 } : leading(scene, start, term)
  return {
    start: led.start,
    end,
    head: lastOfHead(scene, unit),
    term,
    owners: owners.length === 0 && term.owner !== undefined ? [term.owner] : owners,
    count: led.count,
    ...determined(scene, led.start),
    bare: start === unit.start && end === unit.end,
    ...(place === undefined ? {} : { place }),
    ...(within === undefined ? {} : { within }),
    ...(sent === undefined ? {} : { target: sent }),
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
  if (possessive.has(folded) && at > floor && cover[at - 1]?.end === at) return possessor(builder, cover[at - 1]!, term)
  if (previous !== undefined && previous.end === start && compound(previous, term)) {
    const inner = termOf(previous, 'institution', 'force')
    const within = inner === undefined ? undefined : withinOf(term, { term: inner })
    return { start: previous.start, owners: [], ...(within === undefined ? {} : { within }) }
  }
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
    joined: both,
    ...(unit.place === undefined ? {} : { place: unit.place }),
  }
}

/** What owns by "'s": a name, or another phrase. */
function possessor(builder: PhraseBuilder, owner: Unit, term: Term): Left | undefined {
  if (owner.type === 'name')
    return {
      start: owner.start,
      owners: ownersOf(owner),
      last: true,
      ...(owner.place === undefined ? {} : { place: owner.place }),
    }
  const inner = builder.phraseOf(owner)
  if (inner === undefined || inner.end !== owner.end) return undefined
  const within = withinOf(term, inner)
  return {
    start: inner.start,
    owners: inner.owners.slice(0, 1),
    last: true,
    ...(within === undefined ? {} : { within }),
  }
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
