import type { Topic } from '../model/claim.ts'
import type { ClaimLanguage } from './rules.ts'
import type { Tree } from './tree.ts'

/** The topics that a word tells. */
export function topicsOf({ topicsOf }: Pick<ClaimLanguage, 'topicsOf'>, lemma: string): readonly Topic[] {
  return topicsOf.get(lemma.toLowerCase()) ?? []
}

/** The topics that are told most often. */
export function mostOf(counts: ReadonlyMap<Topic, number>): Topic[] {
  const most = Math.max(0, ...counts.values())
  return [...counts].flatMap(([topic, n]) => (n === most ? [topic] : []))
}

/** Feature names that tell which topics a dispatch has words for: the share of each, in fifths, and the most frequent. */
export function topicWordsOf(trees: readonly Tree[], language: Pick<ClaimLanguage, 'topicsOf'>): string[] {
  const counts = new Map<Topic, number>()
  for (const { words } of trees) {
    for (const { lemma } of words)
      for (const topic of topicsOf(language, lemma)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const shares = [...counts].map(([topic, n]) => `D=${topic}|${Math.round((5 * n) / all)}`)
  return [...shares, ...mostOf(counts).map((topic) => `Dtop=${topic}`)]
}
