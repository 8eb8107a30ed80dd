import type { Run } from './runs.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import type { Told } from './settle.ts'
import { statesOf } from './story.ts'
import { type Cover, termOf, type Unit } from './units.ts'

/** Tokens after a name within which its state or region may follow: ", dans la province de". */
const REACH = 6

/** What is said beside one occurrence of a name: ", en Syrie", "(Idlib)", "in Helmand province", "la province de". */
export function toldBeside(scene: Scene, cover: Cover, run: Run): Told {
  const { at, sure } = containerAfter(scene, cover, run.end)
  const within = at === undefined ? [] : containersOf(scene, at)
  return {
    within,
    sure: sure && within.length > 0,
    region: calledRegion(scene, cover, run),
    area: spokenOfAsArea(scene, run),
  }
}

/** "la Corrèze", "en Corrèze": where heads come first, towns take neither article nor the locative of areas. */
function spokenOfAsArea(scene: Scene, { start }: Run): boolean {
  const { definite, of, locativesContracted, areaLocatives } = scene.rules.grammar
  const before = scene.folded[start - 1]
  if (before === undefined || start === sentenceStart(scene, start) || !scene.rules.headFirst) return false
  return areaLocatives.has(before) || (definite.has(before) && !of.has(before) && !locativesContracted.has(before))
}

/** The name that follows as what contains this one; sure where a comma or parenthesis and a locative part the two. */
function containerAfter(scene: Scene, cover: Cover, from: number): { at?: Unit; sure: boolean } {
  const { articles, locatives, locativesContracted, of } = scene.rules.grammar
  const limit = Math.min(from + REACH, sentenceEnd(scene, from - 1))
  let parted = false
  let located = false
  for (let at = from; at < limit; at++) {
    const unit = cover[at]
    if (unit?.type === 'name')
      return (parted || located) && unit.start === at ? { at: unit, sure: parted && located } : { sure: false }
    const folded = scene.folded[at]!
    if (at === from && (folded === '(' || folded === ',')) parted = true
    else if (locatives.has(folded) || locativesContracted.has(folded)) located = true
    else if (unit?.type === 'term' ? termOf(unit, 'place') === undefined : !articles.has(folded) && !of.has(folded))
      return { sure: false }
  }
  return { sure: false }
}

function containersOf(scene: Scene, unit: Unit): readonly string[] {
  if (unit.kind === 'person' || unit.kind === 'organisation') return []
  const states = statesOf(scene, unit.actor, unit.place)
  if (unit.kind === 'state') return states
  const known = unit.place === undefined ? undefined : scene.knowledge.places.get(unit.place)
  // "X, near Y": what lies by a town lies in its state.
  return known === undefined ? [] : [known.id, ...states]
}

function calledRegion(scene: Scene, cover: Cover, { start, end }: Run): boolean {
  const { of, articles } = scene.rules.grammar
  if (!scene.rules.headFirst && isRegion(cover[end])) return true
  let at = start - 1
  while (at >= sentenceStart(scene, start) && at >= start - 3) {
    if (isRegion(cover[at])) return true
    if (!of.has(scene.folded[at]!) && !articles.has(scene.folded[at]!)) return false
    at--
  }
  return false
}

/** The first kind of place that the word is: "district" is a part of a town before it is a region. */
export const isRegion = (unit: Unit | undefined): boolean => termOf(unit, 'place')?.key === 'region'
