import type { NameKind } from '../model/names.ts'
import { fold, isShouted } from './fold.ts'
import type { Run } from './runs.ts'
import { type Scene, sentenceEnd } from './scene.ts'
import { type Cover, termOf } from './units.ts'

/** What a run may be, decided for all its occurrences in the dispatch together. */
export type Guess = 'person' | 'place' | 'state' | 'organisation' | 'unknown'

/** How much speaks for each. The weights were set on gold/names tune. */
export interface Tally {
  person: number
  place: number
  state: number
  organisation: number
}

/** What the words around one occurrence say of it. */
export function clues(scene: Scene, cover: Cover, run: Run, given: (at: number) => boolean): Tally {
  const tally: Tally = { person: 0, place: 0, state: 0, organisation: 0 }
  const dateline = scene.sentences[scene.sentenceOf[run.start]!]?.dateline
  const inDateline = dateline !== undefined && scene.tokens[run.end - 1]!.end <= dateline.end
  const first = scene.tokens[run.start]!.text
  const acronym =
    run.end - run.start === 1 && !inDateline && isShouted(first) && !scene.mixed.has(scene.folded[run.start]!)
  if (acronym) tally.organisation += 2
  // "LIMA, 5 Oct (EL COMERCIO) --": what stands in parentheses is who sent it.
  if (inDateline && inParentheses(scene, run)) tally.organisation += 3
  else if (inDateline) tally.place += 3
  if (opensLine(scene, run)) tally.place += 3
  inside(scene, cover, run, given, tally)
  before(scene, cover, run, acronym, tally)
  after(scene, cover, run, tally)
  return tally
}

const inParentheses = (scene: Scene, { start, end }: Run): boolean =>
  /^[(/-]$/.test(scene.tokens[start - 1]?.text ?? '') && /^[)/-]$/.test(scene.tokens[end]?.text ?? '')

/** A line that opens with a place and a date: "Belmont, le 19 mars 2021", "Qasr Amun, 24 January". */
const opensLine = (scene: Scene, { start, end }: Run): boolean =>
  scene.opening[start] === true &&
  scene.tokens[end]?.text === ',' &&
  (scene.tokens[end + 1]?.kind === 'number' || scene.tokens[end + 2]?.kind === 'number')

const headsByRules = new WeakMap<object, ReadonlySet<string>>()

/** Folded words that open organisations' names. */
function organisationHeads({ rules }: Scene): ReadonlySet<string> {
  let heads = headsByRules.get(rules)
  if (heads === undefined) {
    heads = new Set(rules.terms.flatMap((term) => (term.class === 'organisation' ? [fold(term.form)] : [])))
    headsByRules.set(rules, heads)
  }
  return heads
}

function inside(scene: Scene, cover: Cover, { start, end }: Run, given: (at: number) => boolean, tally: Tally): void {
  const { placePrefixes, grammar } = scene.rules
  const length = end - start
  // "San Luis": towns bear the given names of saints.
  const saint = placePrefixes.has(scene.folded[start]!) && !grammar.particles.has(scene.folded[start]!)
  if (given(start)) tally.person += length > 1 ? 3 : 1
  else if (length > 1 && given(end - 1) && !saint) tally.person += 2
  if (length > 1 && placePrefixes.has(scene.folded[start]!)) tally.place += 2
  const [head, ...rest] = scene.folded[start]!.split('-')
  if (length === 1 && rest.length > 0 && placePrefixes.has(head!)) tally.place += 1
  if (length === 1 && rest.length > 0 && organisationHeads(scene).has(head!)) tally.organisation += 4
  for (let at = start; at < end; at++)
    if (termOf(cover[at], 'place') !== undefined && scene.capital[at]) tally.place += 5
}

function before(scene: Scene, cover: Cover, { start, end }: Run, acronym: boolean, tally: Tally): void {
  const { grammar, headFirst } = scene.rules
  const at = start - 1
  if (at < 0 || scene.sentenceOf[at] !== scene.sentenceOf[start]) return
  const previous = scene.folded[at]!
  const length = end - start
  if (termOf(cover[at], 'courtesy', 'rank', 'office') !== undefined) tally.person += 3
  if (headFirst && termOf(cover[at], 'place') !== undefined) tally.place += 3
  if (!scene.capital[at] && termOf(cover[at], 'organisation') !== undefined) tally.organisation += 4
  if (grammar.locatives.has(previous)) tally.place += 2
  if (grammar.locativesContracted.has(previous)) tally.state += 2
  const article = grammar.articles.has(previous) && grammar.definite.has(previous)
  // "du" is link and article in one word.
  const link = grammar.articles.has(previous) && !grammar.of.has(previous) ? at - 1 : at
  const linkWord = scene.folded[link] ?? ''
  if (article && headFirst && !acronym && !grammar.pluralArticles.has(previous)) {
    if (length === 1) tally.state += grammar.locatives.has(linkWord) ? 1 : 2
    if (grammar.locatives.has(linkWord)) tally.place += 2
  }
  if (article && acronym) tally.organisation += 2
  if (article && !headFirst) {
    if (scene.upos[end] === 'NOUN' && !scene.capital[end]) tally.place += 1
    else tally.organisation += 1
  }
  if (!grammar.of.has(linkWord)) return
  const owner = cover[link - 1]
  if (termOf(owner, 'polity') !== undefined) tally.state += 4
  if (termOf(owner, 'office', 'institution', 'force') !== undefined) tally.state += length === 1 ? 2 : 1
  if (termOf(owner, 'place') !== undefined) tally.place += 3
}

function after(scene: Scene, cover: Cover, { start, end }: Run, tally: Tally): void {
  const { grammar, headFirst } = scene.rules
  const limit = sentenceEnd(scene, start)
  if (headFirst || end >= limit) return
  if (termOf(cover[end], 'place') !== undefined) tally.place += 2
  if (termOf(cover[end], 'office', 'force', 'institution', 'armed') !== undefined) tally.organisation += 1
  const owned = end + 1 < limit && grammar.possessive.has(scene.folded[end]!)
  if (owned && termOf(cover[end + 1], 'office', 'institution', 'force') !== undefined) tally.state += 2
}

/** The guess for all occurrences together. Two or more words without any other clue are a person. */
export function decide(tallies: readonly Tally[], length: number, hasAdjective: boolean): Guess {
  const sum: Tally = { person: 0, place: 0, state: hasAdjective ? 3 : 0, organisation: 0 }
  for (const one of tallies) {
    sum.person += one.person
    sum.place += one.place
    sum.state += one.state
    sum.organisation += one.organisation
  }
  if (length > 1 && sum.person === 0) sum.person = 1
  const best = Math.max(sum.person, sum.place, sum.state, sum.organisation)
  if (best === 0) return 'unknown'
  if (sum.person === best) return 'person'
  if (sum.state === best && (hasAdjective || sum.place < sum.state)) return 'state'
  if (sum.place === best) return 'place'
  return sum.state === best ? 'state' : 'organisation'
}

export const KIND_OF: Readonly<Record<Guess, NameKind>> = {
  person: 'person',
  place: 'place',
  state: 'state',
  organisation: 'organisation',
  unknown: 'place',
}
