import { describe, expect, it } from 'vitest'
import { loadSyntax, loadSyntaxData } from '../../src/language/syntax.ts'
import { loadTextRules } from '../../src/language/text.ts'
import type { ParsedSentence } from '../../src/model/syntax.ts'
import { drawTree, readConllu, toConllu } from '../../src/syntax/index.ts'
import { analyseText } from '../../src/text/index.ts'

const models = { fr: loadSyntax('fr'), en: loadSyntax('en') }
const rules = { fr: loadTextRules('fr'), en: loadTextRules('en') }

function parse(lang: 'fr' | 'en', text: string): ParsedSentence[] {
  const { tokens, sentences } = analyseText(text, rules[lang])
  return sentences.map((sentence) => models[lang].parse(tokens, sentence))
}

function arc(parsed: ParsedSentence, form: string): string {
  const word = parsed.words.find((w) => w.form === form)!
  return `${word.deprel} < ${word.head < 0 ? 'ROOT' : parsed.words[word.head]!.form}`
}

const french =
  'PARIS, 7 nov (Agence) - Des combats ont repris « au nord » du pays, selon l’armée. "La trêve tient", a indiqué ' +
  'la présidence.\n\nFin des pourparlers'
const english = 'KYIV, Nov 7 - Shells landed on the rebels\' camp. "We don\'t agree," said the minister.\n\nTalks end'

describe.each([
  ['fr', french],
  ['en', english],
] as const)('the %s model', (lang, text) => {
  it('gives trees with exactly one root and no cycle', () => {
    for (const { words } of parse(lang, text)) {
      expect(words.filter((w) => w.head < 0)).toHaveLength(1)
      expect(words.filter((w) => w.deprel === 'root')).toHaveLength(1)
      for (const word of words) {
        let steps = 0
        for (let at = word.index; words[at]!.head >= 0; at = words[at]!.head) expect(steps++).toBeLessThan(words.length)
      }
    }
  })

  it('keeps the offsets of the tokens', () => {
    for (const { words } of parse(lang, text)) {
      for (const word of words) {
        const shared = words.filter((w) => w.token === word.token).length > 1
        if (!shared) expect(text.slice(word.start, word.end)).toBe(word.form)
      }
    }
  })

  it('gives the same trees twice', () => {
    expect(parse(lang, text)).toEqual(parse(lang, text))
  })

  it('parses a lone mark, a lone word and nothing', () => {
    expect(parse(lang, '"')[0]?.words).toHaveLength(1)
    expect(parse(lang, 'X')[0]?.words[0]?.deprel).toBe('root')
    expect(parse(lang, '')).toEqual([])
  })

  it('parses a very long run of words in one piece', () => {
    const long = `${'ab, '.repeat(400)}fin.`
    const parsed = parse(lang, long)
    expect(parsed.flatMap((p) => p.words).length).toBeGreaterThan(800)
  })

  it('writes CoNLL-U that reads back to the same tree', () => {
    for (const parsed of parse(lang, text)) {
      const [back] = readConllu(toConllu(parsed, text, 's1'))
      expect(back!.words.map((w) => [w.form, w.head, w.deprel])).toEqual(
        parsed.words.map((w) => [w.form, w.head, w.deprel]),
      )
    }
  })

  it('draws one line a word', () => {
    const [parsed] = parse(lang, text)
    expect(drawTree(parsed!).split('\n')).toHaveLength(parsed!.words.length)
  })
})

describe('French', () => {
  it('makes the subject of an inverted attribution a subject', () => {
    const [direct] = parse('fr', '"Nous condamnons ces frappes", a indiqué la présidence française.')
    expect(arc(direct!, 'présidence')).toBe('nsubj < indiqué')
    const [indirect] = parse('fr', 'Les combats ont cessé, a déclaré le ministre des Affaires étrangères.')
    expect(arc(indirect!, 'ministre')).toBe('nsubj < déclaré')
  })

  it.each(loadSyntaxData('fr').contractions.map((c) => [c.token, c] as const))(
    'splits %s as its examples say',
    (_, c) => {
      for (const example of c.examples.split) {
        const words = parse('fr', example).flatMap((p) => p.words)
        expect(words.map((w) => w.form.toLowerCase()).join(' ')).toContain(c.words.map((w) => w.form).join(' '))
      }
      for (const example of c.examples.whole) {
        const words = parse('fr', example).flatMap((p) => p.words)
        expect(words.map((w) => w.form.toLowerCase())).toContain(c.token)
      }
    },
  )

  it('gives the words of a contraction their token’s span', () => {
    const [parsed] = parse('fr', 'la fin du conflit')
    const [de, le] = parsed!.words.filter((w) => w.lemma === 'de' || (w.lemma === 'le' && w.index > 1))
    expect([de!.start, de!.end]).toEqual([7, 9])
    expect([le!.start, le!.end]).toEqual([7, 9])
    expect(de!.token).toBe(le!.token)
  })
})

describe('English', () => {
  it('finds who says what around a quotation', () => {
    const [after] = parse('en', '"We condemn the shelling," said the foreign minister.')
    expect(arc(after!, 'minister')).toBe('nsubj < said')
    expect(arc(after!, 'condemn')).toBe('ccomp < said')
  })
})
