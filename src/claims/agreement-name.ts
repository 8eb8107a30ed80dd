import type { Mention } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import type { Anchor } from './features/anchor.ts'
import { phrase } from './nominals.ts'
import { subjects } from './relations.ts'
import { wordTest } from './rules.ts'
import { marker, type Tree } from './tree.ts'
import { waysFrom } from './ways.ts'

/** Sentences back in which the full name is looked for of what a bare noun or a pronoun stands for. */
const BACK = 20

/** A phrase with the place of its noun. */
export interface Named extends Mention {
  readonly sentence: number
  readonly head: number
}

/** Which agreement a claim is of: the noun for it in the claim's sentence, and the words that name it in full, here or before. */
export interface AgreementTold {
  readonly noun?: number
  readonly name?: Named
}

/**
 * The words that name the agreement that a claim is of: "collective security treaty", "accord de Pretoria". That is the noun of an
 * agreement nearest to the claim's word in its sentence; where it stands bare ("the treaty") or a pronoun is said not to extend to
 * somewhere, the last phrase before it that names one. Without a name where no such phrase stands in the dispatch.
 */
export function agreementTold(context: ClaimContext, { sentence, index, type }: Anchor): AgreementTold {
  const tree = context.trees[sentence]!
  const noun = agreementNoun(context, tree, index, type === 'membership')
  if (noun !== undefined) {
    const own = named(context, sentence, noun)
    const name = isFull(context, own) ? own : lastNamed(context, own, tree.words[noun]!.lemma)
    return { noun, ...(name ? { name } : {}) }
  }
  const pronoun = subjects(tree, index).find((s) => tree.words[s]!.upos === 'PRON')
  const name = pronoun === undefined ? undefined : lastNamed(context, { ...tree.words[pronoun]!, sentence })
  return name ? { name } : {}
}

/** The noun of an agreement that is nearest; of a membership only one that its word governs: around a group stand texts of all kinds. */
function agreementNoun(context: ClaimContext, tree: Tree, index: number, governed: boolean): number | undefined {
  const is = wordTest(context.language, tree)
  const layers = governed
    ? [tree.children[index]!]
    : waysFrom(tree, index).map((ways) => ways.map((way) => way.at(-1)!))
  for (const layer of layers) {
    const nouns = layer.filter((i) => tree.words[i]!.upos === 'NOUN' && is('agreement', i))
    nouns.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
    if (nouns.length) return nouns[0]
  }
  return undefined
}

/** The phrase of a noun, up to who does something to it: "l'accord | par les rebelles" is of a breach. */
function named({ trees, language, dispatch }: ClaimContext, sentence: number, head: number): Named {
  const tree = trees[sentence]!
  const { start, end } = phrase(tree, head, dispatch.text)
  const by = tree.children[head]!.find((c) => c > head && language.prepositions.by?.has(marker(tree, c)))
  const last = by === undefined ? end : Math.min(end, tree.words[tree.first[by]! - 1]!.end)
  return { start, end: last, text: dispatch.text.slice(start, last), sentence, head }
}

/** Whether more stands in a phrase than its noun. */
function isFull({ trees }: ClaimContext, { start, end, sentence, head }: Named): boolean {
  const word = trees[sentence]!.words[head]!
  return start < word.start || end > word.end
}

/** The last phrase before some words that names an agreement in full: with the same noun, or for a pronoun with any. */
function lastNamed(
  context: ClaimContext,
  from: { readonly start: number; readonly sentence: number },
  lemma?: string,
): Named | undefined {
  for (let s = from.sentence; s >= Math.max(0, from.sentence - (lemma === undefined ? 1 : BACK)); s--) {
    const tree = context.trees[s]!
    const is = wordTest(context.language, tree)
    const before = tree.words.filter(
      (w) =>
        w.upos === 'NOUN' &&
        w.end <= from.start &&
        (lemma === undefined ? is('agreement', w.index) : w.lemma === lemma),
    )
    for (const word of before.reverse()) {
      const found = named(context, s, word.index)
      if (isFull(context, found)) return found
    }
  }
  return undefined
}
