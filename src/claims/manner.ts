import type { ClaimKind, Modality, Polarity } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { mannerFeatures } from './features/manner.ts'
import { standing } from './features/scope.ts'
import { type Classifier, featureKeys, probabilities } from './learn/classifier.ts'
import type { ClaimModels } from './models.ts'
import { classTest } from './rules.ts'
import { ancestors, dependents, feature } from './tree.ts'

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
 * pas moins attaqué" affirms, and so does a verb with no sign of a negation near or above it. Undefined for the trained layer to
 * decide.
 */
function plainPolarity(context: ClaimContext, { sentence, index, kind, type }: Draft): Polarity | undefined {
  if (!NEGATED.includes(kind)) return undefined
  const tree = context.trees[sentence]!
  const word = tree.words[index]!
  const inClass = classTest(context.language)
  const is = (cls: string, i: number): boolean => inClass(tree.words[i]!.lemma.toLowerCase(), cls)
  const negates = (i: number): boolean =>
    is('negator', i) && (!is('negator-if-marked', i) || feature(tree.words[i]!, 'Polarity') === 'Neg')
  const said = (verb: number): Polarity | undefined => {
    const adverbs = dependents(tree, verb, 'advmod').flatMap((c) => [c, ...tree.children[c]!])
    if (!adverbs.some(negates)) return undefined
    return adverbs.some((c) => is('restriction', c)) ? 'affirmed' : 'negated'
  }
  const governed = saidAbove()
  if (TOLD_BY_NOT.includes(`${kind}/${type}`) || word.upos !== 'VERB')
    return governed === 'negated' ? governed : undefined
  return said(index) ?? governed ?? (signOfNegation() ? undefined : 'affirmed')

  /** "N'entend pas déclarer la trêve caduque": what is said of the verbs that its own verb completes, the nearest first. */
  function saidAbove(): Polarity | undefined {
    let at = index
    while (/^(amod|obj)$/.test(tree.words[at]!.deprel)) at = tree.words[at]!.head
    for (; tree.words[at]!.deprel === 'xcomp'; at = tree.words[at]!.head) {
      const { head } = tree.words[at]!
      if (is('deny', head)) return undefined
      const above = said(head)
      // Who does not stop or does not hesitate to do it does it.
      if (is('fail', head)) return above === 'negated' ? 'affirmed' : undefined
      if (above !== undefined) return above
    }
    return undefined
  }

  /** A verb that nothing around speaks against tells what it tells, however often its lemma stands negated elsewhere. */
  function signOfNegation(): boolean {
    for (const sign of standing(context, sentence, index)) if (sign === 'negation' || sign === 'fail') return true
    const near = Array.from({ length: 7 }, (_, i) => index - 3 + i).filter((i) => i >= 0 && i < tree.words.length)
    return [...near, ...ancestors(tree, index)].some((i) => SIGNS.some((cls) => is(cls, i)))
  }
}

/** Classes of words that can negate what stands by them or hangs on them. */
const SIGNS: readonly string[] = ['negative', 'negator', 'deny', 'fail']

/** The output that a classifier finds likeliest. */
export function likeliest(classifier: Classifier, keys: Int32Array): string {
  return outputOf(classifier, probabilities(classifier, keys))
}

function outputOf({ outputs }: Classifier, p: readonly number[]): string {
  let best = 0
  for (let i = 1; i < p.length; i++) if (p[i]! > p[best]!) best = i
  return outputs[best]!
}
