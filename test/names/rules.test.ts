import { describe, expect, it } from 'vitest'
import { loadNameRules } from '../../src/language/names.ts'
import { reader } from './score.ts'

/** A sentence with [brackets] around what must be found, as text and spans. */
function marked(example: string): { text: string; spans: { start: number; end: number; text: string }[] } {
  const spans: { start: number; end: number; text: string }[] = []
  let text = ''
  for (const [index, piece] of example.split(/[[\]]/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length, text: piece })
    text += piece
  }
  return { text, spans }
}

describe.each(['fr', 'en'])('the rules of data/%s/names.yml', (lang) => {
  const { examples } = loadNameRules(lang)
  const read = reader(lang)
  const ids = examples.map(({ id }) => id)

  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(examples)('$id finds its examples', ({ match }) => {
    for (const example of match) {
      const { text, spans } = marked(example)
      const found = read({ text }).map(({ start, end, text: words }) => ({ start, end, text: words }))
      for (const span of spans) expect(found, text).toContainEqual(span)
    }
  })

  it.each(examples)('$id leaves its counter-examples alone', ({ id, noMatch }) => {
    for (const text of noMatch)
      expect(
        read({ text }).filter(({ rule }) => rule === id),
        text,
      ).toEqual([])
  })
})
