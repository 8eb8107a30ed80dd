import { withinOf } from './office-keys.ts'
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
  /** Whether an article that is not definite does: "a spokesman". */
  readonly indefinite: boolean
  /** Whether the phrase is its term and nothing else. */
  readonly bare: boolean
  /** Name that directly follows or names it ("groupe Jamaat-ul-Ahrar"). */
  readonly named?: Unit
  /** Place that it lies in or names. */
  readonly place?: string
  /** What a minister or ministry is for, as a key: `defence`. */
  readonly portfolio?: string
  /** The institution of the owner in which the office is held, as a key: `foreign-ministry` of its spokesman. */
  readonly within?: string
  /** Where or to whom an envoy is sent, as an id: `state:SYR`, `org:un`. */
  readonly target?: string
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
  readonly within?: string
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
  const longer = term.class === 'office' && !scene.rules.headFirst ? ownedPhrase(builder, unit, limit) : undefined
  if (longer !== undefined) return ofPhrase(term, longer)
  if (unit.type === 'name') {
    if ((term.class === 'people' || term.class === 'place') && unit.kind === 'person') return undefined
    return { end: unit.end, owners: ownersOf(unit), ...(unit.place === undefined ? {} : { place: unit.place }) }
  }
  if (unit.type === 'adjective')
    return scene.capital[at] && scene.rules.headFirst ? { end: unit.end, owners: [unit.actor!] } : undefined
  const portfolio = termOf(unit, 'portfolio')
  if (portfolio !== undefined) return { end: unit.end, owners: [], portfolio: portfolio.key }
  const inner = builder.phraseOf(unit)
  return inner === undefined ? undefined : ofPhrase(term, inner)
}

/** How many words of a phrase may stand before its head: "the Kestrian foreign ministry". */
const LED = 5

/** The phrase that a name or adjective begins where heads come last: "the president of the Iraqi parliament". */
function ownedPhrase({ cover, phraseOf }: PhraseBuilder, first: Unit, limit: number): Phrase | undefined {
  if (first.type !== 'name' && first.type !== 'adjective') return undefined
  for (let at = first.end; at < Math.min(limit, first.start + LED); at++) {
    const unit = cover[at]
    if (unit?.type !== 'term') continue
    const phrase = phraseOf(unit)
    return phrase?.start === first.start ? phrase : undefined
  }
  return undefined
}

function ofPhrase(term: Term, inner: Phrase): Complement {
  const owner = inner.named?.actor ?? inner.owners[0]
  const within = withinOf(term, inner)
  return {
    end: inner.end,
    owners: owner === undefined ? [] : [owner],
    ...(within === undefined ? {} : { within }),
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

/** Whether a definite article or a possessive stands right before, or an article that is not definite. */
export function determined(scene: Scene, start: number): Pick<Phrase, 'definite' | 'indefinite'> {
  const before = start - 1
  if (before < sentenceStart(scene, start)) return { definite: false, indefinite: false }
  const folded = scene.folded[before]!
  const { articles, definite, possessives } = scene.rules.grammar
  const known = definite.has(folded) || possessives.has(folded)
  return { definite: known, indefinite: !known && articles.has(folded) }
}

/** Kinds of place where one lives and talks: an envoy sent there is not thereby the envoy to it. */
const SPOTS = new Set(['city', 'town', 'village', 'site'])

/** To whom or where an envoy is sent, after a word for it at `at`: "to Yemen", "pour la Syrie", "auprès de l'ONU". */
export function targetAt(
  builder: PhraseBuilder,
  at: number,
  limit: number,
  term: Term,
): { end: number; target: string } | undefined {
  const { scene } = builder
  const { targets, of } = scene.rules.grammar
  if (!term.takesTo || at >= limit || !targets.has(scene.folded[at]!)) return undefined
  const from = of.has(scene.folded[at + 1] ?? '') ? at + 2 : at + 1
  const found = complement(builder, from, limit, { ...term, class: 'place' })
  const target = found?.owners[0]
  if (found === undefined || target === undefined || found.portfolio !== undefined) return undefined
  const spot = SPOTS.has(scene.knowledge.places.get(target)?.kind ?? '')
  return spot ? undefined : { end: found.end, target }
}
