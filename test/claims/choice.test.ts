import { expect, test } from 'vitest'
import { bestOption, choiceOf, classifierOf, featureKeys } from '../../src/claims/learn/classifier.ts'
import { type Choice, trainChoice } from '../../train/claims/logistic.ts'

const YES_NO = ['yes', 'no']

function learn(choices: readonly { options: readonly (readonly string[])[]; right: number }[]) {
  const repeated: Choice[] = Array.from({ length: 20 }, () =>
    choices.map(({ options, right }) => ({ options: options.map(featureKeys), right })),
  ).flat()
  const { outputs, rows } = trainChoice(YES_NO, repeated, { dropout: 0 })
  return classifierOf(outputs, rows)
}

test('what wins depends on what else is offered, and nothing is taken where nothing fits', () => {
  const classifier = learn([
    { options: [['near'], ['far']], right: 0 },
    { options: [['far']], right: 0 },
    { options: [['wrong']], right: -1 },
    { options: [['wrong'], ['far']], right: 1 },
  ])
  const taken = (...options: string[][]) => bestOption(options, choiceOf(classifier, options.map(featureKeys)), 0.5)
  expect(taken(['far'])).toEqual(['far'])
  expect(taken(['far'], ['near'])).toEqual(['near'])
  expect(taken(['wrong'])).toBeUndefined()
  expect(taken()).toBeUndefined()
})

test('the probabilities of the options leave room for none', () => {
  const classifier = learn([
    { options: [['a'], ['b']], right: 0 },
    { options: [['a'], ['b']], right: -1 },
  ])
  const [a, b] = choiceOf(classifier, [featureKeys(['a']), featureKeys(['b'])])
  expect(a! + b!).toBeLessThan(1)
  expect(a!).toBeGreaterThan(b!)
})

test('training twice gives the same weights', () => {
  const choices = [{ options: [featureKeys(['x']), featureKeys(['y'])], right: 1 }]
  const many = Array.from({ length: 8 }, () => choices).flat()
  expect(trainChoice(YES_NO, many)).toEqual(trainChoice(YES_NO, many))
})
