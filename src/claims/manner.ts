import type { ClaimKind, Modality, Polarity } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { mannerFeatures } from './features/manner.ts'
import { type Classifier, featureKeys, probabilities } from './learn/classifier.ts'
import type { ClaimModels } from './models.ts'
import { classTest } from './rules.ts'
import { dependents } from './tree.ts'

/**
 * Decides modality and polarity; a rule's own word stands above the trained layer. Returns how likely a negation is by that
 * layer alone.
 */
export function decideManner(context: ClaimContext, draft: Draft, { modality, polarity }: ClaimModels): number {
  const keys = featureKeys(mannerFeatures(context, draft))
  const p = probabilities(polarity, keys)
  draft.modality = draft.rule?.rule.modality ?? (likeliest(modality, keys) as Modality)
  draft.polarity = draft.rule?.rule.polarity ?? plainPolarity(context, draft) ?? (outputOf(polarity, p) as Polarity)
  return p[polarity.outputs.indexOf('negated')]!
}

/** Kinds whose claims a verb with "not" negates. Who does not accept refuses, and what does not hold has ended: these tell by it. */
const NEGATED: readonly ClaimKind[] = ['contact', 'violence', 'control', 'action', 'agreement', 'truce']
const TOLD_BY_NOT: readonly string[] = ['truce/end', 'truce/rejection']

/**
 * "They have not signed", "n'ont pu se rencontrer": the verb of the claim, or the one that it completes, is negated; "n'en ont
 * pas moins attaqué" affirms. Undefined where no such adverb stands.
 */
function plainPolarity(context: ClaimContext, { sentence, index, kind, type }: Draft): Polarity | undefined {
  if (!NEGATED.includes(kind) || TOLD_BY_NOT.includes(`${kind}/${type}`)) return undefined
  const tree = context.trees[sentence]!
  const word = tree.words[index]!
  if (word.upos !== 'VERB') return undefined
  const inClass = classTest(context.language)
  const is = (cls: string, i: number): boolean => inClass(tree.words[i]!.lemma.toLowerCase(), cls)
  const said = (verb: number): Polarity | undefined => {
    const adverbs = dependents(tree, verb, 'advmod').flatMap((c) => [c, ...tree.children[c]!])
    if (!adverbs.some((c) => is('negator', c))) return undefined
    return adverbs.some((c) => is('restriction', c)) ? 'affirmed' : 'negated'
  }
  const own = said(index)
  if (own !== undefined || word.deprel !== 'xcomp' || is('deny', word.head)) return own
  return said(word.head)
}

/** The output that a classifier finds likeliest. */
export function likeliest(classifier: Classifier, keys: Int32Array): string {
  return outputOf(classifier, probabilities(classifier, keys))
}

function outputOf({ outputs }: Classifier, p: readonly number[]): string {
  let best = 0
  for (let i = 1; i < p.length; i++) if (p[i]! > p[best]!) best = i
  return outputs[best]!
}
