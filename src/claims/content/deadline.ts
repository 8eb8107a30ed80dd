import type { Claim } from '../../model/claim.ts'
import { contains, type Mention, type Span } from '../../model/span.ts'
import type { DateMention } from '../../model/values.ts'
import { passing } from '../bisect.ts'
import { type ClaimContext, passageAround, wordKey } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headOfSpan } from '../features/attachment.ts'
import { ancestors, marker, subtreeSpan, type Tree, universal } from '../tree.ts'
import { trimmedMention } from './trimmed.ts'

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
    told.find((d) => d.bound === 'by' && contains(tree.sentence, d) && hangsOn(tree, d, draft, content)) ??
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
function datesNear(context: ClaimContext, sentence: number): readonly DateMention[] {
  const passage = passageAround(context, sentence)
  const { dates } = context.values
  return dates.slice(
    passing(dates, ({ start }) => start < passage.start),
    passing(dates, ({ start }) => start < passage.end),
  )
}

/** What is still to be done, or was: of a promise that was kept, a date may tell when. */
const DUE = /^(pledge|renewal)$/

/** Whether a date tells when something happens, and does not name what it hangs on ("the agreement of 2 April"). */
function isDay(tree: Tree, { start, end }: Span): boolean {
  return /^(obl|advmod|advcl|root|conj)$/.test(universal(tree.words[headOfSpan(tree, start, end)]!.deprel))
}

/**
 * The end that a date sets: 2021-05-07 for "by Friday" (`../2021-05-07`), "within two days" and "from 1 to 7 May". Where the words leave open whether
 * the day is past, it is still to come.
 */
function lastOf({ dispatch }: ClaimContext, { edtf, alternative }: DateMention): string {
  const [, end] = edtf.split('/')
  if (end && end !== '..') return end
  const isPast = dispatch.date !== undefined && (end ?? edtf) < dispatch.date
  return isPast && alternative !== undefined ? alternative : edtf
}

/**
 * "Before the rains", "by nightfall", "dans un délai d'un an": an end that no calendar gives. "Before the Council" names who hears it.
 */
function endTold(context: ClaimContext, held: Held): Mention | undefined {
  const { ends, endsBefore, times } = context.language.terms
  const { sentence, tree, content } = held
  const word = tree.words.find(({ index, deprel, lemma, head }) => {
    // The content itself may stand behind such words ("before leaving"): then they end something else.
    if (!/^(obl|advcl|nmod)/.test(deprel) || !isOwn(held, index) || !contains(content, tree.words[head]!)) return false
    const mark = marker(tree, index)
    const opens = ends.has(mark) || (endsBefore.has(mark) && times.has(lemma.toLowerCase()))
    return opens && !context.mentionOf.has(wordKey(sentence, index))
  })
  return word && trimmedMention(context, subtreeSpan(tree, word.index))
}

/** Whether a word stands in a content, but in no clause that only describes a name in it ("those who give up by Friday"). */
function isOwn({ tree: { words }, content }: Held, word: number): boolean {
  if (word < 0 || !contains(content, words[word]!)) return false
  for (let i = word; i >= 0 && contains(content, words[i]!); i = words[i]!.head) {
    const { deprel, head } = words[i]!
    if (/^acl/.test(deprel) && head >= 0 && contains(content, words[head]!)) return false
  }
  return true
}

/** Whether a date hangs on the words that tell a promise or what is promised. */
function hangsOn(tree: Tree, date: Span, draft: Draft, content: Span | undefined): boolean {
  const head = headOfSpan(tree, date.start, date.end)
  return (
    head >= 0 &&
    ancestors(tree, head).some((i) => i === draft.index || (content !== undefined && contains(content, tree.words[i]!)))
  )
}
