import { referent, subjects } from './relations.ts'
import { type Tree, universal } from './tree.ts'

/** Relations by which what is told of something stands under its noun: "the truce | signed in May", "trêve | en lambeaux". */
const UNDER = new Set(['acl', 'amod', 'nmod', 'compound', 'appos'])
/** Relations that lead out of what the claim's word governs. */
const AWAY = new Set(['conj', 'advcl', 'parataxis', 'punct', 'acl', 'vocative', 'discourse'])
const DEEPEST = 3

/** Ways from the claim's word to others, the shortest first, each with the words on it. */
export function waysFrom(tree: Tree, start: number): readonly (readonly number[])[][] {
  const { head, deprel } = tree.words[start]!
  const over = head >= 0 && UNDER.has(universal(deprel)) ? [head] : []
  // "a truce of 36 hours | that he had declared" hangs on either noun.
  const beyond = over.filter((i) => universal(tree.words[i]!.deprel) === 'nmod').map((i) => tree.words[i]!.head)
  const beside = [...over, ...beyond, ...subjects(tree, start), ...tree.children[start]!.map((c) => referent(tree, c))]
  const layers: (readonly number[])[][] = [[[start]]]
  const seen = new Set([start])
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = layers.at(-1)!.flatMap((way) => {
      const from = way.at(-1)!
      const down = tree.children[from]!.filter((c) => !AWAY.has(universal(tree.words[c]!.deprel)))
      return [...down, ...(depth === 0 ? beside : [])].flatMap((i) => {
        if (seen.has(i)) return []
        seen.add(i)
        return [[...way, i]]
      })
    })
    layers.push(next)
  }
  return layers
}
