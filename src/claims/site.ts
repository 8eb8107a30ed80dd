import type { ClaimContext } from './context.ts'
import type { Nominal } from './nominals.ts'
import type { ReportingWords } from './reporting-words.ts'
import type { Tree } from './tree.ts'

/** A sentence in which reports are looked for. */
export interface Site {
  readonly context: ClaimContext
  readonly tree: Tree
  readonly sentence: number
  readonly words: ReportingWords
  /** Its noun phrases by their heads. */
  readonly nominals: ReadonlyMap<number, Nominal>
  /** The same by where they begin and by where they end, the widest first. */
  readonly opening: ReadonlyMap<number, readonly Nominal[]>
  readonly closing: ReadonlyMap<number, readonly Nominal[]>
}

export function siteOf(
  context: ClaimContext,
  sentence: number,
  words: ReportingWords,
  phrases: readonly Nominal[],
): Site {
  const widest = phrases.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  return {
    context,
    tree: context.trees[sentence]!,
    sentence,
    words,
    nominals: new Map(phrases.map((n) => [n.head, n])),
    opening: Map.groupBy(widest, ({ start }) => start),
    closing: Map.groupBy(widest, ({ end }) => end),
  }
}
