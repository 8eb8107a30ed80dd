import type { NameKind, NameMention } from '../model/names.ts'
import type { Mention, Span } from '../model/span.ts'
import { type ClaimContext, wordKey } from './context.ts'
import { type Tree, universal } from './tree.ts'

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
    found.push({ ...phrase(tree, word.index, text), sentence, head: word.index, pronoun: word.upos === 'PRON' })
  }
  return found
}

/** Whether a word stands in a date or time; found by bisection, dates being in text order. */
function inDate(dates: readonly Span[], word: Span): boolean {
  let low = 0
  let high = dates.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (dates[mid]!.start <= word.start) low = mid + 1
    else high = mid
  }
  const date = dates[low - 1]
  return date !== undefined && word.end <= date.end
}

/** The mention at a word; for an office with its bearer's name beside it ("le président Olmar", "X, porte-parole"), the name. */
function bearer(context: ClaimContext, tree: Tree, sentence: number, index: number): NameMention | undefined {
  const own = context.mentionOf.get(wordKey(sentence, index))
  if (own !== undefined && own.kind !== 'office') return own
  if (tree.words[index]!.upos === 'PRON') return own
  for (const child of tree.children[index]!) {
    if (!BEARS.test(tree.words[child]!.deprel)) continue
    const beside = context.mentionOf.get(wordKey(sentence, child))
    if (beside?.kind === 'person' && (own !== undefined || tree.words[child]!.upos === 'PROPN')) return beside
  }
  return own
}

const BEARS = /^(appos|flat|nmod:appos|nmod:unmarked)/

function span({ start, end }: { start: number; end: number }, text: string): Mention {
  return { start, end, text: text.slice(start, end) }
}

/** Dependents that are not part of a phrase's name: what is told about it, what stands beside it, how it is introduced. */
const OUTSIDE =
  /^(acl|appos|conj|cc|punct|case|det|nummod|parataxis|nsubj|cop|mark|advcl|obl|advmod|dislocated|orphan|aux|ccomp|xcomp)/

/** A phrase without its article, number, relative clauses, appositions and conjuncts. */
function phrase(tree: Tree, head: number, text: string): Mention {
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
