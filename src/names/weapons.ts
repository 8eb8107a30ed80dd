import { matchesAt } from './matches.ts'
import type { Run } from './runs.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import type { Cover, Match } from './units.ts'
import type { Tally } from './votes.ts'

/** Tokens between a weapon's name and the word for it: "missiles antichars Milan", "Milan anti-tank missiles". */
const REACH = 4

/** Parts of speech that may stand between a weapon's name and the word for it. */
const BETWEEN = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'X'])

const isArms = (scene: Scene, at: number): boolean =>
  matchesAt(scene, at, Math.min(at + 1, scene.tokens.length)).some(({ senses }) =>
    senses.some((sense) => sense.type === 'term' && sense.term.class === 'weapon'),
  )

/** Whether a word for a weapon stands beside the words: after them, or where heads come first before them. */
export function besideArms(scene: Scene, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
  const within = (at: number): boolean => /^[-‐‑]$/.test(scene.tokens[at]!.text) || BETWEEN.has(scene.upos[at]!)
  const last = Math.min(end + REACH, sentenceEnd(scene, start))
  if (scene.rules.headFirst) {
    const first = Math.max(start - REACH, sentenceStart(scene, start))
    for (let at = start - 1; at >= first; at--) {
      if (isArms(scene, at)) return true
      if (!within(at)) return false
    }
    return false
  }
  for (let at = end; at < last; at++) {
    if (isArms(scene, at)) return true
    if (!within(at)) return false
  }
  return false
}

/**
 * Tells runs of capitals that are weapons: all of it is a weapon's name, and the text tells of no person ("Mr Grad",
 * "Haluk Bayraktar ... Bayraktar") and no place ("the town of Grad", "in Grad" where nothing else is a weapon).
 * @param clues what the words around a run say of it
 */
export function weaponTeller(
  scene: Scene,
  cover: Cover,
  runs: readonly Run[],
  clues: (run: Run) => Tally,
): (run: Run) => boolean {
  const wholly = (run: Run): boolean => {
    for (let at = run.start; at < run.end; at++)
      if (cover[at]?.type !== 'weapon' && !/\p{N}/u.test(scene.tokens[at]!.text)) return false
    return cover[run.start]?.type === 'weapon' || cover[run.end - 1]?.type === 'weapon'
  }
  const called = new Set(runs.filter((run) => calledWeapon(scene, cover, run)).map((run) => keyOf(scene, run)))
  const family = new Set(runs.filter((run) => !wholly(run)).map((run) => scene.folded[run.end - 1]!))
  return (run) => {
    if (!wholly(run)) {
      if (!called.has(keyOf(scene, run))) return false
      const { person, place } = clues(run)
      return calledWeapon(scene, cover, run) || (person < 3 && place < 2)
    }
    const unit = cover[run.start] ?? cover[run.end - 1]!
    if (hasFigure(scene, run.start, Math.max(run.end, unit.end)) || unit.several === true) return true
    if (besideArms(scene, run)) return true
    if (family.has(scene.folded[run.end - 1]!)) return false
    const { person, place, state } = clues(run)
    if (person >= 3 || place >= 3 || state >= 4) return false
    return !(scene.rules.grammar.locatives.has(scene.folded[run.start - 1] ?? '') && !armsElsewhere(scene, cover, run))
  }
}

const keyOf = (scene: Scene, { start, end }: Run): string => scene.folded.slice(start, end).join(' ')

/**
 * Whether the text itself calls a name that no list holds a weapon's: it stands right behind the word for one where heads
 * come first ("avions de surveillance Aurora"), or has a figure and stands right before it ("CF-18 jets").
 */
function calledWeapon(scene: Scene, cover: Cover, run: Run): boolean {
  const { headFirst, grammar } = scene.rules
  if (headFirst) {
    const floor = Math.max(sentenceStart(scene, run.start), run.start - 2 * REACH)
    if (run.end - run.start > 2 || grammar.of.has(scene.folded[run.start - 1] ?? '')) return false
    for (let at = run.start - 1; at >= floor; at--) {
      if (isArms(scene, at)) return true
      const plain = !scene.capital[at] && (cover[at] === undefined || cover[at]!.type === 'term')
      const link = grammar.of.has(scene.folded[at]!) && !grammar.articles.has(scene.folded[at]!)
      if (!plain || !(link || scene.upos[at] === 'NOUN' || scene.upos[at] === 'ADJ')) return false
    }
    return false
  }
  let end = run.end
  while (/^[-‐‑]$/.test(scene.tokens[end]?.text ?? '') || scene.tokens[end]?.kind === 'number') end++
  return end < sentenceEnd(scene, run.start) && hasFigure(scene, run.start, end) && isArms(scene, end)
}

function hasFigure(scene: Scene, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (/\p{N}/u.test(scene.tokens[at]!.text)) return true
  return false
}

/** Whether the sentence tells of another weapon, by name or by a word for one. */
function armsElsewhere(scene: Scene, cover: Cover, run: Run): boolean {
  const end = sentenceEnd(scene, run.start)
  for (let at = sentenceStart(scene, run.start); at < end; at++)
    if ((at < run.start || at >= run.end) && (cover[at]?.type === 'weapon' || isArms(scene, at))) return true
  return false
}
