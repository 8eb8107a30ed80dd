import { isShouted } from './fold.ts'
import type { Sense } from './knowledge.ts'
import type { Term, TermClass } from './rules.ts'
import type { Scene } from './scene.ts'
import type { Match, Unit } from './units.ts'
import { besideArms } from './weapons.ts'

const NOT_NOUNS = new Set(['VERB', 'AUX', 'ADV', 'ADP', 'PRON', 'DET', 'SCONJ', 'CCONJ'])
const MODIFIERS = new Set(['amod', 'advmod', 'acl'])

/** Whether the words can be a noun here, as far as the parse tells. */
function nounlike(scene: Scene, match: Match): boolean {
  if (match.end - match.start > 1) return true
  const tag = scene.upos[match.start]!
  if (NOT_NOUNS.has(tag)) return false
  if (tag !== 'ADJ') return true
  const word = scene.sentences[scene.sentenceOf[match.start]!]?.words[scene.wordOf[match.start]!]
  return word === undefined || !MODIFIERS.has(word.deprel)
}

/** The actor's state: `state:FRA` of `state:FRA/presidency`. */
export const ownerOf = (actor: string): string => actor.split('/')[0]!

type NameSense = Extract<Sense, { type: 'name' | 'adjective' }>

/** How often each state or place is told without doubt, to settle what may be several ("congolais"). */
function countSure(matches: readonly Match[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { senses } of matches) {
    const names = senses.filter((sense): sense is NameSense => sense.type === 'name' || sense.type === 'adjective')
    if (names.length !== 1) continue
    const id = idOf(names[0]!)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

const idOf = (sense: NameSense): string =>
  ownerOf((sense.type === 'adjective' ? sense.actor : (sense.actor ?? sense.place)) ?? '')

/** How often the state of a place that stands for no actor is told: the Tripoli of Lebanon is meant where Lebanon is told. */
function aroundOf(scene: Scene, name: NameSense, counts: ReadonlyMap<string, number>): number {
  if (name.type === 'adjective' || name.actor !== undefined || name.place === undefined) return 0
  const within = scene.knowledge.places.get(name.place)?.within ?? []
  return Math.max(0, ...within.map((id) => counts.get(id) ?? 0))
}

/** Turns matches of forms into units; what has several meanings takes the one that the dispatch speaks of most. */
export function unitsOfMatches(scene: Scene, matches: readonly Match[], inner: ReadonlyMap<number, Match[]>): Unit[] {
  const counts = countSure(matches)
  const units: Unit[] = []
  for (const match of matches) {
    const unit = unitOf(scene, match, counts)
    if (unit === undefined) continue
    const within = unit.type === 'term' ? [] : (inner.get(match.start) ?? [])
    const names = within.flatMap((one) => unitOf(scene, one, counts) ?? []).filter((one) => namedInside(unit, one))
    units.push(names.length > 0 ? { ...unit, inner: names } : unit)
  }
  return units
}

/** Whether a name inside a longer one names something else: not the "Korea" of "South Korea", nor "al-Nosra" of its front. */
const namedInside = (whole: Unit, part: Unit): boolean =>
  part.type === 'name' &&
  whole.kind !== 'person' &&
  whole.kind !== 'state' &&
  (part.actor === undefined || part.actor !== whole.actor)

function unitOf(scene: Scene, match: Match, counts: ReadonlyMap<string, number>): Unit | undefined {
  const { start, end, senses } = match
  const names = senses.filter((sense): sense is NameSense => sense.type === 'name' || sense.type === 'adjective')
  const loud = isShouted(scene.tokens[start]!.text)
  const weapon = senses.find((sense) => sense.type === 'weapon' && (loud || !sense.capitals))
  if (weapon?.type === 'weapon' && ((names.length === 0 && !weapon.beside) || besideArms(scene, match)))
    return { start, end, type: 'weapon', several: weapon.several, rule: 'names.weapon' }
  if (names.length > 0) {
    const told = (name: NameSense): number => (counts.get(idOf(name)) ?? 0) + aroundOf(scene, name, counts)
    let best = names[0]!
    if (names.length > 1) for (const name of names) if (told(name) > told(best)) best = name
    if (best.type === 'adjective')
      return { start, end, type: 'adjective', kind: 'demonym', actor: best.actor, rule: 'names.adjective' }
    const { kind, actor, place } = best
    const metonym = actor !== undefined && place !== undefined && kind !== 'state'
    return {
      start,
      end,
      type: 'name',
      kind,
      ...(actor === undefined ? {} : { actor }),
      ...(place === undefined ? {} : { place }),
      ...(metonym ? { metonym } : {}),
      rule: 'names.known',
    }
  }
  const terms = senses.flatMap((sense) => (sense.type === 'term' ? [sense.term] : []))
  if (terms.length === 0) return undefined
  const fit = nounlike(scene, match) ? terms : terms.filter((term) => PLAIN.has(term.class))
  if (fit.length === 0) return undefined
  return { start, end, type: 'term', terms: [...fit].sort(byClass), rule: fit[0]!.rule }
}

/** Classes whose words need not be told apart from other parts of speech. */
const PLAIN: ReadonlySet<string> = new Set(['courtesy', 'place', 'polity', 'portfolio', 'weapon', 'other'])

const ORDER: readonly TermClass[] = [
  'office',
  'rank',
  'institution',
  'force',
  'armed',
  'people',
  'side',
  'courtesy',
  'polity',
  'organisation',
  'place',
  'document',
  'portfolio',
  'weapon',
  'other',
]
const byClass = (a: Term, b: Term): number => ORDER.indexOf(a.class) - ORDER.indexOf(b.class)
