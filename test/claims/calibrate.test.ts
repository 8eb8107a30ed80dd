import { expect, test } from 'vitest'
import { calibrated } from '../../src/claims/calibrate.ts'
import { calibrationOf, evenThreshold } from '../../train/claims/calibration.ts'

test('between the points the curve is straight, outside of them it is level', () => {
  const points = [
    [0.2, 0.4],
    [0.6, 0.5],
    [1, 0.9],
  ] as const
  expect(calibrated(points, 0.1)).toBe(0.4)
  expect(calibrated(points, 0.4)).toBeCloseTo(0.45)
  expect(calibrated(points, 0.8)).toBeCloseTo(0.7)
  expect(calibrated(points, 1)).toBe(0.9)
  expect(calibrated([], 0.3)).toBe(0.3)
})

test('the curve never falls, and says how often such claims were right', () => {
  // Right three times in ten below a half, nine times in ten above; noise between.
  const claims = Array.from({ length: 2000 }, (_, i) => {
    const confidence = (i + 0.5) / 2000
    return { confidence, right: (i * 7919) % 10 < (confidence < 0.5 ? 3 : 9) }
  })
  const curve = calibrationOf(claims)
  for (let i = 1; i < curve.length; i++) expect(curve[i]![1]).toBeGreaterThanOrEqual(curve[i - 1]![1])
  expect(calibrated(curve, 0.2)).toBeCloseTo(0.3, 1)
  expect(calibrated(curve, 0.8)).toBeCloseTo(0.9, 1)
})

test('the even threshold tells as many claims as the gold has', () => {
  const claim = (confidence: number) => ({ confidence })
  const read = [
    { gold: ['a', 'b'], claims: [claim(0.9), claim(0.2), claim(0.7)] },
    { gold: ['c'], claims: [claim(0.4), claim(0.3)] },
  ]
  const least = evenThreshold(read)
  expect(least).toBe(0.4)
  expect(read.flatMap((d) => d.claims).filter((c) => c.confidence >= least)).toHaveLength(3)
  expect(evenThreshold([{ gold: ['a', 'b'], claims: [claim(0.6)] }])).toBe(0.6)
  expect(evenThreshold([])).toBe(0.5)
})
