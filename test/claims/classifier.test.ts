import { expect, test } from 'vitest'
import { featureKeys } from '../../src/claims/learn/classifier.ts'

test('a feature that is named twice counts once', () => {
  expect([...featureKeys(['a', 'b', 'a'])]).toEqual([...featureKeys(['a', 'b'])])
  // However long the list, and whatever list came before it.
  const many = Array.from({ length: 5000 }, (_, i) => `f${i % 2500}`)
  expect(featureKeys(many)).toHaveLength(2500)
  expect([...featureKeys(many)]).toEqual([...featureKeys(many.slice(0, 2500))])
})
