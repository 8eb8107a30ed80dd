import { type Draft, goBack, rootOf } from './drafts.ts'
import { ownKey } from './office-keys.ts'
import { holderOn, type OfficeBook } from './offices.ts'
import type { Scene } from './scene.ts'

const actorsOf = (drafts: Iterable<Draft>): Map<string, Draft> => {
  const found = new Map<string, Draft>()
  for (const draft of drafts) {
    const root = rootOf(draft)
    const id = root.actor ?? root.place
    if (id !== undefined && !found.has(id)) found.set(id, root)
  }
  return found
}

/**
 * Names and nouns taken up again: surnames and acronyms go back to the full name, "le ministère" to the one ministry
 * told, "la présidente" to the one president, "the rebels" to the one armed group. Where two could be meant, nothing
 * is tied. One pass, with what was told so far.
 */
export function tieNominals(scene: Scene, drafts: readonly Draft[], book: OfficeBook): void {
  const first = fullNames(drafts)
  const institutions = new Map<string, Set<Draft>>()
  const groups = new Set<Draft>()
  /** Words for a group of which the text says whose or which it is: "the rebels backed by Kestria". */
  const apart = new Set<string>()
  const polities = new Set<Draft>()
  const cities = new Set<Draft>()
  for (const draft of drafts) {
    const { phrase } = draft
    if (draft.unit !== undefined) tieName(draft, first)
    else if (phrase !== undefined && draft.antecedent === undefined && draft.members === undefined) {
      if (draft.kind === 'office') tieOffice(scene, draft, book)
      else if (phrase.bare && phrase.definite && draft.actor === undefined) {
        const { class: kind, key } = phrase.term
        if (kind === 'institution' || (kind === 'force' && draft.number === 'singular'))
          only(
            draft,
            [...(institutions.get(key) ?? []), ...(institutions.get(related(key)) ?? [])],
            'names.same-institution',
          )
        if (kind === 'armed' && key === 'group') {
          const word = scene.folded[draft.head]!
          if (describedOtherwise(scene, draft)) apart.add(word)
          else if (!apart.has(word)) only(draft, groups, 'names.same-group')
        }
        if (kind === 'place' && key === 'city' && draft.number === 'singular') only(draft, cities, 'names.same-city')
        if (kind === 'polity') only(draft, polities, 'names.same-polity')
      }
    }
    if (isCity(scene, draft)) cities.add(draft)
    const { actor } = draft
    if (actor === undefined) continue
    if (phrase !== undefined && (phrase.term.class === 'institution' || phrase.term.class === 'force'))
      add(institutions, phrase.term.key, draft)
    else if (draft.unit !== undefined) for (const key of keysOf(actor)) add(institutions, key, draft)
    if (phrase?.term.class === 'polity') polities.add(draft)
    if (draft.kind === 'group' && draft.unit !== undefined) groups.add(draft)
  }
}

/** Whether what follows tells which group is meant, so that it is not simply the one told before. */
function describedOtherwise(scene: Scene, draft: Draft): boolean {
  const sentence = scene.sentences[scene.sentenceOf[draft.head]!]
  const head = scene.wordOf[draft.head]!
  return (
    sentence?.words.some(
      (word) => word.head === head && word.index > head && word.token >= draft.end && /^(acl|nmod)/.test(word.deprel),
    ) === true
  )
}

/** By actor, the first mention that gives its name in full, wherever it stands; else its first mention. */
function fullNames(drafts: readonly Draft[]): Map<string, Draft> {
  const found = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.actor === undefined || draft.unit === undefined) continue
    const known = found.get(draft.actor)
    if (known === undefined || (isShort(known) && !isShort(draft))) found.set(draft.actor, draft)
  }
  return found
}

const isShort = (draft: Draft): boolean =>
  draft.unit!.surname === true || (draft.unit!.rule === 'names.acronym' && draft.end - draft.start === 1)

const TOWNS = new Set(['city', 'town', 'village'])

/** A town that is named: by data/world, or by the text's own word ("ville de Chouchi"). */
function isCity(scene: Scene, draft: Draft): boolean {
  if (draft.place === undefined || draft.basis !== 'stated') return false
  if (draft.phrase?.term.class === 'place') return draft.phrase.term.key === 'city'
  // A place that no list holds may be a town too.
  if (draft.kind === 'place' && draft.place.startsWith('text:')) return true
  return TOWNS.has(scene.knowledge.places.get(draft.place)?.kind ?? '')
}

/** "le ministère" may take up any ministry. */
const related = (key: string): string => (key === 'ministry' ? '*ministry' : key)
const keysOf = (actor: string): string[] => {
  const key = actor.split('/').at(-1)!
  if (!actor.includes('/')) return []
  return [key]
}

function add(map: Map<string, Set<Draft>>, key: string, draft: Draft): void {
  const keys = key.endsWith('-ministry') ? [key, '*ministry'] : [key]
  for (const one of keys) {
    const set = map.get(one)
    if (set === undefined) map.set(one, new Set([draft]))
    else set.add(draft)
  }
}

/** Goes back to the candidates' actor where they all are one. */
function only(draft: Draft, candidates: Iterable<Draft>, rule: string): void {
  const actors = actorsOf(candidates)
  if (actors.size !== 1) return
  const [root] = actors.values()
  goBack(draft, root!, rule)
}

/** A surname, an acronym or a short name goes back to the first mention of its actor. */
function tieName(draft: Draft, first: ReadonlyMap<string, Draft>): void {
  if (draft.actor === undefined) return
  const before = first.get(draft.actor)
  if (before === undefined || before === draft) return
  if (draft.unit!.surname || draft.rule === 'names.acronym') goBack(draft, before, draft.rule)
}

/** An office alone goes back to the one person or office so called; with its state, also to who held it by data/world. */
function tieOffice(scene: Scene, draft: Draft, book: OfficeBook): void {
  const { owners, indefinite } = draft.phrase!
  if (draft.number === 'plural') return
  const owner = owners[0]
  const key = ownKey(draft.phrase!)
  const told = owner === undefined ? book.byKey.get(key) : book.byOffice.get(`${owner}/${key}`)
  const before = [...(told ?? [])].filter((one) => one.start < draft.start && fits(one, draft))
  only(draft, before, 'names.same-office')
  // "A Kremlin spokesman" may be any of several.
  if (draft.antecedent !== undefined || owner === undefined || indefinite) return
  const person = holderOn(scene.knowledge.holdings.get(`${owner}/${key}`), scene.date)
  if (person === undefined || !fits({ gender: scene.knowledge.actors.get(person)?.gender ?? 'x' }, draft)) return
  draft.actor = person
  draft.basis = 'inferred'
  draft.rule = 'names.office-holder'
}

const fits = (person: Pick<Draft, 'gender'>, office: Draft): boolean =>
  person.gender === 'x' || office.gender === 'x' || office.gender === 'm' || person.gender === office.gender
