import { expect, test } from 'vitest'
import { Kernel } from '../../src/syntax/kernel.ts'
import { layOut } from '../../train/syntax/net/params.ts'
import { Products, scratch } from '../../train/syntax/net/products.ts'
import { Random } from '../../train/syntax/random.ts'

const { fround } = Math

/** Numbers of many sizes, both signs, the same in each run. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state / 2 ** 31) * 10 ** (state & 3)
  })
}

const bits = (numbers: Float32Array): Int32Array => new Int32Array(numbers.slice().buffer)

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
      for (let t = 0; t < n; t++) {
        for (let o = 0; o < outputs; o++) {
          let sum = b === null ? 0 : b[o]!
          for (let i = 0; i < inputs; i++) sum = fround(sum + fround(x[t * inputs + i]! * w[o * inputs + i]!))
          expected[t * outputs + o] = sum
        }
      }
      product(x, n, y)
      expect(bits(y)).toEqual(bits(expected))
    }
  }
})

test('in training: products, and the gradients of inputs, weights and bias', () => {
  const [inputs, outputs, n] = [16, 8, 5]
  const kernel = new Kernel()
  const params = layOut(
    [
      { name: 'w', rows: outputs, columns: inputs, lookup: false, range: 1 },
      { name: 'b', rows: 1, columns: outputs, lookup: false, range: 1 },
    ],
    new Random(1),
    kernel,
    scratch(n, inputs, outputs),
  )
  const { w, b } = params as { w: (typeof params)[string]; b: (typeof params)[string] }
  const products = new Products(kernel)
  const x = Float32Array.from({ length: n * inputs }, (_, i) => Math.fround(((i * 7) % 11) / 4 - 1))
  const y = new Float32Array(n * outputs)
  products.forward(x, n, w!, b!, y)
  const dy = y.map((_, i) => (i % 3) - 1)
  const dx = new Float32Array(n * inputs)
  products.back(dy, n, w!, b!, x, dx)
  for (let t = 0; t < n; t++) {
    for (let o = 0; o < outputs; o++) {
      let sum = b!.w[o]!
      for (let i = 0; i < inputs; i++) sum += x[t * inputs + i]! * w!.w[o * inputs + i]!
      expect(y[t * outputs + o]).toBeCloseTo(sum, 4)
    }
    for (let i = 0; i < inputs; i++) {
      let sum = 0
      for (let o = 0; o < outputs; o++) sum += dy[t * outputs + o]! * w!.w[o * inputs + i]!
      expect(dx[t * inputs + i]).toBeCloseTo(sum, 4)
    }
  }
  for (let o = 0; o < outputs; o++) {
    let bias = 0
    for (let t = 0; t < n; t++) bias += dy[t * outputs + o]!
    expect(b!.g[o]).toBeCloseTo(bias, 4)
    for (let i = 0; i < inputs; i++) {
      let sum = 0
      for (let t = 0; t < n; t++) sum += dy[t * outputs + o]! * x[t * inputs + i]!
      expect(w!.g[o * inputs + i]).toBeCloseTo(sum, 4)
    }
  }
  expect(() => products.forward(new Float32Array(100_000), 5_000, w!, b!, new Float32Array(40_000))).toThrow(RangeError)
})
