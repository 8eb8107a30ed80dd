import { isRegion, toldBeside } from './beside.ts'
import type { Run } from './runs.ts'
import { type Scene, sentenceEnd } from './scene.ts'
import { type SettledBy, settle, type Told } from './settle.ts'
import type { Story } from './story.ts'
import { type Cover, termOf } from './units.ts'
import type { Guess, Tally } from './votes.ts'

/** Tokens by which a name may go on past what is written in capitals: "San Pedro de Macorís". */
const LONGER = 5

/** Fewer people live in places that are too little known to be meant where no word says that a place is. */
const KNOWN_TOWN = 5_000

/** A place that a group of runs may be. */
export interface Placed {
  readonly id: string
  /** What it adds to the clues of the group. */
  tally(clues: readonly Tally[], given: (at: number) => boolean): Tally
  /** Whether the group, guessed to be this, is the place. */
  fits(guess: Guess): boolean
}

/** The name of a run as the gazetteer keeps it, without the words for kinds of place at its ends ("Hama Province"). */
function nameOf(scene: Scene, cover: Cover, { start, end }: Run): { key: string; region: boolean } {
  let [from, to] = [start, end]
  const kind = (at: number): boolean =>
    scene.capital[at] === true && NAMED_AFTER.has(termOf(cover[at], 'place')?.key ?? '')
  while (to - from > 1 && !scene.rules.headFirst && kind(to - 1)) to--
  while (to - from > 1 && scene.rules.headFirst && kind(from)) from++
  const trimmed = to < end ? cover[to] : from > start ? cover[from - 1] : undefined
  return { key: keyBetween(scene, from, to), region: isRegion(trimmed) }
}

/** Kinds of place that bear the name of what they are: the Magdalena River is not Magdalena. */
const NAMED_AFTER = new Set(['city', 'region'])

function keyBetween(scene: Scene, start: number, end: number): string {
  const pieces: string[] = []
  for (let at = start; at < end; at++) for (const piece of scene.pieces[at]!) pieces.push(piece.folded)
  return pieces.join(' ')
}

/** A name with the article before it, which may belong to it: "Le Havre". */
function articled(scene: Scene, { start }: Run, key: string): string {
  const { definite, of, locativesContracted } = scene.rules.grammar
  const before = scene.folded[start - 1]
  if (before === undefined || !scene.capital[start - 1] || scene.sentenceOf[start - 1] !== scene.sentenceOf[start])
    return ''
  if (!definite.has(before) || of.has(before) || locativesContracted.has(before)) return ''
  return `${scene.pieces[start - 1]!.map((piece) => piece.folded).join(' ')} ${key}`
}

const NOTHING: Told = { within: [], sure: false, region: false, area: false }

/** Runs that begin a longer name of the gazetteer, in a state that the dispatch speaks of, take the whole of it. */
export function lengthen(scene: Scene, cover: Cover, story: Story, runs: readonly Run[]): Run[] {
  const { gazetteer } = scene.knowledge
  if (gazetteer === undefined) return [...runs]
  const longer: Run[] = []
  let taken = 0
  for (const run of runs) {
    if (run.start < taken) continue
    const limit = Math.min(run.end + LONGER, sentenceEnd(scene, run.start))
    let end = run.end
    let key = keyBetween(scene, run.start, run.end)
    for (let at = run.end; at < limit && gazetteer.opens(key); at++) {
      if (cover[at]?.type === 'name' || !/^[\p{L}\-‐‑'’]+$/u.test(scene.tokens[at]!.text)) break
      key = keyBetween(scene, run.start, at + 1)
      if (scene.capital[at] && settle(gazetteer.named(key), NOTHING, story)?.by === 'story') end = at + 1
    }
    taken = end
    longer.push(end === run.end ? run : { start: run.start, end })
  }
  return longer
}

/**
 * The gazetteer's places for groups of runs of one name, by group. Regions come first, so that a town may be told by a
 * region that the dispatch names. What other finders hold to be a person or an organisation stays that: a place only
 * adds to the clues.
 */
export function placeGroups(
  scene: Scene,
  cover: Cover,
  story: Story,
  groups: ReadonlyMap<string, readonly Run[]>,
): Map<string, Placed> {
  const { gazetteer } = scene.knowledge
  const found = new Map<string, Placed>()
  if (gazetteer === undefined) return found
  const asked = [...groups].flatMap(([group, runs]) => {
    const { key, region } = nameOf(scene, cover, runs[0]!)
    const withArticle = gazetteer.named(articled(scene, runs[0]!, key))
    const named = withArticle.length > 0 ? withArticle : gazetteer.named(key)
    if (named.length === 0) return []
    const told = tellAll(runs.map((run) => toldBeside(scene, cover, run)))
    const area = told.area && withArticle.length === 0
    return [
      { group, runs, named, told: { ...told, area, region: told.region || region }, article: withArticle.length > 0 },
    ]
  })
  const places = new Set(story.places)
  for (const { group, runs, named, told, article } of asked.toSorted(
    (a, b) => Number(b.told.region) - Number(a.told.region),
  )) {
    const settled = settle(named, told, { ...story, places })
    if (settled === undefined) continue
    const { id, population, seat, kind } = settled.place
    if (kind === 'region') places.add(id)
    const known = settled.by !== 'known' && (seat || population >= KNOWN_TOWN)
    found.set(group, {
      id,
      tally: (clues, given) => clueOf(clues, given, article ? 2 : runs[0]!.end - runs[0]!.start, runs[0]!, settled.by),
      fits: (guess) => guess === 'place' || (guess === 'unknown' && known && !actsEverywhere(scene, runs)),
    })
  }
  return found
}

/** The first container told beside any occurrence. */
function tellAll(all: readonly Told[]): Told {
  const first = all.find((one) => one.within.length > 0) ?? NOTHING
  return { ...first, region: all.some((one) => one.region), area: all.some((one) => one.area) }
}

/** @param length words of the name, its article among them */
function clueOf(
  clues: readonly Tally[],
  given: (at: number) => boolean,
  length: number,
  run: Run,
  by: SettledBy,
): Tally {
  const tally: Tally = { person: 0, place: 0, state: 0, organisation: 0 }
  if (by === 'told') tally.place += 2
  if (by === 'known') return tally
  if (length > 1) tally.place += given(run.start) || given(run.end - 1) ? 1 : 3
  // One word may be anybody's name: it takes a word that says where.
  else if (clues.some((one) => one.place > 0) && !given(run.start)) tally.place += 1
  return tally
}

/** Whether the name is a subject wherever it stands, as people are and towns seldom. */
const actsEverywhere = (scene: Scene, runs: readonly Run[]): boolean =>
  runs.every(({ start, end }) => {
    const sentence = scene.sentences[scene.sentenceOf[start]!]
    for (let at = start; at < end; at++)
      if (sentence?.words[scene.wordOf[at]!]?.deprel.startsWith('nsubj') === true) return true
    return false
  })
