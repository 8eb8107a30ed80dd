import { describe, expect, test } from 'vitest'
import { loadTextExamples, loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'

describe.each(['fr', 'en'])('the examples of data/%s/text.yml', (lang) => {
  const rules = loadTextRules(lang)
  test.each(loadTextExamples(lang))('$id: $text', ({ text, tokens, sentences }) => {
    const analysis = analyseText(text, rules)
    if (tokens !== undefined) expect(analysis.tokens.map((token) => token.text)).toEqual(tokens)
    if (sentences !== undefined) {
      expect(analysis.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
    }
  })
})
