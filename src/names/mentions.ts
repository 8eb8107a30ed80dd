import type { NameKind } from '../model/names.ts'
import type { Word } from '../model/syntax.ts'
import type { Draft } from './drafts.ts'
import { textId } from './fold.ts'
import { ownKey } from './office-keys.ts'
import type { Phrase } from './phrase.ts'
import type { Gender, Term } from './rules.ts'
import { type Scene, sentenceStart, wordsBetween } from './scene.ts'
import { type Cover, termOf, type Unit, unitsOf } from './units.ts'

const SUBJECTS = /^(nsubj|obj|obl:agent|root|appos)/

/** Drafts for all names, adjectives and phrases, in text order, wider before narrower. */
export function draftMentions(scene: Scene, cover: Cover, phrases: readonly Phrase[]): Draft[] {
  const drafts: Draft[] = []
  const phraseEnd = new Map<number, Phrase>()
  for (const phrase of phrases) phraseEnd.set(phrase.end, phrase)
  const merged = new Set<Phrase>()
  for (const unit of unitsOf(cover)) {
    if (unit.type === 'term' || unit.type === 'weapon') continue
    drafts.push(...unitDrafts(scene, cover, unit, phraseEnd, merged))
  }
  // A group's fighters are the group itself; a state's rebels are not the state.
  const groups = new Set(drafts.flatMap((draft) => (draft.kind === 'group' ? (draft.actor ?? []) : [])))
  for (const phrase of phrases)
    if (!merged.has(phrase) && counts(scene, phrase)) drafts.push(phraseDraft(scene, phrase, groups))
  return drafts.sort((a, b) => a.start - b.start || b.end - a.end)
}

function unitDrafts(
  scene: Scene,
  cover: Cover,
  unit: Unit,
  phraseEnd: ReadonlyMap<number, Phrase>,
  merged: Set<Phrase>,
): Draft[] {
  const inner = (unit.inner ?? []).map((one) => unitDraft(scene, one, one.start))
  let start = unit.start
  let gender: Gender = 'x'
  let told: Term | undefined
  if (unit.kind === 'person')
    for (;;) {
      const title = titleBefore(cover, start, phraseEnd)
      if (title === undefined || scene.sentenceOf[title.start] !== scene.sentenceOf[unit.start]) break
      if (gender === 'x') gender = title.term.gender
      if (title.phrase !== undefined) told ??= title.term
      if (title.phrase !== undefined) merged.add(title.phrase)
      start = title.start
    }
  const draft = unitDraft(scene, unit, start)
  if (gender !== 'x') draft.gender = gender
  if (told !== undefined) draft.title = told
  return [draft, ...inner]
}

/** The title right before a name that belongs to its mention: a form of address, or a rank or office by itself. */
function titleBefore(
  cover: Cover,
  start: number,
  phraseEnd: ReadonlyMap<number, Phrase>,
): { start: number; term: Term; phrase?: Phrase } | undefined {
  const before = cover[start - 1]
  if (before === undefined || before.end !== start) return undefined
  const courtesy = termOf(before, 'courtesy')
  if (courtesy !== undefined && courtesy.number === 'singular') return { start: before.start, term: courtesy }
  const phrase = phraseEnd.get(start)
  if (phrase === undefined || !phrase.bare || phrase.term.number !== 'singular') return undefined
  if (phrase.term.class !== 'office' && phrase.term.class !== 'rank') return undefined
  return { start: phrase.start, term: phrase.term, phrase }
}

function unitDraft(scene: Scene, unit: Unit, start: number): Draft {
  const known = unit.actor === undefined ? undefined : scene.knowledge.actors.get(unit.actor)
  return {
    start,
    end: unit.end,
    head: headOf(scene, start, unit.end, scene.rules.headFirst || unit.kind === 'person' ? unit.start : unit.end - 1),
    kind: unit.kind ?? 'place',
    ...(unit.actor === undefined ? {} : { actor: unit.actor }),
    ...(unit.place === undefined ? {} : { place: unit.place }),
    ...(unit.metonym ? { metonym: true } : {}),
    basis: unit.rule === 'names.known-surname' ? 'inferred' : 'stated',
    rule: unit.rule,
    gender: known?.gender ?? articleGender(scene, start),
    number: 'singular',
    unit,
  }
}

function articleGender(scene: Scene, start: number): Gender {
  if (start <= sentenceStart(scene, start)) return 'x'
  return scene.rules.grammar.articles.get(scene.folded[start - 1]!) ?? 'x'
}

/** Whether a phrase is a mention at all, by what its term asks for. */
function counts(scene: Scene, phrase: Phrase): boolean {
  const { only, number } = phrase.term
  if (phrase.term.class === 'organisation') return phrase.named !== undefined
  if (phrase.term.class === 'place')
    return phrase.place !== undefined || (only !== 'owned' && tag(scene, phrase.head) === 'NOUN')
  if (COMPOUND.has(phrase.term.class) && wordAt(scene, phrase.head)?.deprel === 'compound') return false
  if (only === undefined) return true
  if (only === 'never') return false
  if (only === 'owned') return phrase.owners.length > 0 || phrase.definite
  if (only === 'counted') return phrase.count > 0
  if (only === 'plural-or-owned') return number === 'plural' || phrase.owners.length > 0
  const word = scene.sentences[scene.sentenceOf[phrase.head]!]?.words[scene.wordOf[phrase.head]!]
  return word === undefined || word.upos === '' || SUBJECTS.test(word.deprel)
}

const PHRASE_KINDS: Readonly<Record<string, NameKind>> = {
  office: 'office',
  rank: 'office',
  institution: 'organisation',
  organisation: 'organisation',
  force: 'force',
  armed: 'side',
  side: 'side',
  people: 'side',
  document: 'organisation',
  polity: 'state',
  place: 'place',
}

/** Classes whose words, standing before another noun, tell of no people ("student exchanges"). */
const COMPOUND = new Set(['people', 'side'])

const tag = (scene: Scene, token: number): string => scene.upos[token]!

const wordAt = (scene: Scene, token: number): Word | undefined =>
  scene.sentences[scene.sentenceOf[token]!]?.words[scene.wordOf[token]!]

/** Kinds of place that are the place they name; others only lie in it. */
const SAME_PLACE = new Set(['city', 'region', 'part'])

function phraseDraft(scene: Scene, phrase: Phrase, groups: ReadonlySet<string>): Draft {
  const { term, named } = phrase
  const owner = phrase.owners[0]
  const group = term.class === 'armed' && owner !== undefined && groups.has(owner) ? owner : undefined
  const kind: NameKind =
    (term.class === 'place' ? 'place' : named?.kind) ?? (group === undefined ? PHRASE_KINDS[term.class]! : 'group')
  const owned =
    ['office', 'institution', 'force'].includes(term.class) && term.key !== '' && phrase.owners.length === 1
      ? `${owner}/${ownKey(phrase)}`
      : undefined
  const actor =
    term.class === 'place'
      ? undefined
      : (named?.actor ?? group ?? owned ?? (term.class === 'polity' ? owner : undefined))
  const place = placeOf(scene, phrase)
  return {
    start: phrase.start,
    end: phrase.end,
    head: headOf(scene, phrase.start, phrase.end, phrase.head),
    kind,
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    basis: 'stated',
    rule: term.rule,
    gender: term.gender,
    number: term.number,
    phrase,
  }
}

function placeOf(scene: Scene, { term, place, start, end }: Phrase): string | undefined {
  if (place === undefined) return undefined
  if (term.class === 'polity') return place
  if (term.class !== 'place') return undefined
  return SAME_PLACE.has(term.key) ? place : textId(wordsBetween(scene, start, end))
}

/** Token of the head word: the one word of the span whose own head lies outside; the given one where the parse has none or several. */
function headOf(scene: Scene, start: number, end: number, otherwise: number): number {
  const sentence = scene.sentences[scene.sentenceOf[start]!]
  if (sentence === undefined || end - start === 1) return otherwise
  let found = -1
  for (let at = start; at < end; at++) {
    const word = sentence.words[scene.wordOf[at]!]
    if (word === undefined || word.upos === '' || word.upos === 'PUNCT') continue
    const head = word.head < 0 ? -1 : sentence.words[word.head]!.token
    if (head >= start && head < end) continue
    if (found >= 0) return otherwise
    found = at
  }
  return found < 0 ? otherwise : found
}
