import { piecesOf } from './fold.ts'

/** A tree of forms by folded pieces. Lookup costs one step a piece, whatever the number of forms. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>> | undefined
  /** Forms that end here, with the pieces that must begin with a capital. */
  values: { readonly value: T; readonly capitals: readonly boolean[] }[] | undefined
}

export const newTrie = <T>(): TrieNode<T> => ({ next: undefined, values: undefined })

/** Adds a form as written ("groupe de Minsk"): a capital in it asks for one in the text, a small letter asks for nothing. */
export function addForm<T>(root: TrieNode<T>, form: string, value: T): void {
  let node = root
  const capitals: boolean[] = []
  for (const piece of piecesOf(form)) {
    node.next ??= new Map()
    let child = node.next.get(piece.folded)
    if (child === undefined) {
      child = newTrie()
      node.next.set(piece.folded, child)
    }
    node = child
    capitals.push(piece.capital)
  }
  if (node === root) return
  node.values ??= []
  node.values.push({ value, capitals })
}
