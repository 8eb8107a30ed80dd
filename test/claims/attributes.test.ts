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

describe.each(LANGUAGES)('the examples of data/%s/attributes.yml', (lang) => {
  const language = loadClaimLanguage(lang)
  const text = loadTextRules(lang)
  const syntax = loadSyntax(lang)
  const quantities = loadQuantityRules(lang)
  const rules = { dates: loadDateRules(lang, quantities.numbers), quantities }

  /** What an attribute is when the claim is told by one or the other of the words of a text; no model is asked. */
  const told = (source: string, [kind, type]: readonly [ClaimKind, ClaimType], attribute: string) => {
    const analysis = analyseText(source, text)
    const sentences = analysis.sentences.map((s) => syntax.parse(analysis.tokens, s))
    const dispatch = { id: 'example', text: source, lang, date: '2020-11-10' }
    const values = readValues(analysis, rules, dispatch)
    const context = buildContext({ dispatch, analysis, sentences, values, names: { mentions: [] } }, language)
    return sentences.flatMap((sentence, at) =>
      sentence.words
        .filter(({ upos }) => /^(VERB|NOUN)$/.test(upos))
        .flatMap(({ index }) => {
          const told = language.byAnchor.get(sentence.words[index]!.lemma.toLowerCase())
          if (!told?.some(({ rule }) => rule.frame.kind === kind)) return []
          const draft: Draft = {
            sentence: at,
            index,
            kind,
            type,
            evoked: 1,
            sure: 1,
            roles: [],
            modality: 'actual',
            polarity: 'affirmed',
            reports: [],
            confidence: 1,
          }
          return attributesOf(context, draft)?.[attribute] ?? []
        }),
    )
  }

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

function claimOf(kind: string): readonly [ClaimKind, ClaimType] {
  const plain = { truce: 'agreement', commitment: 'pledge' }[kind]
  return (plain ? [kind, plain] : kind.split('/')) as unknown as readonly [ClaimKind, ClaimType]
}
