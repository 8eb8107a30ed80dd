import { piecesOf } from './fold.ts'
import type { Knowledge, Sense } from './knowledge.ts'
import type { TrieNode } from './trie.ts'

/** Ids of the actors that a name may mean, by its folded pieces. */
export function actorsNamed(name: string, { forms }: Knowledge): readonly string[] {
  let node: TrieNode<Sense> | undefined = forms
  for (const piece of piecesOf(name)) node = node?.next?.get(piece.folded)
  const ids = (node?.values ?? []).flatMap(({ value }) => (value.type === 'name' ? (value.actor ?? []) : []))
  return [...new Set(ids)]
}
