import type { ClaimContext } from '../context.ts'
import { feature, type Tree } from '../tree.ts'
import type { Anchor } from './anchor.ts'

/** Tenses of a word and its auxiliaries, which part what happened from what had happened before. */
export function tenseOf(context: ClaimContext, { sentence, index }: Anchor): string {
  const tree = context.trees[sentence]!
  const verb = tree.words[index]!.upos === 'VERB' ? index : tree.clause[index]!
  if (verb < 0) return 'none'
  return [verb, ...tree.children[verb]!.filter((c) => /^(aux|cop)/.test(tree.words[c]!.deprel))]
    .map((i) => feature(tree.words[i]!, 'Tense'))
    .join('')
}

/** For a noun whether it takes up what was told ("the attack", "this attack", "their attack") or tells it first ("an attack"). */
export function nounOf(tree: Tree, index: number): string {
  const word = tree.words[index]!
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return word.upos
  for (const c of tree.children[index]!) {
    const child = tree.words[c]!
    if (/^(det|nmod:poss)/.test(child.deprel)) {
      return feature(child, 'Definite') || feature(child, 'PronType') || 'det'
    }
  }
  return 'bare'
}

/** How a claim's word is told: the same for all that may belong to the claim. */
export interface Telling {
  readonly tense: string
  readonly noun: string
}

export function tellingOf(context: ClaimContext, anchor: Anchor): Telling {
  return { tense: tenseOf(context, anchor), noun: nounOf(context.trees[anchor.sentence]!, anchor.index) }
}
