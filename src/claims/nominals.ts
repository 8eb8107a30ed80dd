import type { NameKind, NameMention } from '../model/names.ts'
import type { Mention, Span } from '../model/span.ts'
import type { Word } from '../model/syntax.ts'
import { passing } from './bisect.ts'
import { type ClaimContext, wordKey } from './context.ts'
import { feature, type Tree, universal } from './tree.ts'

/** A noun phrase that may fill a role: a name that src/names found, or a bare phrase of the tree. */
export interface Nominal extends Mention {
  readonly sentence: number
  readonly head: number
  readonly kind?: NameKind
  /** The mention it is, with its actor and place. */
  readonly mention?: NameMention
  readonly pronoun: boolean
  /** Whom a personal pronoun stands for, where that is settled. */
  readonly standsFor?: Nominal
}

/** What tells whether two mentions are of the same: the actor, or the words. */
export function identityOf({ mention, text }: Nominal): string {
  return mention?.actor ?? text.toLowerCase()
}

const NOMINAL_RELATIONS =
  /^(nsubj|obj|iobj|obl|nmod|appos|conj|root|dislocated|parataxis|compound|acl|ccomp|xcomp|flat|orphan|dep)/

/** All noun phrases of a sentence that may fill a role, in text order. */
export function nominalsOf(context: ClaimContext, sentence: number): Nominal[] {
  const tree = context.trees[sentence]!
  const { text } = context.dispatch
  const found: Nominal[] = []
  for (const word of tree.words) {
    const mention = bearer(context, tree, sentence, word.index)
    if (mention) {
      found.push({
        ...span(mention, text),
        sentence,
        head: word.index,
        kind: mention.kind,
        mention,
        pronoun: word.upos === 'PRON',
      })
      continue
    }
    if (!/^(NOUN|PROPN|PRON|NUM)$/.test(word.upos) || !NOMINAL_RELATIONS.test(word.deprel)) continue
    // "at 12:05 p.m.": words of time fill no role.
    if (inDate(context.values.dates, word)) continue
    if (word.upos === 'NUM' && tree.children[word.index]!.length === 0 && universal(word.deprel) !== 'nsubj') continue
    if (isOfName(context, tree, sentence, word)) continue
    found.push({ ...phrase(tree, word.index, text), sentence, head: word.index, pronoun: word.upos === 'PRON' })
  }
  return found
}

/** Whether a word is of a person's name whose title stands over it: "le général Hamid Sorel" is one phrase, not two. */
function isOfName({ mentionOf }: ClaimContext, { words }: Tree, sentence: number, { head, start, end }: Word): boolean {
  for (let at = head; at >= 0; at = words[at]!.head) {
    const name = mentionOf.get(wordKey(sentence, at))
    if (name?.kind === 'person') return name.start <= start && end <= name.end
    if (!/^(appos|flat)/.test(words[at]!.deprel)) return false
  }
  return false
}

/** Whether a word stands in a date or time; dates are in text order. */
export function inDate(dates: readonly Span[], word: Span): boolean {
  return dateAt(dates, word) !== undefined
}

/** The date that a word is part of, of those of a dispatch in their order. */
export function dateAt<D extends Span>(dates: readonly D[], word: Span): D | undefined {
  const date = dates[passing(dates, ({ start }) => start <= word.start) - 1]
  return date !== undefined && word.end <= date.end ? date : undefined
}

/**
 * The mention at a word; for an office or some of a side with the name beside it ("le président Olmar", "X, porte-parole",
 * "a survivor, X", "the second group, the Front"), that name.
 */
function bearer(context: ClaimContext, tree: Tree, sentence: number, index: number): NameMention | undefined {
  const own = context.mentionOf.get(wordKey(sentence, index))
  const word = tree.words[index]!
  if (own !== undefined && (!/^(office|side|force)$/.test(own.kind) || word.upos === 'PRON')) return own
  // Several with their names beside them stay together: "the co-chairs of the group, A, B and C".
  if (feature(word, 'Number') === 'Plur') return own
  const beside = nameBeside(context, tree, sentence, index)
  // "the policeman X" is X; a force with a name apart from it is a force.
  if (own?.kind === 'force') return beside?.kind === 'person' && beside.start <= word.end + 1 ? beside : own
  return beside ?? own
}

/**
 * The name that stands beside a noun: on it, or, for a noun of people, on what hangs under it and is none of its own ("a
 * spokesman for the movement, Amir Tindi", "one of its leaders, Amir Tindi": parsers hang the name on the nearest noun).
 */
function nameBeside(context: ClaimContext, tree: Tree, sentence: number, index: number): NameMention | undefined {
  const mentionAt = (i: number): NameMention | undefined => context.mentionOf.get(wordKey(sentence, i))
  const ofPeople = (i: number): boolean => {
    const classes = context.language.classesOf.get(tree.words[i]!.lemma.toLowerCase())
    return /^(office|person)$/.test(mentionAt(i)?.kind ?? '') || PEOPLE.some((c) => classes?.includes(c))
  }
  const ofSide = mentionAt(index)?.kind === 'side'
  const beside = (i: number): NameMention | undefined => {
    const at = tree.children[i]!.find((c) => {
      if (!BEARS.test(tree.words[c]!.deprel)) return false
      const kind = mentionAt(c)?.kind ?? ''
      return kind === 'person' || (ofSide && tree.words[c]!.upos === 'PROPN' && /^(group|organisation)$/.test(kind))
    })
    return at === undefined ? undefined : mentionAt(at)
  }
  const own = beside(index)
  const one = /^(PRON|NUM|DET)$/.test(tree.words[index]!.upos)
  if (own !== undefined || !(one || ofPeople(index))) return own
  const under = tree.children[index]!.filter((c) => c > index && /^nmod/.test(tree.words[c]!.deprel))
  if (one && !under.some(ofPeople)) return undefined
  // What hangs under those as well, as deep as the phrase goes.
  for (let k = 0; k < under.length; k++) {
    const at = under[k]!
    if (ofPeople(at) && !one) continue
    const found = beside(at)
    if (found !== undefined) return found
    under.push(...tree.children[at]!.filter((c) => c > at && /^(nmod|flat|appos)/.test(tree.words[c]!.deprel)))
  }
  return undefined
}

/** Word classes of nouns that a person's name may stand beside. */
export const PEOPLE = ['human', 'people', 'leader', 'envoy', 'kinship']

const BEARS = /^(appos|flat|nmod:appos|nmod:unmarked)/

function span({ start, end }: { start: number; end: number }, text: string): Mention {
  return { start, end, text: text.slice(start, end) }
}

/** Dependents that are not part of a phrase's name: what is told about it, what stands beside it, how it is introduced. */
const OUTSIDE =
  /^(acl|appos|conj|cc|punct|case|det|nummod|parataxis|nsubj|cop|mark|advcl|obl|advmod|dislocated|orphan|aux|ccomp|xcomp)/

/** A phrase without its article, number, relative clauses, appositions and conjuncts. */
export function phrase(tree: Tree, head: number, text: string): Mention {
  let first = head
  let last = head
  for (const child of tree.children[head]!) {
    if (OUTSIDE.test(tree.words[child]!.deprel)) continue
    if (child < head) first = Math.min(first, tree.first[child]!)
    else if (child === last + 1 || tree.first[child]! <= last + 1) last = Math.max(last, lastInside(tree, child))
  }
  return span({ start: tree.words[first]!.start, end: tree.words[last]!.end }, text)
}

function lastInside(tree: Tree, index: number): number {
  let last = index
  for (const child of tree.children[index]!) {
    if (child < index || /^(acl:relcl|appos|conj|cc|punct|parataxis)/.test(tree.words[child]!.deprel)) continue
    if (tree.first[child]! <= last + 1) last = Math.max(last, lastInside(tree, child))
  }
  return last
}

/** The nearest earlier mention that a pronoun goes back to and that is no pronoun itself, where coreference found one. */
export function antecedent(context: ClaimContext, mention: NameMention): NameMention {
  let at = mention
  for (let hop = 0; hop < 8 && at.antecedent !== undefined; hop++) {
    const next = context.names.mentions[at.antecedent]
    if (!next) break
    at = next
    if (context.trees[at.sentence]?.words[at.head]?.upos !== 'PRON') break
  }
  return at
}
