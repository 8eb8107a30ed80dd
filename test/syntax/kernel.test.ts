import { expect, test } from 'vitest'
import { Kernel } from '../../src/syntax/kernel.ts'
import { multiply } from '../../train/syntax/net/forward.ts'

/** Numbers of many sizes, both signs, the same in each run. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state / 2 ** 31) * 10 ** (state & 3)
  })
}

test('gives the bits that plain sums give, whatever the number of rows', () => {
  const kernel = new Kernel()
  for (const [inputs, outputs, biased] of [
    [1, 4, true],
    [7, 8, false],
    [112, 224, true],
    [48, 12, false],
  ] as const) {
    const w = numbers(inputs * outputs, 1)
    const b = biased ? numbers(outputs, 2) : null
    const product = kernel.product(w, b, inputs, outputs)
    for (const n of [0, 1, 2, 3, 4, 5, 40]) {
      const x = numbers(n * inputs, 3 + n)
      const expected = new Float32Array((n + 2) * outputs).fill(9)
      const y = expected.slice()
      multiply(x, n, inputs, w, b, outputs, expected)
      product(x, n, y)
      expect(new Int32Array(y.buffer)).toEqual(new Int32Array(expected.buffer))
    }
  }
})
