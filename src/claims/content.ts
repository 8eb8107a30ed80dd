import type { Mention } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import { quotationAt } from './context.ts'
import type { Draft } from './draft.ts'
import { dependents, feature, subtreeSpan, type Tree } from './tree.ts'

/** The words that say what is held, asked or promised: the complement of the verb or noun that evokes the claim. */
export function contentOf(context: ClaimContext, draft: Draft): Mention | undefined {
  const tree = context.trees[draft.sentence]!
  const word = tree.words[draft.index]!
  const choices =
    word.upos === 'NOUN'
      ? [...dependents(tree, draft.index, 'acl', 'ccomp', 'csubj'), ...dependents(tree, draft.index, 'nmod')]
      : word.upos === 'ADJ'
        ? dependents(tree, draft.index, 'nsubj', 'csubj', 'ccomp')
        : [
            ...dependents(tree, draft.index, 'ccomp', 'xcomp'),
            ...dependents(tree, draft.index, 'obj', 'nsubj:pass'),
            ...dependents(tree, draft.index, 'obl:arg', 'obl', 'advcl'),
          ]
  const here = draft.roles.filter((r) => r.nominal.sentence === draft.sentence)
  const people = new Set(here.map((r) => r.nominal.head))
  for (const choice of choices)
    if (!people.has(choice) && tellsSomething(context, tree, choice)) return trimmed(context, tree, choice)
  const quotation = context.analysis.quotations.find(
    (q) => q.depth === 0 && q.start >= tree.sentence.start && q.start < tree.sentence.end,
  )
  if (quotation && quotationAt(context.analysis.quotations, word.start) !== quotation)
    return mention(context, quotation.inner)
  return undefined
}

/** "As it had undertaken to do", "a promis de le respecter": such words say nothing by themselves. */
function tellsSomething(context: ClaimContext, tree: Tree, head: number): boolean {
  const words = tree.words.slice(tree.first[head], tree.last[head]! + 1)
  const standIn = context.language.classes.get('stand-in')
  const content = words.filter((w) => CONTENT.test(w.upos) && !standIn?.has(w.lemma.toLowerCase()))
  if (content.some((w) => w.upos !== 'VERB')) return true
  const object = dependents(tree, head, 'obj')[0]
  const open = object !== undefined && feature(tree.words[object]!, 'PronType') === 'Prs'
  return content.length > 0 && !open
}

const CONTENT = /^(NOUN|PROPN|NUM|ADJ|VERB|SYM|X)$/

function mention(context: ClaimContext, { start, end }: { start: number; end: number }): Mention | undefined {
  const text = context.dispatch.text.slice(start, end)
  return text.trim() ? { start, end, text } : undefined
}

/** The phrase without the preposition, conjunction or quotation mark that opens it. */
function trimmed(context: ClaimContext, tree: Tree, head: number): Mention | undefined {
  const whole = subtreeSpan(tree, head)
  let { start } = whole
  for (let i = tree.first[head]!; i < head; i++) {
    const w = tree.words[i]!
    if (!/^(case|mark|punct)$/.test(w.deprel)) break
    start = tree.words[i + 1]!.start
  }
  let { end } = whole
  for (let i = tree.last[head]!; i > head && tree.words[i]!.deprel === 'punct'; i--) end = tree.words[i - 1]!.end
  return end > start ? mention(context, { start, end }) : undefined
}
