import type { ClaimKind, Modality, Polarity } from '../model/claim.ts'
import type { Word } from '../model/syntax.ts'
import { isCondition } from './condition.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Anchor } from './features/anchor.ts'
import { dayFeatures, mannerFeatures } from './features/manner.ts'
import { standing } from './features/scope.ts'
import { type Classifier, featureKeys, probabilities } from './learn/classifier.ts'
import { meanOf } from './learn/exp.ts'
import type { View } from './look.ts'
import type { ClaimModels } from './models.ts'
import { wordTest } from './rules.ts'
import { ancestors, dependents, feature, type Tree } from './tree.ts'

/**
 * Decides modality and polarity; a rule's own word stands above the trained layers. Returns how likely a negation is by the
 * layer of polarity alone.
 */
export function decideManner(
  context: ClaimContext,
  draft: Draft,
  view: View,
  { modality, polarity }: ClaimModels,
): number {
  const keys = mannerKeys(context, draft)
  const p = probabilities(polarity, keys.polarity)
  const modalities = meanOf(probabilities(modality, keys.modality), view.told('modality', draft), SEEN)
  draft.modality = draft.rule?.rule.modality ?? (outputOf(modality, modalities) as Modality)
  // What happens under a condition is not told as done.
  if (draft.modality === 'actual' && NEGATED.includes(draft.kind)) {
    const { sentence, index } = draft
    if (isCondition(context, context.trees[sentence]!, index)) draft.modality = 'hypothetical'
  }
  const learnt = outputOf(polarity, p) as Polarity
  draft.polarity =
    draft.rule?.rule.polarity ??
    plainPolarity(context, draft) ??
    (learnt === 'negated' && isUnopposed(context, draft) ? 'affirmed' : learnt)
  return p[polarity.outputs.indexOf('negated')]!
}

/** What polarity and modality are decided by. */
export function mannerKeys(context: ClaimContext, anchor: Anchor): { polarity: Int32Array; modality: Int32Array } {
  const manner = mannerFeatures(context, anchor)
  const days = dayFeatures(context, anchor)
  const polarity = featureKeys(manner)
  return { polarity, modality: days.length === 0 ? polarity : featureKeys([...manner, ...days]) }
}

/** The say of what is seen in the whole dispatch. */
const SEEN = 0.5

/** Kinds whose claims a verb with "not" negates. Who does not accept refuses, and what does not hold has ended: these tell by it. */
const NEGATED: readonly ClaimKind[] = ['contact', 'violence', 'control', 'action', 'agreement', 'truce']
const TOLD_BY_NOT: readonly string[] = ['truce/end', 'truce/rejection']

/** Whether a claim is told by a verb that "not" negates. */
function isNegatable(context: ClaimContext, { sentence, index, kind, type }: Draft): boolean {
  const { upos } = context.trees[sentence]!.words[index]!
  return upos === 'VERB' && NEGATED.includes(kind) && !TOLD_BY_NOT.includes(`${kind}/${type}`)
}

/**
 * "They have not signed", "n'ont pu se rencontrer": the verb of the claim, or the one that it completes, is negated; "n'en ont
 * pas moins attaqué" affirms. Undefined where no such adverb stands.
 */
function plainPolarity(context: ClaimContext, draft: Draft): Polarity | undefined {
  const { sentence, index, kind, type } = draft
  if (!NEGATED.includes(kind)) return undefined
  const tree = context.trees[sentence]!
  const is = wordTest(context.language, tree)
  const negates = (i: number): boolean =>
    is('negator', i) && (!is('negator-if-marked', i) || feature(tree.words[i]!, 'Polarity') === 'Neg')
  // "No plane bombed the town", "neither side attacked", "not one shell fell": there is nobody of whom it is told.
  const isOfNobody = (verb: number): boolean =>
    dependents(tree, verb, 'nsubj').some((subject) => {
      const before = [...tree.children[subject]!.filter((c) => c < subject), subject]
      return before.some((c) => is('none', c) || (c > 0 && isOneOrSome(tree.words[c]!) && negates(c - 1)))
    })
  const said = (verb: number): Polarity | undefined => {
    if (isOfNobody(verb)) return 'negated'
    const own = dependents(tree, verb, 'advmod')
    const adverbs = own.flatMap((c) => [c, ...tree.children[c]!])
    if (!adverbs.some((c) => negates(c) && !isOfAdverb(verb, own, c))) return undefined
    return adverbs.some((c) => is('restriction', c)) ? 'affirmed' : 'negated'
  }
  // "Attacked a convoy not far from the bridge" negates nothing of the attack: behind a verb "not" is of the adverb that it stands by,
  // unless the verb itself is marked ("n'attaque pas encore").
  const isOfAdverb = (verb: number, own: readonly number[], negator: number): boolean => {
    if (own.some((c) => c < verb && c !== negator && feature(tree.words[c]!, 'Polarity') === 'Neg')) return false
    const { head } = tree.words[negator]!
    if (head !== verb) return negator > verb || tree.children[head]!.some((c) => c > head)
    return negator > verb && own.includes(negator + 1)
  }
  if (isNegatable(context, draft)) return said(index) ?? saidAbove()
  // "A truce of a few hours did not hold": of a truce that is the subject, its verb tells whether it holds.
  const { deprel, head } = tree.words[index]!
  if (type === 'holding' && deprel === 'nsubj' && said(head) === 'negated') return 'negated'
  return saidAbove() === 'negated' ? 'negated' : undefined

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
}

/** A number or an indefinite article, which "not" before it makes none of. */
function isOneOrSome(word: Word): boolean {
  return word.upos === 'NUM' || (word.upos === 'DET' && feature(word, 'Definite') === 'Ind')
}

/** Classes of words that can negate what stands by them or hangs on them. */
const SIGNS: readonly string[] = ['negative', 'negator', 'deny', 'fail']
/** Words to either side in which they are looked for. */
const NEAR = 3

/** A verb with no sign of a negation near or above it tells what it tells, however often its lemma stands negated elsewhere. */
function isUnopposed(context: ClaimContext, draft: Draft): boolean {
  if (!isNegatable(context, draft)) return false
  const { sentence, index } = draft
  const grammar = standing(context, sentence, index)
  if (grammar.has('negation') || grammar.has('fail')) return false
  const tree = context.trees[sentence]!
  const near = tree.words.slice(Math.max(0, index - NEAR), index + NEAR + 1).map((w) => w.index)
  return !hasSign(context, tree, [...near, ...ancestors(tree, index)])
}

/** Whether any of some words of a sentence can negate. */
export function hasSign(context: ClaimContext, tree: Tree, words: readonly number[]): boolean {
  const is = wordTest(context.language, tree)
  return words.some((i) => SIGNS.some((cls) => is(cls, i)))
}

/** The likeliest output of a classifier, by the probabilities of all. */
export function outputOf({ outputs }: Classifier, p: readonly number[]): string {
  let best = 0
  for (let i = 1; i < p.length; i++) if (p[i]! > p[best]!) best = i
  return outputs[best]!
}
