import { passing } from './bisect.ts'
import type { ClaimContext } from './context.ts'
import type { Anchor } from './features/anchor.ts'
import { ancestors, type Tree } from './tree.ts'

/** Words up from a claim's own in which such a phrase is looked for. */
const HOPS = 6

/**
 * Whether a date is that of another event, from which the claim's is told to lie a stated time away: "on October 4, a day after the
 * truce began", "le 4 octobre, au lendemain de la trêve". Only a date inside that phrase is the claim's own.
 */
export function isOthersDate(
  context: ClaimContext,
  anchor: Anchor,
  date: { readonly sentence: number; readonly head: number },
): boolean {
  const tree = context.trees[anchor.sentence]!
  const top = offsetPhrase(context, tree, anchor.index)
  if (top === undefined) return false
  return date.sentence !== anchor.sentence || date.head < tree.first[top]! || date.head > tree.last[top]!
}

/** The word under which the claim stands in such a phrase. */
function offsetPhrase({ language, values, dispatch }: ClaimContext, tree: Tree, index: number): number | undefined {
  const offset = language.classes.get('offset')
  if (!offset) return undefined
  const is = (i: number): boolean => offset.has(tree.words[i]!.lemma.toLowerCase())
  return ancestors(tree, index)
    .slice(0, HOPS)
    .find((at) => {
      const { head } = tree.words[at]!
      if (head >= 0 && tree.words[head]!.upos === 'NOUN' && is(head)) return true
      return tree.children[at]!.some((c) => {
        if (!/^(mark|case)$/.test(tree.words[c]!.deprel) || !is(c)) return false
        const { start } = tree.words[c]!
        const before = values.durations[passing(values.durations, (d) => d.start < start) - 1]
        return before !== undefined && before.end <= start && dispatch.text.slice(before.end, start).trim() === ''
      })
    })
}
