import { contains, type Mention, type Span } from '../../model/span.ts'
import { formAt, isPhraseAt } from '../attributes/around.ts'
import { isInverted } from '../condition.ts'
import type { ClaimContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { ancestors, subtreeSpan, type Tree, universal } from '../tree.ts'
import { trimmedMention } from './trimmed.ts'

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
      const held = content && ancestors(tree, up).some((i) => contains(content, tree.words[i]!))
      return near.has(up) || held || ancestors(tree, up).includes(draft.index)
    },
  )
  const [first] = clauses.sort((a, b) => tree.depth[a.head]! - tree.depth[b.head]! || a.from - b.from)
  if (!first) return undefined
  return trimmedMention(context, { start: tree.words[first.from]!.start, end: subtreeSpan(tree, first.head).end })
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
      const head = isPhraseAt(tree, index, phrase) ? openedBy(tree, last) : -1
      return head < 0 || concedes(terms.conceding, tree, index) ? [] : [{ from: index, head }]
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
