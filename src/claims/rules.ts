import type { ClaimKind, ClaimType, RoleName, Topic } from '../model/claim.ts'
import type { AttributeWords } from './attributes/words.ts'
import type { Prepositions } from './relations.ts'
import type { Tree } from './tree.ts'

/** How a trigger stands in the sentence: which of a frame's role paths apply. */
export type Construction = 'verb' | 'noun' | 'adjective'

/** A kind and type of claim with the paths to its roles, for each construction; language-neutral (data/frames). */
export interface Frame {
  readonly id: string
  readonly kind: ClaimKind
  readonly type: ClaimType
  readonly note: string
  /** Paths are tried in order; the first that finds a word fills the role. */
  readonly roles: Readonly<Partial<Record<Construction, Readonly<Partial<Record<RoleName, readonly string[]>>>>>>
}

/** Words of which any will do: lemmas, and lexical classes. `text` writes them as the data does, `a|b|@class`. */
export interface AnyOf {
  readonly text: string
  readonly lemmas: ReadonlySet<string>
  readonly classes: readonly ReadonlySet<string>[]
}

export function isAnyOf({ lemmas, classes }: AnyOf, lemma: string): boolean {
  return lemmas.has(lemma) || classes.some((members) => members.has(lemma))
}

/** A word, or a word with others in its reach: `ouvrir + feu` is anchored at the first. */
export interface Trigger {
  readonly anchor: readonly string[]
  readonly others: readonly AnyOf[]
  readonly source: string
}

/** What a relation must (or must not) hold: of `object`, that it is `@truce|accord`. */
export interface Condition {
  readonly path: string
  readonly test: AnyOf
  /** Parts of speech that will do as well: those that the test writes in capitals, as in `@territory|PROPN`. */
  readonly tags: readonly string[]
}

/** A rule says which words of a language evoke a frame, and when they do not. */
export interface Rule {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly frame: Frame
  readonly construction: Construction
  readonly triggers: readonly Trigger[]
  readonly needs: readonly Condition[]
  readonly unless: readonly Condition[]
  /** The rule's own way to a role, tried before the frame's. */
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>
  readonly modality?: 'planned' | 'demanded' | 'hypothetical'
  readonly polarity?: 'negated'
  readonly attributes?: Readonly<Record<string, string | boolean>>
}

/** Everything that the claims stage knows of one language; read from data/ by src/language. */
export interface ClaimLanguage {
  readonly lang: string
  readonly rules: readonly Rule[]
  /** Rules by the folded lemma of their anchor. */
  readonly byAnchor: ReadonlyMap<string, readonly { rule: Rule; trigger: Trigger }[]>
  /** Lexical classes: `truce`, `weapon`, `say`. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Classes by lemma, for features. */
  readonly classesOf: ReadonlyMap<string, readonly string[]>
  readonly prepositions: Prepositions
  /** Words that tell an event of each of several in turn. */
  readonly distributive: ReadonlySet<string>
  /** Words that tell that several were met each by himself. */
  readonly apart: ReadonlySet<string>
  /** Words that name the telephone. */
  readonly telephone: ReadonlySet<string>
  /** Verbs of conferring that, by themselves and of leaders, tell a call. */
  readonly converse: ReadonlySet<string>
  /** Participles that a mediator's name is joined to by a hyphen. */
  readonly brokered: ReadonlySet<string>
  /** Conjunctions of conditions, auxiliaries that make one where they open a clause, and those by which a verb tells the future. */
  readonly conditions: Readonly<Record<'conditional' | 'inverted' | 'would', ReadonlySet<string>>>
  /**
   * What opens the terms of a promise, a threat or a refusal: its condition, the end up to which something is refused, and the end by
   * which it is due, by itself or before a word for a time; and what makes a concession of a condition ("even if").
   */
  readonly terms: Terms
  /** Words in a row that, after "and" and before a day, tell that a promise was made again. */
  readonly again: readonly (readonly string[])[]
  /** Topics by the lemmas that tell them. */
  readonly topicsOf: ReadonlyMap<string, readonly Topic[]>
  /** Words that tell the attributes of claims. */
  readonly attributes: AttributeWords
}

export interface Terms {
  /** Words in a row, as they are written. */
  readonly stipulated: readonly (readonly string[])[]
  readonly untilThen: readonly (readonly string[])[]
  readonly conceding: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly endsBefore: ReadonlySet<string>
  readonly times: ReadonlySet<string>
}

/** Tells whether a lemma is in one of a language's lexical classes. */
export function classTest(language: ClaimLanguage): (lemma: string, cls: string) => boolean {
  return (lemma, cls) => language.classes.get(cls)?.has(lemma) ?? false
}

/** Tells whether the word at a place of a sentence is in one of a language's lexical classes. */
export function wordTest(language: ClaimLanguage, { words }: Tree): (cls: string, index: number) => boolean {
  return (cls, index) => language.classes.get(cls)?.has(words[index]!.lemma.toLowerCase()) ?? false
}
