import { describe, expect, test } from 'vitest'
import { attributesOf } from '../../src/claims/attributes.ts'
import { buildContext } from '../../src/claims/context.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { loadAttributeSource } from '../../src/language/attributes.ts'
import { loadDateRules } from '../../src/language/dates.ts'
import { loadClaimLanguage } from '../../src/language/frames.ts'
import { loadQuantityRules } from '../../src/language/quantities.ts'
import { LANGUAGES } from '../../src/language/registry.ts'
import { loadSyntax } from '../../src/language/syntax.ts'
import { loadTextRules } from '../../src/language/text.ts'
import type { ClaimKind, ClaimType } from '../../src/model/claim.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'

type Attributes = ReturnType<typeof attributesOf>

/** Reads the attributes of a claim that a word of a text tells; no model is asked whether it tells one. */
function reader(lang: string) {
  const language = loadClaimLanguage(lang)
  const text = loadTextRules(lang)
  const syntax = loadSyntax(lang)
  const quantities = loadQuantityRules(lang)
  const rules = { dates: loadDateRules(lang, quantities.numbers), quantities }

  /** @param at the lemma of the word; without it every word that tells claims of the kind, one after the other */
  return (source: string, [kind, type]: readonly [ClaimKind, ClaimType], at?: string): Attributes[] => {
    const analysis = analyseText(source, text)
    const sentences = analysis.sentences.map((s) => syntax.parse(analysis.tokens, s))
    const dispatch = { id: 'example', text: source, lang, date: '2020-11-10' }
    const values = readValues(analysis, rules, dispatch)
    const context = buildContext({ dispatch, analysis, sentences, values, names: { mentions: [] } }, language)
    return sentences.flatMap((sentence, s) =>
      sentence.words
        .filter(({ upos, lemma }) => {
          const tells = language.byAnchor.get(lemma.toLowerCase())?.some(({ rule }) => rule.frame.kind === kind)
          return /^(VERB|NOUN)$/.test(upos) && (at === undefined ? tells : lemma === at)
        })
        .map(({ index }) => attributesOf(context, draft(s, index, kind, type))),
    )
  }
}

function draft(sentence: number, index: number, kind: ClaimKind, type: ClaimType): Draft {
  const manner = { modality: 'actual', polarity: 'affirmed' } as const
  return { sentence, index, kind, type, evoked: 1, sure: 1, roles: [], ...manner, reports: [], confidence: 1 }
}

describe.each(LANGUAGES)('the examples of data/%s/attributes.yml', (lang) => {
  const read = reader(lang)
  const told = (source: string, claim: readonly [ClaimKind, ClaimType], attribute: string) =>
    read(source, claim).flatMap((found) => found?.[attribute] ?? [])

  const { marks, duration, weapon, cumulative } = loadAttributeSource(lang)
  const sections = [
    ...marks.map((mark) => ({ ...mark, claim: claimOf(mark.of.at(-1)!) })),
    { ...duration, attribute: 'duration', claim: ['truce', 'agreement'] as const },
    { ...weapon, attribute: 'weapon', claim: ['violence', 'attack'] as const },
    { ...cumulative, attribute: 'cumulative', claim: ['toll', 'killed'] as const },
  ]

  test.each(sections)(
    '$id',
    ({ attribute, claim, examples, never, of }: (typeof sections)[number] & { of?: string[] }) => {
      const claims = of ? of.map(claimOf) : [claim]
      for (const { text, gives } of examples)
        expect(
          claims.flatMap((each) => told(text, each, attribute)),
          text,
        ).toContain(gives)
      for (const text of never)
        expect(
          claims.flatMap((each) => told(text, each, attribute)),
          text,
        ).toEqual([])
    },
  )
})

describe('what words do not say', () => {
  test.each<[string, string, string, string, Record<string, unknown> | undefined]>([
    ['en', 'truce/violation', 'violate', 'The army violated the truce for three days.', undefined],
    ['en', 'truce/extension', 'extend', 'The sides extended the 72-hour truce by five days.', { duration: 'P5D' }],
    ['en', 'truce/end', 'last', 'The truce lasted eleven minutes.', undefined],
    ['en', 'truce/declaration', 'declare', 'The front declared an indefinite truce.', { duration: 'indefinite' }],
    ['en', 'toll/detained', 'hold', 'Twelve soldiers have been held since Friday.', undefined],
    [
      'fr',
      'truce/extension',
      'prolonger',
      'La trêve de trois jours a été prolongée de deux semaines.',
      { duration: 'P2W' },
    ],
    ['fr', 'violence/explosion', 'exploser', 'Une voiture a explosé devant la caserne.', undefined],
  ])('%s %s at "%s": %s', (lang, claim, lemma, source, attributes) => {
    const read = reader(lang)
    expect(read(source, claim.split('/') as [ClaimKind, ClaimType], lemma)).toEqual([attributes])
  })
})

function claimOf(kind: string): readonly [ClaimKind, ClaimType] {
  const plain = { truce: 'agreement', commitment: 'pledge' }[kind]
  return (plain ? [kind, plain] : kind.split('/')) as unknown as readonly [ClaimKind, ClaimType]
}
