import {
  type Claim,
  type ClaimPlace,
  type ClaimType,
  isToldHere,
  type PlaceRole,
  type Role,
  type RoleName,
} from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { Ref } from '../model/record.ts'
import { type Days, daysOf } from './edtf.ts'
import { fold } from './fold.ts'
import { byText } from './order.ts'
import type { World } from './world.ts'

/** An actor or place of a claim. Only a `known` one (resolved to an id of the shipped data) can contradict another. */
export interface Party<R extends string = string> {
  readonly role: R
  readonly ref: Ref
  readonly known: boolean
  /** Known, or a name rather than a description: "the two sides" of two dispatches need not be the same. */
  readonly named: boolean
  /** A format or an organisation stands for states that it doesn't name, so it contradicts none of them. */
  readonly many?: boolean
  /** The reading concluded the role; no words give it. */
  readonly guessed?: true
  /** The claim's own passages don't name it: the reading took it from a claim told before. */
  readonly nearby?: true
  /** Of a place: a town or a site (true), an area (false). */
  readonly spot?: boolean
  /** Itself and what it belongs to or lies in, nearest first. */
  readonly above: readonly string[]
}

export interface Source {
  readonly dispatch: Dispatch
  /** Position in canonical order of dispatches (by publication, then id). */
  readonly order: number
  readonly published: Days | undefined
  /** The same, where only a month or year is given narrowed to the last day that the text tells of as past. */
  readonly written: Days | undefined
  /** Who speaks when the dispatch speaks in its own voice; copies of one text share the first one's. */
  readonly voice: Ref
}

export interface Assignment {
  readonly conflict: string
  /**
   * `decided` by a person; `place`, two `parties`, one `party`: the claim's own; `context`: the dispatch's others;
   * `head`: whom and what the dispatch's first words name.
   */
  readonly rule: 'decided' | 'place' | 'parties' | 'party' | 'context' | 'head' | 'provisional'
  /** Its parties, where the data knows it. */
  readonly sides?: readonly string[]
  /** Its places, likewise: what the war is about. What lies neither in them nor in its parties is not its ground. */
  readonly places?: readonly string[]
}

/** A claim made ready for merging: ids resolved, days worked out, the source known. */
export interface Fact {
  readonly claim: Claim
  readonly source: Source
  readonly roles: readonly Party<RoleName>[]
  readonly places: readonly Party<PlaceRole>[]
  /** When it happened, where the text says so (stated or resolved). */
  readonly days: Days | undefined
  /** Who says it: the innermost sources, else the publisher; one for each id. */
  readonly by: readonly Ref[]
  readonly conflict: Assignment | undefined
  /** Told as done, but in words that are a demand. */
  readonly wished?: true
  /** Of a truce claim: the step that other claims on the same words make of it. */
  readonly as?: ClaimType<'truce'>
  /** Its words of time are those of another step. */
  readonly undated?: true
  /** They may be those of another step. */
  readonly unsure?: true
  /** The same dispatch tells the same as a promise of the same people. */
  readonly pledged?: true
  /** Unsure, and a surer claim on the same words has them sign something else. */
  readonly outdone?: true
}

/** The parties and places of a fact's war, where the data knows it. */
export function groundOfWar({ conflict }: Fact): readonly string[] | undefined {
  return conflict?.places && [...(conflict.sides ?? []), ...conflict.places]
}

/** A resolved id, as opposed to one made from the words of a text (`text:…`). */
export function isKnown(id: string | undefined): id is string {
  return id !== undefined && !id.startsWith('text:')
}

/**
 * @param claim in which the role is
 * @param days when it was published: a person stands for the office held then
 * @param spelt the id of the first spelling of an unlisted name
 */
export function partyOf(
  told: Role,
  claim: Pick<Claim, 'evidence'>,
  world: World,
  days: Days | undefined,
  spelt: (id: string) => string,
): Party<RoleName> {
  const own = party(told.role, told.actor, told.text, (id) => world.lineage(id, days), spelt)
  const guessed = told.basis === 'inferred' ? { ...own, guessed: true as const } : own
  const found = isToldHere(told, claim) ? guessed : { ...guessed, nearby: true as const }
  const kind = world.actorKind(found.ref.id)
  return kind === 'format' || kind === 'organisation' ? { ...found, many: true } : found
}

export function placeOf({ role, place, text }: ClaimPlace, world: World): Party<PlaceRole> {
  // A place that the dispatch's own language has under another name: "Bakou" in an English text.
  const known = isKnown(place) || !isName(text) ? undefined : world.placeNamed(wordsOf(place, text))
  const found = party(role, known ?? place, text, world.chain)
  const spot = found.known ? world.isSpot(found.ref.id) : undefined
  return spot === undefined ? found : { ...found, spot }
}

function party<R extends string>(
  role: R,
  id: string | undefined,
  text: string,
  above: (id: string) => readonly string[],
  spelt: (id: string) => string = (own) => own,
): Party<R> {
  const known = isKnown(id)
  const key = known ? id : id === undefined ? textId(text) : spelt(ofWords(id, text))
  const named = id !== undefined || isName(text)
  return { role, ref: { id: key, name: text }, known, named, above: known ? above(id) : [key] }
}

/** The event's own days; a date that is only the dispatch's says nothing about the event. */
export function eventDays({ time }: Claim): Days | undefined {
  if (!time || time.basis === 'document') return undefined
  return daysOf(time.edtf)
}

/** Innermost sources of the claim, else the publisher; one for each id, sorted by id. */
export function sourcesOf({ attribution }: Claim, voice: Ref, spelt: (id: string) => string): readonly Ref[] {
  if (attribution.length === 0) return [voice]
  const by = new Map<string, Ref>()
  for (const { actor, source } of attribution) {
    const id = isKnown(actor) ? actor : actor === undefined ? textId(source) : spelt(ofWords(actor, source))
    if (id === 'text:') by.set(voice.id, voice)
    else by.set(id, { id, name: source })
  }
  return [...by.values()].sort((a, b) => byText(a.id, b.id))
}

/** The same for an id that the reading made of a name (`text:artak-beglarian`). */
function ofWords(id: string, text: string): string {
  return textId(wordsOf(id, text))
}

function wordsOf(id: string | undefined, text: string): string {
  return id?.slice('text:'.length) || text
}

function isName(text: string): boolean {
  return /\p{Lu}/u.test(text)
}

/** Id of an actor or place known only by its words. */
export function textId(words: string): string {
  return `text:${fold(words)}`
}

export function inRole<R extends string>(parties: readonly Party<R>[], ...roles: readonly R[]): readonly Party<R>[] {
  return parties.filter(({ role }) => roles.includes(role))
}

/** One is the other, or stands for it (a president for a state, a town for its province). */
export function meets(a: Party, b: Party): boolean {
  return a.ref.id === b.ref.id || a.above.includes(b.ref.id) || b.above.includes(a.ref.id)
}

/** Known well enough to contradict another. */
export function definite({ known, many, nearby }: Party): boolean {
  return known && many !== true && nearby !== true
}
