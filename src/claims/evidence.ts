import { contains, type Mention } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Tree } from './tree.ts'

/**
 * The shortest clause that supports the whole claim: the clause of the word that evokes it, widened to the roles, date
 * and number that stand in the same sentence.
 */
export function evidenceOf(context: ClaimContext, draft: Draft): Mention {
  const tree = context.trees[draft.sentence]!
  const inside = [
    ...draft.roles.map((r) => r.nominal),
    ...(draft.date ? [draft.date] : []),
    ...(draft.quantity ? [draft.quantity] : []),
  ].filter((m) => contains(tree.sentence, m))
  const clause = clauseRun(tree, draft.index)
  let start = Math.min(clause.start, ...inside.map((m) => m.start))
  let end = Math.max(clause.end, ...inside.map((m) => m.end))
  for (const w of tree.words) {
    if (w.start < start && w.end > start) start = w.start
    if (w.start < end && w.end > end) end = w.end
  }
  const { text } = context.dispatch
  while (start < end && /[\s,;:.«»"“”–—-]/.test(text[start]!)) start++
  while (end > start && /[\s,;:–—-]/.test(text[end - 1]!)) end--
  return { start, end, text: text.slice(start, end) }
}

/** The words of a clause around `index` that do not belong to a clause beneath or beside it. */
function clauseRun(tree: Tree, index: number): { start: number; end: number } {
  const clause = tree.clause[index]!
  let start = tree.words[index]!.start
  let end = tree.words[index]!.end
  for (let i = tree.first[clause]!; i <= tree.last[clause]!; i++) {
    const w = tree.words[i]!
    if (tree.clause[i] !== clause || w.deprel === 'punct' || w.deprel === 'cc') continue
    if (w.start < start) start = w.start
    if (w.end > end) end = w.end
  }
  return { start, end }
}
