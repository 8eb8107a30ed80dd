import { expect, test } from 'vitest'
import { classifierOf, featureKeys, joinClassifiers, probabilities } from '../../src/claims/learn/classifier.ts'
import { trainLogistic } from '../../train/claims/logistic.ts'

const names = (i: number) => [`a${i % 7}`, `b${i % 5}`, `c${(i * 3) % 11}`]
const learn = (step: number, outputs: readonly string[]) =>
  trainLogistic(
    outputs,
    Array.from({ length: 200 }, (_, i) => ({
      keys: featureKeys(names(i)),
      label: (i * step) % outputs.length,
      weight: 1,
    })),
  )

test('a feature that is named twice counts once', () => {
  expect([...featureKeys(['a', 'b', 'a'])]).toEqual([...featureKeys(['a', 'b'])])
  // However long the list, and whatever list came before it.
  const many = Array.from({ length: 5000 }, (_, i) => `f${i % 2500}`)
  expect(featureKeys(many)).toHaveLength(2500)
  expect([...featureKeys(many)]).toEqual([...featureKeys(many.slice(0, 2500))])
})

test('classifiers that share a table say what each says alone', () => {
  const parts = [learn(3, ['x', 'y']), learn(5, ['p', 'q', 'r']), learn(7, ['u', 'v'])]
  const joined = joinClassifiers(parts)
  expect(new Set(joined.map((c) => c.linear)).size).toBe(1)
  for (let i = 0; i < 40; i++) {
    const keys = featureKeys(names(i))
    parts.forEach((part, k) => {
      expect(probabilities(joined[k]!, keys)).toEqual(probabilities(classifierOf(part.outputs, part.rows), keys))
    })
  }
})
