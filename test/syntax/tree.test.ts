import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree, isTree } from '../../src/syntax/tree.ts'

/** Every tree with one root over `n` words, by trying all head assignments. */
function exhaustive(scores: Float32Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Int32Array(n)
  const visit = (d: number, total: number): void => {
    if (d === n) {
      if (heads.filter((h) => h === n).length === 1 && isTree(heads, n)) best = Math.max(best, total)
      return
    }
    for (let h = 0; h <= n; h++) {
      if (h === d) continue
      heads[d] = h
      visit(d + 1, total + scores[d * (n + 1) + h]!)
    }
  }
  visit(0, 0)
  return best
}

describe('bestTree', () => {
  it('finds the best of all trees with one root', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) =>
            fc.tuple(
              fc.constant(n),
              fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
            ),
          ),
        ([n, list]) => {
          const scores = Float32Array.from(list)
          const heads = new Int32Array(n)
          bestTree(scores, n, heads)
          expect(isTree(heads, n)).toBe(true)
          expect(heads.filter((h) => h === n)).toHaveLength(1)
          const total = heads.reduce((sum, h, d) => sum + scores[d * (n + 1) + h]!, 0)
          expect(total).toBe(exhaustive(scores, n))
        },
      ),
    )
  })
})
