import { shared } from '../../src/claims/content/content.ts'
import type { Pair } from './match.ts'

/** The words of a claim that tell what is held or promised, by when it is due and on what condition. */
export const PARTS = ['content', 'deadline', 'condition'] as const
type Part = (typeof PARTS)[number]

/** A span that shares so much with another differs from it by a mark or an article. */
const SAME = 0.95

/** How well the spans of positions and commitments that were found are read. */
export class PartCounts {
  readonly #counts = new Map<Part, { gold: number; shared: number; same: number; more: number }>()

  add(pairs: readonly Pair[]): void {
    for (const { gold, read } of pairs) {
      // The content of an agreement is its name, which no gold marks.
      if (gold.kind === 'agreement') continue
      for (const part of PARTS) {
        const count = this.#counts.get(part) ?? { gold: 0, shared: 0, same: 0, more: 0 }
        this.#counts.set(part, count)
        const [marked, found] = [gold[part], read[part]]
        if (!marked) {
          if (found) count.more++
          continue
        }
        const overlap = found ? shared(marked, found) : 0
        count.gold++
        count.shared += overlap
        if (overlap >= SAME) count.same++
      }
    }
  }

  /** How many the gold has, the mean share of letters in common (0 where none is read), the share of the same spans, and how many more are read. */
  cells(part: Part): readonly string[] {
    const { gold, shared: sum, same, more } = this.#counts.get(part) ?? { gold: 0, shared: 0, same: 0, more: 0 }
    const of = (n: number) => (n / Math.max(1, gold)).toFixed(2)
    return [String(gold), of(sum), of(same), String(more)]
  }
}
