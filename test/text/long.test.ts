import { expect, it } from 'vitest'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'

const rules = loadTextRules('fr')

it('cuts what is longer than any sentence, and loses no token by it', () => {
  const text = 'Les rebelles ont attaqué le village et '.repeat(400)
  const { sentences, tokens } = analyseText(text, rules)
  expect(sentences.length).toBeGreaterThan(10)
  expect(Math.max(...sentences.map((s) => s.endToken - s.firstToken))).toBeLessThanOrEqual(256)
  expect(sentences[0]!.firstToken).toBe(0)
  expect(sentences.at(-1)!.endToken).toBe(tokens.length)
  for (const [i, s] of sentences.slice(1).entries()) expect(s.firstToken).toBe(sentences[i]!.endToken)
})

it('leaves a long sentence whole', () => {
  const text = `${'Le ministre, le général et le préfet ont dit non, '.repeat(18)}puis oui.`
  expect(analyseText(text, rules).sentences).toHaveLength(1)
})
