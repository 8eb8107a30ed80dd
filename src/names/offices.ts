import { type Draft, goBack } from './drafts.ts'
import type { Holding } from './knowledge.ts'
import { ownKey } from './office-keys.ts'
import type { Scene } from './scene.ts'

/** What a person is called in this dispatch: person draft by office (`state:FRA/president`) and by bare key (`president`). */
export interface OfficeBook {
  readonly byOffice: Map<string, Set<Draft>>
  readonly byKey: Map<string, Set<Draft>>
}

const isOffice = (draft: Draft): boolean => draft.kind === 'office' && draft.phrase !== undefined

/**
 * Ties offices to the people whom the text itself names beside them: "Turkish Foreign Minister Mevlut Cavusoglu",
 * "le président de l'Ukraine, Volodymyr Zelensky", "Dmitri Peskov, porte-parole du Kremlin", and plurals to several
 * ("les présidents français et russe, Emmanuel Macron et Vladimir Poutine"). What the text says beats data/world.
 */
export function tieAppositions(scene: Scene, drafts: readonly Draft[]): OfficeBook {
  const book: OfficeBook = { byOffice: new Map(), byKey: new Map() }
  const people = new Map<number, Draft>()
  const peopleByEnd = new Map<number, Draft>()
  for (const draft of drafts) if (draft.kind === 'person') people.set(draft.start, draft)
  for (const draft of drafts) if (draft.kind === 'person') peopleByEnd.set(draft.end, draft)
  for (const draft of drafts) {
    if (draft.title !== undefined) put(book.byKey, draft.title.key, draft)
    if (!isOffice(draft)) continue
    const named = follows(scene, draft, people)
    if (draft.number === 'plural') {
      const all = named === undefined ? [] : listed(scene, named, people)
      if (all.length > 1) {
        draft.members = all
        draft.basis = 'coreference'
        draft.rule = 'names.office-apposition'
        for (const [i, one] of all.entries()) enter(book, draft, one, draft.phrase!.owners[i])
      }
      continue
    }
    const person = named ?? precedes(scene, draft, peopleByEnd)
    if (person === undefined) continue
    enter(book, draft, person, draft.phrase!.owners[0])
    goBack(draft, person, 'names.office-apposition')
    if (person.gender === 'x') person.gender = draft.gender
  }
  return book
}

/** A person right after the office, or after a comma. */
function follows(scene: Scene, draft: Draft, people: ReadonlyMap<number, Draft>): Draft | undefined {
  const direct = people.get(draft.end)
  if (direct !== undefined) return direct
  if (scene.tokens[draft.end]?.text !== ',') return undefined
  const next = people.get(draft.end + 1)
  if (next === undefined || scene.sentenceOf[next.start] !== scene.sentenceOf[draft.start]) return undefined
  const after = scene.tokens[next.end]?.text ?? '.'
  if (draft.number === 'plural') return next
  return scene.rules.grammar.and.has(scene.folded[next.end] ?? '') || after === '' ? undefined : next
}

/** "Peskov, the Kremlin spokesman": a person, a comma, an article and an adjective at most, the office. */
function precedes(scene: Scene, draft: Draft, byEnd: ReadonlyMap<number, Draft>): Draft | undefined {
  let at = draft.start - 1
  if (at >= 0 && scene.upos[at] === 'ADJ' && !scene.capital[at]) at--
  if (at >= 0 && scene.rules.grammar.articles.has(scene.folded[at]!)) at--
  if (at < 0 || scene.tokens[at]!.text !== ',') return undefined
  const person = byEnd.get(at)
  const after = scene.tokens[draft.end]?.text ?? ''
  return person !== undefined && /^[,.;:)»”"]$/.test(after) ? person : undefined
}

/** People listed from one on: "A, B et C". */
function listed(scene: Scene, first: Draft, people: ReadonlyMap<number, Draft>): Draft[] {
  const all = [first]
  let at = first.end
  while (scene.tokens[at]?.text === ',' || scene.rules.grammar.and.has(scene.folded[at] ?? '')) {
    const next = people.get(at + 1)
    if (next === undefined) break
    all.push(next)
    at = next.end
  }
  return all
}

function enter(book: OfficeBook, office: Draft, person: Draft, owner: string | undefined): void {
  const key = ownKey(office.phrase!)
  put(book.byKey, office.phrase!.term.key, person)
  if (key !== office.phrase!.term.key) put(book.byKey, key, person)
  if (owner !== undefined) put(book.byOffice, `${owner}/${key}`, person)
}

const put = (map: Map<string, Set<Draft>>, key: string, draft: Draft): void => {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([draft]))
  else set.add(draft)
}

/** Whether the office may have been held within a date to the year, month or day. */
export const holdsOn = (one: Holding, date: string): boolean =>
  (one.from ?? '') <= `${date}~` && `${one.to ?? '9'}~` >= date

/**
 * Who held the office on the dispatch's date, by data/world; undefined where it is not sure for the whole of it.
 * Dates are EDTF to the year, month or day, which compare as text.
 */
export function holderOn(holdings: readonly Holding[] | undefined, date: string | undefined): string | undefined {
  if (holdings === undefined || date === undefined) return undefined
  const last = `${date}~`
  const held = holdings.filter((one) => holdsOn(one, date))
  const sure = held.filter((one) => (one.from ?? '') <= date && (one.to === undefined || `${one.to}~` >= last))
  return held.length === 1 && sure.length === 1 ? held[0]!.person : undefined
}
