import { tieAcronyms, useAcronyms } from './acronyms.ts'
import { nameTokens } from './capitals.ts'
import { adjectiveUnits, inducedAdjectives } from './demonyms.ts'
import { textId } from './fold.ts'
import { matchesAt } from './matches.ts'
import { properOrganisation } from './organisations.ts'
import { knownPeople, leaderNamed, leaderUnit, personUnit, surnameUnit } from './people.ts'
import { lengthen, type Placed, placeGroups } from './placing.ts'
import { findRuns, namesOther, type Run } from './runs.ts'
import { type Scene, wordsBetween } from './scene.ts'
import { storyOf } from './story.ts'
import { type Cover, lay, termOf, type Unit } from './units.ts'
import { clues, decide, type Guess, KIND_OF } from './votes.ts'
import { weaponTeller } from './weapons.ts'

const keyOf = (scene: Scene, run: Run): string => scene.folded.slice(run.start, run.end).join(' ')

/** Whether a token is a given name that data/world knows. */
const givenNames = (scene: Scene): ((at: number) => boolean) => {
  const cache = new Map<number, boolean>()
  return (at) => {
    let known = cache.get(at)
    if (known === undefined) {
      known =
        at < scene.tokens.length &&
        matchesAt(scene, at, at + 1).some((match) => match.senses.some((sense) => sense.type === 'given'))
      cache.set(at, known)
    }
    return known
  }
}

/**
 * Finds the names that no list holds: organisations by their word in capitals, people and places by what stands
 * around all their occurrences, adjectives made of them. Writes its units over the cover.
 */
export function findProperNames(scene: Scene, cover: Cover): void {
  const given = givenNames(scene)
  const names = nameTokens(scene, cover)
  const organisations: Unit[] = []
  for (const run of findRuns(scene, cover, names, given)) {
    const unit = properOrganisation(scene, names, cover, run)
    if (unit !== undefined && !namesOther(scene, cover, run)) organisations.push(unit)
  }
  lay(cover, organisations)
  const aliases = tieAcronyms(scene, cover)
  useAcronyms(scene, cover, aliases)

  const story = storyOf(scene, cover)
  const groups = new Map<string, Run[]>()
  const runs = lengthen(scene, cover, story, findRuns(scene, cover, names, given))
  const isWeapon = weaponTeller(scene, cover, runs, (run) => clues(scene, cover, run, given))
  for (const run of runs) {
    if (onlyTerms(cover, run) || namesOther(scene, cover, run) || isWeapon(run)) continue
    const longer = longerName(scene, cover, run)
    if (longer !== undefined) {
      lay(cover, [longer])
      continue
    }
    const key = keyOf(scene, run)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [run])
    else group.push(run)
  }
  const single = new Map([...groups].flatMap(([key, runs]) => (key.includes(' ') ? [] : [[key, runs.length] as const])))
  const tallies = new Map([...groups].map(([key, runs]) => [key, runs.map((run) => clues(scene, cover, run, given))]))
  const places = placeGroups(scene, cover, story, groups)
  for (const [key, place] of places) tallies.get(key)!.push(place.tally(tallies.get(key)!, given))
  const stands = (key: string): boolean => (tallies.get(key) ?? []).some((one) => one.state > 0 || one.place > 1)
  const adjectives = new Map([...inducedAdjectives(scene, cover, single)].filter(([word]) => !stands(word)))
  for (const [key, runs] of groups) if (looksAdjective(scene, cover, runs) && !stands(key)) adjectives.set(key, key)
  const owners = new Set(adjectives.values())
  for (const adjective of adjectives.keys()) groups.delete(adjective)

  const short = knownPeople(scene, cover, given)
  const found: Unit[] = []
  const bySize = [...groups.values()].sort((a, b) => lengthOf(b[0]!) - lengthOf(a[0]!))
  for (const runs of bySize) {
    const first = runs[0]!
    const taken = short.actorOf(scene, first)
    if (taken !== undefined) {
      for (const run of runs) found.push(surnameUnit(run, taken))
      continue
    }
    const place = places.get(keyOf(scene, first))
    const leader = leaderNamed(scene, first)
    const placed = tallies
      .get(keyOf(scene, first))!
      .some((one) => one.place > 1 || one.state > 1 || one.organisation > 1)
    if (leader !== undefined && !placed) {
      for (const run of runs) found.push(leaderUnit(run, leader))
      continue
    }
    const guess = decide(tallies.get(keyOf(scene, first))!, lengthOf(first), owners.has(keyOf(scene, first)))
    if (guess === 'unknown' && runs.every((run) => scene.opening[run.start])) continue
    if (guess !== 'person') {
      const known = place?.fits(guess) ? place : undefined
      found.push(...runs.map((run) => otherUnit(scene, run, known === undefined ? guess : 'place', known)))
      continue
    }
    for (const run of runs) found.push(personUnit(scene, run))
    if (lengthOf(first) > 1)
      short.add(scene, first.start, first.end, personUnit(scene, first).actor!, !given(first.start))
  }
  lay(cover, found)
  lay(cover, adjectiveUnits(scene, cover, adjectives, textId))
}

/**
 * An unknown word in capitals that ends as adjectives do and always stands before a word that states own ("Belharan
 * customs officers"), in a language whose adjectives come first and are written in capitals.
 */
function looksAdjective(scene: Scene, cover: Cover, runs: readonly Run[]): boolean {
  const first = runs[0]!
  if (scene.rules.headFirst || lengthOf(first) > 1) return false
  const word = scene.folded[first.start]!
  if (!scene.rules.demonymEndings.some((ending) => ending.length > 1 && word.endsWith(ending))) return false
  return runs.every(
    ({ end }) =>
      !scene.capital[end] &&
      (scene.upos[end] === 'NOUN' || termOf(cover[end], 'office', 'force', 'institution', 'people') !== undefined),
  )
}

/** A known person's name that goes on with a further family name: "Alvaro Leyva" in "Alvaro Leyva Duran". */
function longerName(scene: Scene, cover: Cover, run: Run): Unit | undefined {
  const before = cover[run.start - 1]
  if (before?.kind !== 'person' || before.end !== run.start || before.actor === undefined || lengthOf(run) > 1)
    return undefined
  if (scene.sentenceOf[before.start] !== scene.sentenceOf[run.start] || scene.shouted[scene.sentenceOf[run.start]!])
    return undefined
  return scene.upos[run.start] === 'PROPN' ? { ...before, end: run.end } : undefined
}

const lengthOf = (run: Run): number => run.end - run.start
const onlyTerms = (cover: Cover, run: Run): boolean => {
  for (let at = run.start; at < run.end; at++) if (cover[at]?.type !== 'term') return false
  return true
}

function otherUnit(scene: Scene, run: Run, guess: Exclude<Guess, 'person'>, known?: Placed): Unit {
  const id = known?.id ?? textId(wordsBetween(scene, run.start, run.end))
  const both = guess === 'state' || guess === 'unknown'
  return {
    ...run,
    type: 'name',
    kind: KIND_OF[guess],
    ...(guess === 'place' ? {} : { actor: id }),
    ...(guess === 'organisation' ? {} : { place: id }),
    ...(both && guess === 'unknown' ? { metonym: true } : {}),
    rule: known === undefined ? `names.${guess}` : 'names.gazetteer',
  }
}
