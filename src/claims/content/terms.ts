import type { Claim } from '../../model/claim.ts'
import type { Mention, Span } from '../../model/span.ts'
import type { DateMention } from '../../model/values.ts'
import { formAt } from '../attributes/around.ts'
import { passing } from '../bisect.ts'
import { isInverted } from '../condition.ts'
import { type ClaimContext, wordKey } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headOfSpan } from '../features/attachment.ts'
import { ancestors, marker, subtreeSpan, type Tree, universal } from '../tree.ts'

/**
 * By when a promise is to be kept: the words that set an end ("by Friday", "within 48 hours", "before the rains"), or the day still to
 * come that stands in what is promised ("the gates will open on Monday").
 */
export function deadlineOf(
  context: ClaimContext,
  draft: Draft,
  content: Span | undefined,
): Claim['deadline'] | undefined {
  const tree = context.trees[draft.sentence]!
  const told = datesNear(context, draft.sentence).filter(({ bound }) => bound !== 'since')
  const held = content && heldIn(context, draft.sentence, content)
  const inside = held ? told.filter((date) => isOwn(held, headOfSpan(held.tree, date.start, date.end))) : []
  const date =
    inside.find(({ bound }) => bound === 'by') ??
    told.find((d) => d.bound === 'by' && isIn(d, tree.sentence) && hangsOn(tree, d, draft, content)) ??
    inside.find((d) => DUE.test(draft.type) && d.start !== draft.date?.start && isDay(held!.tree, d))
  if (!date) return held && endTold(context, held)
  const edtf = isOfItsTime(context, draft, date) ? lastOf(context, date) : undefined
  return { start: date.start, end: date.end, text: date.text, ...(edtf === undefined ? {} : { edtf }) }
}

/**
 * "By the end of the year", in a promise that was made in an earlier month, is counted from then: what the dispatch's own date makes of
 * it says nothing.
 */
function isOfItsTime({ dispatch }: ClaimContext, draft: Draft, { basis }: DateMention): boolean {
  const made = draft.date?.edtf.split('/').at(-1)
  const earlier =
    made !== undefined && dispatch.date !== undefined && made.slice(0, MONTH) < dispatch.date.slice(0, MONTH)
  return basis === 'stated' || made === '..' || !earlier
}

/** Characters of an ISO date that tell its month. */
const MONTH = 7

/** A claim's content with the sentence that it stands in: the claim's own or one beside it. */
interface Held {
  readonly sentence: number
  readonly tree: Tree
  readonly content: Span
}

function heldIn({ trees }: ClaimContext, sentence: number, content: Span): Held | undefined {
  for (const s of [sentence, sentence - 1, sentence + 1]) {
    const tree = trees[s]
    if (tree && tree.sentence.start <= content.start && content.start < tree.sentence.end)
      return { sentence: s, tree, content }
  }
  return undefined
}

/** The dates of a sentence and of those beside it. */
function datesNear({ trees, values }: ClaimContext, sentence: number): readonly DateMention[] {
  const from = (trees[sentence - 1] ?? trees[sentence]!).sentence.start
  const to = (trees[sentence + 1] ?? trees[sentence]!).sentence.end
  return values.dates.slice(
    passing(values.dates, ({ start }) => start < from),
    passing(values.dates, ({ start }) => start < to),
  )
}

/** What is still to be done, or was: of a promise that was kept, a date may tell when. */
const DUE = /^(pledge|renewal)$/

/** Whether a date tells when something happens, and does not name what it hangs on ("the agreement of 2 April"). */
function isDay(tree: Tree, { start, end }: Span): boolean {
  return /^(obl|advmod|advcl|root|conj)$/.test(universal(tree.words[headOfSpan(tree, start, end)]!.deprel))
}

/**
 * The end that a date sets: 2021-05-07 for "by Friday" (`../2021-05-07`) and for "within two days". Where the words leave open whether
 * the day is past, it is still to come.
 */
function lastOf({ dispatch }: ClaimContext, { edtf, alternative, bound }: DateMention): string {
  const [, end] = edtf.split('/')
  if (bound && end && end !== '..') return end
  const isPast = dispatch.date !== undefined && (end ?? edtf) < dispatch.date
  return isPast && alternative !== undefined ? alternative : edtf
}

/**
 * "Before the rains", "by nightfall", "dans un délai d'un an": an end that no calendar gives. "Before the Council" names who hears it.
 */
function endTold(context: ClaimContext, held: Held): Mention | undefined {
  const { ends, endsBefore, times } = context.language.terms
  const { sentence, tree } = held
  const word = tree.words.find(({ index, deprel, lemma, head }) => {
    // The content itself may stand behind such words ("before leaving"): then they end something else.
    if (!/^(obl|advcl|nmod)/.test(deprel) || !isOwn(held, head) || !isOwn(held, index)) return false
    const mark = marker(tree, index)
    const opens = ends.has(mark) || (endsBefore.has(mark) && times.has(lemma.toLowerCase()))
    return opens && !context.mentionOf.has(wordKey(sentence, index))
  })
  return word && mentionOf(context, subtreeSpan(tree, word.index))
}

/** Whether a word stands in a content, but in no clause that only describes a name in it ("those who give up by Friday"). */
function isOwn({ tree: { words }, content }: Held, word: number): boolean {
  if (word < 0 || !isIn(words[word]!, content)) return false
  for (let i = word; i >= 0 && isIn(words[i]!, content); i = words[i]!.head) {
    const { deprel, head } = words[i]!
    if (/^acl/.test(deprel) && head >= 0 && isIn(words[head]!, content)) return false
  }
  return true
}

/**
 * On what condition something is promised or threatened: "if the siege is lifted", "as soon as the road is safe", "should the attacks
 * continue"; "until they leave" where it is refused.
 */
export function conditionOf(context: ClaimContext, draft: Draft, content: Span | undefined): Mention | undefined {
  if (!STANDS_ON.has(draft.type)) return undefined
  const tree = context.trees[draft.sentence]!
  const above = ancestors(tree, draft.index)
  const near = new Set(above.slice(0, 4))
  const clauses = conditionsIn(context, tree, draft.type === 'refusal' || draft.polarity === 'negated').filter(
    ({ head }) => {
      const up = tree.words[head]!.head
      if (above.includes(head) || up < 0) return false
      const held = content && ancestors(tree, up).some((i) => isIn(tree.words[i]!, content))
      return near.has(up) || held || ancestors(tree, up).includes(draft.index)
    },
  )
  const [first] = clauses.sort((a, b) => tree.depth[a.head]! - tree.depth[b.head]! || a.from - b.from)
  if (!first) return undefined
  return mentionOf(context, { start: tree.words[first.from]!.start, end: subtreeSpan(tree, first.head).end })
}

/** What may be promised, threatened, offered, backed or refused on a condition; what is denied or condemned stands on none. */
const STANDS_ON: ReadonlySet<string> = new Set([
  'pledge',
  'renewal',
  'threat',
  'refusal',
  'proposal',
  'support',
  'concern',
])

/** The clauses of a sentence that a condition opens: where it begins, and the head of the clause. */
function conditionsIn({ language }: ClaimContext, tree: Tree, refused: boolean): { from: number; head: number }[] {
  const { conditions, terms } = language
  const phrases = refused ? [...terms.stipulated, ...terms.untilThen] : terms.stipulated
  return tree.words.flatMap(({ index }) => {
    const verb = tree.words[index]!.head
    if (verb > index && isInverted(conditions.inverted, tree, verb, index))
      return [{ from: tree.first[verb]!, head: verb }]
    return phrases.flatMap((phrase) => {
      const last = index + phrase.length - 1
      const head = phrase.every((form, k) => formAt(tree, index + k) === form) ? openedBy(tree, last) : -1
      return head < 0 || concedes(language.terms.conceding, tree, index) ? [] : [{ from: index, head }]
    })
  })
}

/** The head of the clause that a conjunction, the last word of it, opens; -1 where it opens none. */
function openedBy({ words }: Tree, last: number): number {
  const { deprel, head } = words[last]!
  const verb = deprel === 'fixed' && head >= 0 ? words[head]!.head : head
  if (!/^(mark|case|fixed)$/.test(deprel) || verb <= last) return -1
  // "S'ils partent" may ask, where the clause is what is said or asked.
  const isClause = /^(advcl|obl|nmod|acl|conj|root|parataxis)$/.test(universal(words[verb]!.deprel))
  return isClause && words[verb]!.upos !== 'PRON' ? verb : -1
}

/** "Even if it rains" sets no condition. */
function concedes(conceding: ReadonlySet<string>, tree: Tree, index: number): boolean {
  return conceding.has(formAt(tree, index - 1) ?? '')
}

/** Whether a date hangs on the words that tell a promise or what is promised. */
function hangsOn(tree: Tree, date: Span, draft: Draft, content: Span | undefined): boolean {
  const head = headOfSpan(tree, date.start, date.end)
  return (
    head >= 0 &&
    ancestors(tree, head).some((i) => i === draft.index || (content !== undefined && isIn(tree.words[i]!, content)))
  )
}

function isIn(a: Span, b: Span): boolean {
  return a.start >= b.start && a.end <= b.end
}

/** The words of a span, less the marks at its ends, and a closing quotation mark whose fellow lies outside. */
function mentionOf({ dispatch }: ClaimContext, span: Span): Mention {
  const whole = dispatch.text.slice(span.start, span.end)
  const opened = whole.replace(/^[\s,;:.–—-]+/, '')
  const text = opened.replace(/[\s,;:.!?–—-]+$/, '')
  const inner = /[«“"]/.test(text.slice(0, -1)) ? text : text.replace(/\s*["”»]$/, '')
  const start = span.start + whole.length - opened.length
  return { start, end: start + inner.length, text: inner }
}
