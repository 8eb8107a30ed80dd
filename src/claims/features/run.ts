import type { Word } from '../../model/syntax.ts'
import type { Tree } from '../tree.ts'

/** The words between two others, neither included. */
export function wordsBetween({ words }: Tree, one: number, other: number): readonly Word[] {
  return words.slice(Math.min(one, other) + 1, Math.max(one, other))
}

/** The run of words between two others as a feature tells it; undefined for more than `most`. */
export function runBetween(tree: Tree, one: number, other: number, most: number): string | undefined {
  if (Math.abs(one - other) - 1 > most) return undefined
  return wordsBetween(tree, one, other).map(shown).join(' ')
}

/** A word in a run: names and nouns by what they are, the small words by themselves. */
function shown({ upos, lemma }: Word): string {
  return /^(NOUN|PROPN|NUM|ADJ)$/.test(upos) ? upos : lemma.toLowerCase()
}

/** The lemma of a word, or a mark where the sentence has begun or is over. */
export function lemmaAt({ words }: Tree, index: number): string {
  return words[index]?.lemma.toLowerCase() ?? '^'
}
