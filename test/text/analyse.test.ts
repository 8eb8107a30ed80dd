import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'

const languages = ['fr', 'en'].map((lang) => [lang, loadTextRules(lang)] as const)
const fr = loadTextRules('fr')
const en = loadTextRules('en')

describe.each(languages)('%s: any text', (_lang, rules) => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ' ',
        '\n',
        '\n\n',
        '"',
        '« ',
        ' »',
        '“',
        '”',
        "l'",
        '’',
        '-',
        ' - ',
        '. ',
        '...',
        '1 250',
        'M. ',
        'U.S.',
        '🕊️',
      ),
      fc.constantFrom(
        'Paris',
        'a-t-il',
        'dont',
        '20h30',
        '5pm',
        '(AFP)',
        'Oct. 10',
        'date 2020-11 ',
        '\u00a0',
        '\u202f',
      ),
    ),
  )
  test('tokens join back to the text, with white space only between them', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const { tokens } = analyseText(text, rules)
        let at = 0
        for (const token of tokens) {
          expect(text.slice(at, token.start).trim()).toBe('')
          expect(token.text).toBe(text.slice(token.start, token.end))
          expect(token.text.trim()).toBe(token.text)
          expect(token.end).toBeGreaterThan(token.start)
          at = token.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
  test('sentences share out the tokens, in order and inside one paragraph', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const { tokens, sentences, paragraphs, quotations } = analyseText(text, rules)
        let next = 0
        for (const sentence of sentences) {
          expect(sentence.firstToken).toBe(next)
          expect(sentence.endToken).toBeGreaterThan(next)
          expect(sentence.start).toBe(tokens[sentence.firstToken]?.start)
          expect(sentence.end).toBe(tokens[sentence.endToken - 1]?.end)
          if (sentence.kind !== 'slug') expect(sentence.end).toBeLessThanOrEqual(paragraphs[sentence.paragraph]!.end)
          next = sentence.endToken
        }
        expect(next).toBe(tokens.length)
        for (const { start, end, inner } of quotations) {
          expect(start).toBeLessThanOrEqual(inner.start)
          expect(inner.start).toBeLessThanOrEqual(inner.end)
          expect(inner.end).toBeLessThanOrEqual(end)
        }
      }),
    )
  })
})

describe.each(languages)('%s: hostile texts are read to the end', (_lang, rules) => {
  test.each([
    ['a hundred thousand quotation marks', '"'.repeat(100_000)],
    ['a hundred thousand guillemets', '«'.repeat(100_000)],
    ['a hundred thousand letters without a space', 'a'.repeat(100_000)],
    ['a word of hyphens', 'a-'.repeat(60_000)],
    ['a word of apostrophes', "l'".repeat(60_000)],
    ['a word of full stops', 'a.'.repeat(60_000)],
    ['an address that never ends', `x@${'a.'.repeat(60_000)}`],
    ['groups of digits', '1 000'.repeat(60_000)],
    ['line breaks', 'a\n'.repeat(60_000)],
    ['brackets', '[('.repeat(60_000)],
    ['clitics', `a${'-il'.repeat(60_000)}`],
    ['digits and hyphens', '12-'.repeat(60_000)],
    ['solidi', 'a/'.repeat(60_000)],
  ])('%s', (_name, text) => {
    const { tokens } = analyseText(text, rules)
    expect(tokens.at(-1)?.end).toBe(text.trimEnd().length)
  })
})

const shown = (text: string, rules = fr) =>
  analyseText(text, rules).sentences.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

describe('kinds of sentence', () => {
  test('a headline, a dateline and prose', () => {
    const text = 'Trêve au Valdor\n\nMIRENA, 3 mai (Agence) - Le calme est revenu. Les obus se sont tus.'
    expect(shown(text)).toEqual([
      'headline: Trêve au Valdor',
      'prose: MIRENA, 3 mai (Agence) - Le calme est revenu.',
      'prose: Les obus se sont tus.',
    ])
    const [, first] = analyseText(text, fr).sentences
    expect(text.slice(first?.dateline?.start, first?.dateline?.end)).toBe('MIRENA, 3 mai (Agence) -')
  })
  test('a line of place and date is a slug', () => {
    expect(shown('Mirena, le 3 mai 2021\n\nLe calme est revenu.')[0]).toBe('slug: Mirena, le 3 mai 2021')
  })
  test('the mark of a numbered paragraph stands apart', () => {
    expect(shown('4. Le blocus est levé. Le port rouvre.')).toEqual([
      'slug: 4.',
      'prose: Le blocus est levé.',
      'prose: Le port rouvre.',
    ])
  })
  test('a hyphen may hang on the place', () => {
    const text = 'Mirena- The two sides agreed on a truce, Zarland said.'
    const { dateline } = analyseText(text, en).sentences[0]!
    expect(text.slice(dateline?.start, dateline?.end)).toBe('Mirena-')
    expect(analyseText('Mirena-Lornac talks failed, Zarland said.', en).sentences[0]).not.toHaveProperty('dateline')
    expect(analyseText('Mirena- and Lornac-based firms failed.', en).sentences[0]).not.toHaveProperty('dateline')
  })

  test('an aside after a bare place name is no dateline', () => {
    expect(analyseText('Mirena - la ville haute - brûle.', fr).sentences[0]).not.toHaveProperty('dateline')
  })
  test('a leading stamp', () => {
    const { stamp, sentences } = analyseText(' date 2020-11 Trêve au Valdor\n\nLe calme revient.', fr)
    expect(stamp).toMatchObject({ edtf: '2020-11', start: 1, end: 13 })
    expect(sentences.map(({ kind }) => kind)).toEqual(['slug', 'headline', 'prose'])
  })
  test('the stamp where hyphens are split', () => {
    expect(analyseText('date 2020-11-07 The guns fell silent.', en).stamp?.edtf).toBe('2020-11-07')
  })
})

describe('paragraphs', () => {
  test('long single lines are paragraphs', () => {
    const line = `${'Le convoi avance. '.repeat(10)}Fin.`
    expect(analyseText(`${line}\n${line}`, fr).paragraphs).toHaveLength(2)
  })
  test('a text wrapped at a column has spaces for line breaks', () => {
    const text = [
      '   MIRENA, 3 MAY 90 (RADIO) -- [TEXT] GUERRILLAS BLEW UP TWO BRIDGES',
      'ON THE NORTHERN HIGHWAY TODAY, MILITARY SOURCES REPORTED IN THE',
      'CAPITAL.  NO ONE WAS HURT.',
      '   THE ARMY SAID THAT IT HAD SENT TROOPS TO THE REGION TO RESTORE THE',
      'ELECTRICITY SUPPLY AND TO LOOK FOR THE GROUP THAT CLAIMED THE ATTACK.',
    ].join('\n')
    const { paragraphs, sentences } = analyseText(text, en)
    expect(paragraphs).toHaveLength(2)
    expect(sentences).toHaveLength(3)
  })
})

const quoted = (text: string, rules = fr) =>
  analyseText(text, rules).quotations.map(({ inner, depth, closed }) => [
    text.slice(inner.start, inner.end),
    depth,
    closed,
  ])

describe('quotations', () => {
  test.each([
    ['Il « part ».', [['part', 0, true]]],
    ['Il veut "mettre fin" aux combats.', [['mettre fin', 0, true]]],
    ['Il veut “mettre fin” aux combats.', [['mettre fin', 0, true]]],
    [
      'Il dit : « C\'est "fini" ici. »',
      [
        ['C\'est "fini" ici.', 0, true],
        ['fini', 1, true],
      ],
    ],
    ["Le chef d'état-major dit l'avoir vu.", []],
    ['"Nous attendons\n\nLe reste suit.', [['Nous attendons', 0, false]]],
    [
      '"Nous attendons\n\nencore", dit-il. Il part.',
      [
        ['Nous attendons', 0, false],
        ['encore', 0, true],
      ],
    ],
    ['sans guillemet ouvert" fin', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })
  test.each([
    ["He said: 'We hold.' Then he left.", [['We hold.', 0, true]]],
    ["The rebels' leader left.", []],
    [
      '“He said ‘no’ twice.”',
      [
        ['He said ‘no’ twice.', 0, true],
        ['no', 1, true],
      ],
    ],
    [
      '"First.\n\n"Second," he said.',
      [
        ['First.', 0, false],
        ['Second,', 0, true],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(quoted(text, en)).toEqual(expected)
  })
})

test('a dateline may describe its place in small letters', () => {
  const text = 'ORLA, eastern Valdor, Aug. 28 - The guns fell silent.'
  const [sentence] = analyseText(text, en).sentences
  expect(text.slice(sentence?.dateline?.start, sentence?.dateline?.end)).toBe('ORLA, eastern Valdor, Aug. 28 -')
})
