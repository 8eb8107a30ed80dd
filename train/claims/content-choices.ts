import { shared } from '../../src/claims/content/content.ts'
import { contentOptions } from '../../src/claims/content/options.ts'
import { contentFeatures, type RoleSpan } from '../../src/claims/features/content.ts'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { anchorOf, type Prepared, placesOf } from './datasets.ts'
import type { GoldClaim } from './gold.ts'
import type { Choice } from './logistic.ts'

/** A run of words that shares less than this with the content that a careful reader marked is not meant by it. */
const LEAST_SHARED = 0.6

/** For each claim with a content, the run of words that comes nearest to it, among all runs at hand; left out where none comes near. */
export function contentChoices(prepared: readonly Prepared[]): Choice[] {
  return prepared.flatMap(({ context, aligned }) =>
    aligned.flatMap((a) => {
      const { content } = a.claim
      if (!content) return []
      const options = contentOptions(context, a.sentence, a.index)
      const overlaps = options.map((option) => shared(option, content))
      const most = Math.max(LEAST_SHARED, ...overlaps)
      const right = placesOf(overlaps, (overlap) => overlap === most)
      if (right.length === 0) return []
      const features = contentFeatures(context, anchorOf(a), spansOf(a.claim), options)
      return [{ options: features.map(featureKeys), right }]
    }),
  )
}

function spansOf({ roles }: GoldClaim): RoleSpan[] {
  return roles.flatMap(({ role, start, end }) =>
    start === undefined || end === undefined ? [] : [{ role, start, end }],
  )
}
