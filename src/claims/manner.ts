import type { Modality, Polarity } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import { mannerFeatures } from './features/manner.ts'
import { type Classifier, featureKeys, probabilities } from './learn/classifier.ts'
import type { ClaimModels } from './models.ts'

/** Decides modality and polarity; a rule's own word stands above the trained layer. */
export function decideManner(context: ClaimContext, draft: Draft, models: ClaimModels): void {
  const keys = featureKeys(mannerFeatures(context, draft))
  draft.modality = draft.rule?.rule.modality ?? (likeliest(models.modality, keys) as Modality)
  draft.polarity = draft.rule?.rule.polarity ?? (likeliest(models.polarity, keys) as Polarity)
}

export function likeliest(classifier: Classifier, keys: Int32Array): string {
  const p = probabilities(classifier, keys)
  let best = 0
  for (let i = 1; i < p.length; i++) if (p[i]! > p[best]!) best = i
  return classifier.outputs[best]!
}
