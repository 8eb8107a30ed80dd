import type { Scene } from './scene.ts'
import { type Cover, termOf } from './units.ts'

/** Tokens `[start, end)` written as one name, no known name or title among them. */
export interface Run {
  readonly start: number
  readonly end: number
}

const touching = (scene: Scene, at: number): boolean => scene.tokens[at]!.end === scene.tokens[at + 1]?.start

/** A small word inside a name ("al" in "Noor al-Harithi", "de" after a given name); returns where the name goes on. */
function bridge(scene: Scene, names: readonly boolean[], at: number, length: number, given: boolean): number {
  const { particles, of, articles } = scene.rules.grammar
  let next = at
  while (next < at + 3) {
    const folded = scene.folded[next]
    if (folded === undefined) return 0
    if (/^[-‐‑]$/.test(folded)) {
      const two =
        length === 1 && scene.alone.has(scene.folded[at - 1]!) && scene.alone.has(scene.folded[next + 1] ?? '')
      if (two || !touching(scene, next)) return 0
      next++
      continue
    }
    if (!particles.has(folded) || scene.capital[next]) break
    if ((of.has(folded) || articles.has(folded)) && !(given && length <= 2)) return 0
    next++
  }
  return next > at && names[next] === true && scene.sentenceOf[next] === scene.sentenceOf[at] ? next : 0
}

/** Whether a token ends a run: a name or adjective that is known, or a title that tells who follows. */
function breaks(cover: Cover, at: number): boolean {
  const unit = cover[at]
  if (unit === undefined || unit.type === 'weapon') return false
  if (unit.type !== 'term') return true
  return termOf(unit, 'organisation', 'place', 'other') === undefined || termOf(unit, 'courtesy') !== undefined
}

/** "Deputy" of "Deputy Defence Minister", in capitals as the title is, is no name. */
const qualifiesTitle = (scene: Scene, cover: Cover, at: number): boolean =>
  scene.rules.qualifiers.has(scene.folded[at]!) && termOf(cover[at + 1], 'office', 'institution', 'force') !== undefined

/** A state or place that is also a given name, before an unknown name ("Jordan Smith"). */
const givenInstead = (cover: Cover, names: readonly boolean[], at: number, given: (at: number) => boolean): boolean =>
  cover[at] !== undefined &&
  cover[at]!.type !== 'term' &&
  cover[at]!.end - cover[at]!.start === 1 &&
  names[at + 1] === true &&
  cover[at + 1] === undefined &&
  given(at)

/** Runs of unknown capitalised words. Linear in the tokens. */
export function findRuns(scene: Scene, cover: Cover, names: readonly boolean[], given: (at: number) => boolean): Run[] {
  const runs: Run[] = []
  const stops = (at: number): boolean =>
    !names[at] || qualifiesTitle(scene, cover, at) || (breaks(cover, at) && !givenInstead(cover, names, at, given))
  let at = 0
  while (at < names.length) {
    if (stops(at)) {
      at++
      continue
    }
    const start = at
    let end = at + 1
    for (;;) {
      if (
        end < names.length &&
        !stops(end) &&
        !givenInstead(cover, names, end, given) &&
        scene.sentenceOf[end] === scene.sentenceOf[start]
      )
        end++
      else {
        const next = bridge(scene, names, end, end - start, given(start))
        if (next === 0 || stops(next)) break
        end = next + 1
      }
    }
    runs.push({ start, end })
    at = end
  }
  return runs
}

/** Whether a word in the run tells of a treaty, a law, a feast: a name, but of no actor or place. */
export function namesOther(scene: Scene, cover: Cover, run: Run): boolean {
  for (let at = run.start; at < run.end; at++)
    if (scene.capital[at] && termOf(cover[at], 'other') !== undefined) return true
  return false
}
