import type { Claim } from '../../model/claim.ts'
import type { Mention, Span } from '../../model/span.ts'
import type { DateMention } from '../../model/values.ts'
import { passing } from '../bisect.ts'
import { isInverted } from '../condition.ts'
import type { ClaimContext } from '../context.ts'
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
  const its = content && treeOf(context, draft.sentence, content)
  const told = datesNear(context, draft.sentence).filter(({ bound }) => bound !== 'since')
  const inside = told.filter((date) => {
    if (!its || !isIn(date, content)) return false
    const head = headOfSpan(its, date.start, date.end)
    return head >= 0 && isOwn(its, head, content)
  })
  const date =
    inside.find(({ bound }) => bound === 'by') ??
    told.find((d) => d.bound === 'by' && isIn(d, tree.sentence) && hangsOn(tree, d, draft, content)) ??
    inside.find(
      (d) => DUE.test(draft.type) && d.start !== draft.date?.start && isDay(its!, headOfSpan(its!, d.start, d.end)),
    )
  if (date) return { start: date.start, end: date.end, text: date.text, edtf: lastOf(context, date) }
  return its && endTold(context, its, content)
}

/** The sentence of a claim's content: its own or one beside it. */
function treeOf({ trees }: ClaimContext, sentence: number, { start }: Span): Tree | undefined {
  const near = trees.slice(Math.max(0, sentence - 1), sentence + 2)
  return near.find((tree) => tree.sentence.start <= start && start < tree.sentence.end)
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
function isDay({ words }: Tree, head: number): boolean {
  return /^(obl|advmod|advcl|root|conj)$/.test(universal(words[head]!.deprel))
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
function endTold(context: ClaimContext, tree: Tree, content: Span): Mention | undefined {
  const { ends, endsBefore, times } = context.language.terms
  const word = tree.words.find(({ index, deprel, lemma, start, end }) => {
    if (!isIn({ start, end }, content) || !/^(obl|advcl|nmod)/.test(deprel) || !isOwn(tree, index, content))
      return false
    const mark = marker(tree, index)
    const opens = ends.has(mark) || (endsBefore.has(mark) && times.has(lemma.toLowerCase()))
    return opens && !context.names.mentions.some((m) => isIn({ start, end }, m))
  })
  return word && mentionOf(context, subtreeSpan(tree, word.index))
}

/** Whether a word stands in some words, but in no clause that only describes a name among them ("those who give up by Friday"). */
function isOwn(tree: Tree, index: number, { start, end }: Span): boolean {
  for (let i = index; i >= 0 && isIn(tree.words[i]!, { start, end }); i = tree.words[i]!.head)
    if (/^acl/.test(tree.words[i]!.deprel) && isIn(tree.words[tree.words[i]!.head]!, { start, end })) return false
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
      const head = phrase.every((form, k) => tree.words[index + k]?.form.toLowerCase() === form)
        ? openedBy(tree, last)
        : -1
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
function concedes(conceding: ReadonlySet<string>, { words }: Tree, index: number): boolean {
  return index > 0 && conceding.has(words[index - 1]!.form.toLowerCase())
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

/** The words of a span, less the marks at its end, and at either end a quotation mark whose fellow lies outside. */
function mentionOf({ dispatch }: ClaimContext, { start, end }: Span): Mention {
  const text = dispatch.text.slice(start, end).replace(/[\s,;:.!?–—-]+$/, '')
  const inner = /[«“"]/.test(text.slice(0, -1)) ? text : text.replace(/\s*["”»]$/, '')
  return { start, end: start + inner.length, text: inner }
}
