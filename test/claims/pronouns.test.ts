import { expect, test } from 'vitest'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { personal, tiePronouns } from '../../src/claims/pronouns.ts'
import { findReports } from '../../src/claims/reports.ts'
import { loadLanguage } from '../../src/language/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { work } from '../../src/reader/index.ts'

/** `pronoun > whom`, for each personal pronoun of a text; `?` where it stays open. */
function tied(text: string, lang = 'en'): string[] {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'pronouns', text, lang, date: '2021-05-04' }, language)
  const phrases = context.trees.map((_, s) => nominalsOf(context, s))
  const reports = findReports(context, language.claims.reporting, phrases)
  return tiePronouns(context, phrases, reports, language.claims.models.antecedent).flatMap((nominals) =>
    nominals.flatMap((n) => (personal(context, n) ? [`${n.text} > ${n.standsFor?.text ?? '?'}`] : [])),
  )
}

function claimsOf(text: string, lang = 'en'): readonly Claim[] {
  const language = loadLanguage(lang)
  return work({ id: 'pronouns', text, lang, date: '2021-05-04' }, language).claims
}

test('a pronoun stands for the one told before it', () => {
  expect(
    tied(
      'President Ivan Petrov met the envoys in Vienna on Monday. He rejected a truce and accused the rebels of murder.',
    ),
  ).toContainEqual(expect.stringMatching(/^He > .*Ivan Petrov$/))
  expect(
    tied(
      'La ministre des Affaires étrangères, Anna Berg, a rencontré les médiateurs lundi. Elle a rejeté la trêve et condamné les attaques.',
      'fr',
    ),
  ).toContainEqual(expect.stringMatching(/^Elle > .*Anna Berg$/))
})

test('one of several is somebody, not a pronoun to be tied', () => {
  expect(tied('M. Lomadze, selon un de ses proches, a refusé la trêve.', 'fr')).toEqual([])
  expect(tied('Mr Lomadze, according to one of his aides, has refused the truce.')).not.toContainEqual(
    expect.stringMatching(/^one /),
  )
})

test('a pronoun tied takes part in tying the next', () => {
  const pairs = tied(
    'President Ivan Petrov spoke on Monday. He rejected the truce. He accused the rebels of murder. He vowed revenge.',
  )
  expect(pairs.filter((p) => /^He > .*Ivan Petrov$/.test(p))).toHaveLength(3)
})

test('a claim names whom its pronoun stands for, in the exact words of the text', () => {
  const text =
    'Foreign Minister Ivan Petrov met the envoys in Vienna on Monday. He rejected the ceasefire that they had proposed.'
  const refusal = claimsOf(text).find((c) => c.type === 'refusal' || c.type === 'rejection')
  const speaker = refusal?.roles.find((r) => r.role === 'speaker' || r.role === 'party')
  expect(speaker?.text).toMatch(/Ivan Petrov$/)
  expect(speaker?.basis).toBe('coreference')
  expect(text.slice(speaker?.start, speaker?.end)).toBe(speaker?.text)
})

test('no pronoun fills a role that nobody is known to fill', () => {
  for (const text of [
    'They shelled the town and killed two civilians.',
    'He rejected the truce.',
    'Rebels shelled the town, he said, and two civilians were killed.',
  ]) {
    for (const claim of claimsOf(text)) {
      for (const role of claim.roles) expect(role.text).not.toMatch(/^(They|He)$/)
      for (const by of claim.attribution) expect(by.source).not.toMatch(/^(They|He)$/)
    }
  }
})
