import type { NameKind } from '../model/names.ts'
import { isShouted, textId } from './fold.ts'
import type { Run } from './runs.ts'
import { type Scene, sentenceEnd, wordsBetween } from './scene.ts'
import { type Cover, termOf, type Unit } from './units.ts'

const LONGEST = 14
const KINDS: Readonly<Record<string, NameKind>> = { group: 'group', force: 'force' }
const NAME_PARTS = new Set(['NOUN', 'ADJ', 'PROPN', ''])

/** Marks around an acronym: "(PDC)", and "[PDC]" where an editor added it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])

/** The acronym in parentheses at a token, as the index of its closing mark; 0 for none. */
export function acronymAt(scene: Scene, at: number): number {
  const mark = CLOSING.get(scene.tokens[at]?.text ?? '')
  if (mark === undefined) return 0
  let end = at + 1
  while (end < at + 5 && scene.tokens[end] !== undefined && scene.tokens[end]!.text !== mark) end++
  if (scene.tokens[end]?.text !== mark || end === at + 1) return 0
  const inside = wordsBetween(scene, at + 1, end)
  const letters = inside.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters.length <= 12 && (isShouted(letters) || /^\p{Lu}\p{Ll}+$/u.test(letters))
    ? end
    : 0
}

/** Where a parenthesised acronym that begins with the name's first letter ends the name, within reach; 0 for none. */
function acronymEnd(scene: Scene, start: number): number {
  const limit = Math.min(start + LONGEST, sentenceEnd(scene, start))
  for (let at = start + 1; at < limit; at++) {
    const text = scene.tokens[at]!.text
    if (CLOSING.has(text)) {
      const initial = scene.folded[at + 1]?.charAt(0)
      return acronymAt(scene, at) > 0 && initial === scene.folded[start]!.charAt(0) ? at : 0
    }
    if (/^[.,;:!?«»"“”)]/.test(text) || scene.upos[at] === 'VERB') return 0
  }
  return 0
}

/** How far a name goes on to the right by link words ("pour le salut du Kerwa", "of Straits States"). */
function extend(
  scene: Scene,
  names: readonly boolean[],
  cover: Cover,
  start: number,
  from: number,
  key: string,
): number {
  const { organisationLinks, and, articles, locatives, locativesContracted } = scene.rules.grammar
  // "Mission … au Bassor" is one name, "the League … in Dalmun" is not.
  const links = (folded: string): boolean =>
    organisationLinks.has(folded) && (key === 'mission' || (!locatives.has(folded) && !locativesContracted.has(folded)))
  const limit = Math.min(start + LONGEST, sentenceEnd(scene, start))
  let end = from
  let plain = 0
  // "for Security and Co-operation" goes on, "the Army and the FMLN" does not.
  let linked = false
  let at = from
  while (at < limit) {
    const known = cover[at]
    // A title inside tells that a person's name begins: "Congress President Wilfrido Lucero".
    if (termOf(known, 'rank', 'courtesy', 'office') !== undefined && termOf(known, 'organisation') === undefined) break
    if (names[at] || (known?.type === 'name' && known.start === at)) {
      end = at = known?.type === 'name' ? known.end : at + 1
      plain = 0
      continue
    }
    const folded = scene.folded[at]!
    if (scene.rules.headFirst && plain < 3 && at === end && adjective(scene, cover, at)) {
      end = ++at
      continue
    }
    if (at !== end || !links(folded)) break
    if (and.has(folded) && (!linked || (articles.has(scene.folded[at + 1] ?? '') && !goesOn(scene, at + 1)))) break
    linked = true
    let next = at + 1
    while (next < limit && (links(scene.folded[next]!) || articles.has(scene.folded[next]!))) next++
    if (next < limit && (names[next] || cover[next]?.type === 'name')) {
      at = end = next
      continue
    }
    if (!scene.rules.headFirst || plain > 1 || next >= limit || !commonNoun(scene, next)) break
    plain++
    end = at = next + 1
  }
  return end
}

/** "… de la justice et du développement": "du" with a common noun goes on, with a capital another name begins. */
const goesOn = (scene: Scene, at: number): boolean =>
  scene.rules.headFirst &&
  scene.rules.grammar.of.has(scene.folded[at]!) &&
  scene.capital[at + 1] === false &&
  commonNoun(scene, at + 1)

const commonNoun = (scene: Scene, at: number): boolean =>
  scene.tokens[at]!.kind === 'word' && scene.upos[at] === 'NOUN' && !scene.rules.grammar.never.has(scene.folded[at]!)

const adjective = (scene: Scene, cover: Cover, at: number): boolean =>
  cover[at]?.type === 'adjective' ||
  (scene.tokens[at]!.kind === 'word' && (scene.rules.qualifiers.has(scene.folded[at]!) || scene.upos[at] === 'ADJ'))

/** Organisations and groups that the text names in full: a run with an organisation's word in it, in capitals. */
export function properOrganisation(scene: Scene, names: readonly boolean[], cover: Cover, run: Run): Unit | undefined {
  const { headFirst } = scene.rules
  let start = run.start
  let key = ''
  for (let at = run.start; at < run.end; at++) {
    const term = termOf(cover[at], 'organisation')
    if (term === undefined || !scene.capital[at]) continue
    key = term.key
    if (headFirst) {
      start = at
      break
    }
  }
  if (key === '') return undefined
  const closed = acronymEnd(scene, start)
  const end = closed > 0 ? closed : extend(scene, names, cover, start, headFirst ? start + 1 : run.end, key)
  const inside = range(start, end)
  const named = inside.some((at) => at > start && names[at])
  if (
    end - start < 2 ||
    (!named && closed === 0 && (scene.opening[start] || !inside.some((at) => NAME_PARTS.has(scene.upos[at]!))))
  )
    return undefined
  const inner = headFirst || closed > 0 ? [...new Set(inside.flatMap((at) => cover[at] ?? []))] : []
  return {
    start,
    end,
    type: 'name',
    kind: KINDS[key] ?? 'organisation',
    actor: textId(wordsBetween(scene, start, end)),
    inner: inner.filter((unit) => unit.type === 'name' && unit.start > start && unit.end <= end),
    rule: 'names.organisation',
  }
}

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i)
