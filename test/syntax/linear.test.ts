import { expect, test } from 'vitest'
import { addScores, featureKey, linearOf } from '../../src/syntax/linear.ts'

test('adds up the weights of the features that it has, few or all classes to a row', () => {
  for (const classes of [1, 4, 7]) {
    // Row i has the first classes, as many as i allows; one row has a weight beyond 16 bits.
    const weight = (row: number, c: number): number =>
      row === 5 && c === 0 ? 70_000 : (row + 1) * (c % 2 ? -300 : 200)
    const lengths = Array.from({ length: 40 }, (_, row) => 1 + (row % classes))
    const model = linearOf({
      classes,
      keys: Int32Array.from(lengths, (_, row) => 1 + row * 3),
      length: Uint16Array.from(lengths),
      cells: Int32Array.from(
        lengths.flatMap((length, row) => Array.from({ length }, (_, c) => (weight(row, c) << 10) | c)),
      ),
    })
    const features = Int32Array.from({ length: 300 }, (_, i) => (i % 130) << 8)
    const expected = new Array<number>(classes).fill(0)
    for (const feature of features) {
      const row = (featureKey(feature) - 1) / 3
      for (let c = 0; c < (lengths[row] ?? 0); c++) expected[c]! += weight(row, c)
    }
    const scores = new Int32Array(classes)
    addScores(model, features, features.length, scores)
    expect([...scores]).toEqual(expected)
  }
})
