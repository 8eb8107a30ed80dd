import type { Word } from '../../model/syntax.ts'
import type { ClaimContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { ancestors, type Tree } from '../tree.ts'
import type { AttributeWords } from './words.ts'

/** A draft with its sentence's tree and the words for attributes. */
export interface Marker {
  readonly context: ClaimContext
  readonly tree: Tree
  readonly draft: Draft
  readonly words: AttributeWords
}

/** Whether a word stands in a list, by its lemma or as it is written. */
export function isAmong(word: Word, list: { has(key: string): boolean }): boolean {
  return list.has(word.lemma.toLowerCase()) || list.has(word.form.toLowerCase())
}

/** Whether a phrase stands in the claim's own clause, in one that it stands under, or below one of its words. */
export function hasPhrase({ tree, draft }: Marker, phrases: readonly (readonly string[])[], core: readonly number[]) {
  const above = new Set(ancestors(tree, draft.index).map((i) => tree.clause[i]))
  const near = (i: number): boolean =>
    above.has(tree.clause[i]) || core.some((c) => i >= tree.first[c]! && i <= tree.last[c]!)
  return phrases.some((phrase) => tree.words.some(({ index }) => near(index) && isPhraseAt(tree, index, phrase)))
}

/** A word as it is written, in small letters and with straight apostrophes. */
export function formAt(tree: Tree, index: number): string | undefined {
  return tree.words[index]?.form.toLowerCase().replaceAll('’', "'")
}

/** Whether the words of a phrase stand one after the other from a place on. */
export function isPhraseAt(tree: Tree, index: number, phrase: readonly string[]): boolean {
  return phrase.every((form, k) => formAt(tree, index + k) === form)
}

/** Whether one of the phrases ends right before an offset. */
export function phraseEndsAt(tree: Tree, offset: number, phrases: readonly (readonly string[])[]): boolean {
  const next = tree.words.findIndex(({ start }) => start >= offset)
  if (next < 1) return false
  return phrases.some((phrase) => isPhraseAt(tree, next - phrase.length, phrase))
}
