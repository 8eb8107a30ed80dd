import { expect, test } from 'vitest'
import { bestOption, choiceOf, classifierOf, featureKeys, pooled } from '../../src/claims/learn/classifier.ts'
import { type Choice, targetsOf, trainChoice } from '../../train/claims/logistic.ts'

const YES_NO = ['yes', 'no']

function learn(choices: readonly { options: readonly (readonly string[])[]; right: readonly number[] }[]) {
  const repeated: Choice[] = Array.from({ length: 20 }, () =>
    choices.map(({ options, right }) => ({ options: options.map(featureKeys), right })),
  ).flat()
  const { outputs, rows } = trainChoice(YES_NO, repeated, { dropout: 0 })
  return classifierOf(outputs, rows)
}

test('what wins depends on what else is offered, and nothing is taken where nothing fits', () => {
  const classifier = learn([
    { options: [['near'], ['far']], right: [0] },
    { options: [['far']], right: [0] },
    { options: [['wrong']], right: [] },
    { options: [['wrong'], ['far']], right: [1] },
  ])
  const taken = (...options: string[][]) => bestOption(options, choiceOf(classifier, options.map(featureKeys)), 0.5)
  expect(taken(['far'])).toEqual(['far'])
  expect(taken(['far'], ['near'])).toEqual(['near'])
  expect(taken(['wrong'])).toBeUndefined()
  expect(taken()).toBeUndefined()
})

test('the probabilities of the options leave room for none', () => {
  const classifier = learn([
    { options: [['a'], ['b']], right: [0] },
    { options: [['a'], ['b']], right: [] },
  ])
  const [a, b] = choiceOf(classifier, [featureKeys(['a']), featureKeys(['b'])])
  expect(a! + b!).toBeLessThan(1)
  expect(a!).toBeGreaterThan(b!)
})

test('training twice gives the same weights', () => {
  const choices = [{ options: [featureKeys(['x']), featureKeys(['y'])], right: [1] }]
  const many = Array.from({ length: 8 }, () => choices).flat()
  expect(trainChoice(YES_NO, many)).toEqual(trainChoice(YES_NO, many))
})

test('of several right options it is left open which is meant', () => {
  expect([...targetsOf([0.2, 0.3, 0.1], [1])]).toEqual([0, 1, 0])
  expect([...targetsOf([0.1, 0.3, 0.2], [0, 1])]).toEqual([0.25, 0.75, 0].map((p) => expect.closeTo(p)))
  expect([...targetsOf([0.5, 0.5], [])]).toEqual([0, 0])
  const classifier = learn([
    { options: [['day'], ['day'], ['week']], right: [0, 1] },
    { options: [['week']], right: [] },
  ])
  const [first, again, week] = choiceOf(classifier, [['day'], ['day'], ['week']].map(featureKeys))
  expect(first!).toBeLessThan(0.5)
  expect(first! + again!).toBeGreaterThan(0.8)
  expect(week!).toBeLessThan(0.2)
})

test('options that say the same stand together', () => {
  const shares = pooled([0.3, 0.35, 0.1, 0.25], ['monday', 'tuesday', 'sunday', 'monday'])
  expect(shares).toEqual([expect.closeTo(0.55), 0.35, 0.1, 0])
  expect(bestOption(['mon', 'tue', 'sun', 'mon again'], shares, 0.5)).toBe('mon')
  expect(pooled([], [])).toEqual([])
})
