import { expect, test } from 'vitest'
import { type Bearer, bearerOf, bearersFor, bearersOf, lackedRoles } from '../../src/claims/bearers.ts'
import type { Nominal } from '../../src/claims/nominals.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { isToldHere, type RoleName } from '../../src/model/claim.ts'
import { readDispatch } from '../../src/reader/index.ts'

const anchor = (sentence: number, kind = 'violence', type = 'attack') => ({ sentence, index: 3, kind, type })

function bearer(sentence: number, text: string, role: RoleName = 'attacker'): Bearer {
  const nominal: Nominal = { start: 0, end: text.length, text, sentence, head: 1, pronoun: false }
  return bearerOf(anchor(sentence), role, nominal)
}

test('only roles that nobody in the sentence fills are looked for, and one more of those that come in twos', () => {
  expect(lackedRoles(anchor(1), [])).toEqual(['attacker', 'target'])
  expect(lackedRoles(anchor(1), ['attacker'])).toEqual(['target'])
  expect(lackedRoles(anchor(1, 'violence', 'clash'), ['party'])).toEqual(['party'])
  expect(lackedRoles(anchor(1, 'violence', 'clash'), ['party', 'party'])).toEqual([])
  expect(lackedRoles(anchor(1, 'background', 'office'), [])).toEqual([])
})

test('bearers told in the sentence itself or later, and those who have a role there, are not offered', () => {
  const all = bearersOf([bearer(0, 'rebels'), bearer(1, 'army'), bearer(2, 'police'), bearer(3, 'guards')])
  const offered = (own: string[]) =>
    bearersFor(
      anchor(2),
      all,
      own.map((name) => bearer(2, name).nominal),
    ).map((b) => b.value)
  expect(offered([])).toEqual(['army', 'rebels'])
  expect(offered(['army'])).toEqual(['rebels'])
})

test.each([
  [
    'en',
    'KARVO, May 3 - Rebels of the Northern Front attacked an army camp near Dorva on Sunday. The attack killed ten soldiers and wounded four, the army said.',
    'Rebels of the Northern Front',
  ],
  [
    'fr',
    "KARVO, 3 mai - L'aviation gouvernementale a bombardé dimanche la ville de Dorva. Les raids ont fait dix morts. Les frappes ont visé un hôpital.",
    'aviation gouvernementale',
  ],
])('who did it is taken from the sentence before, in its exact words, and told as inferred: %s', (lang, text, who) => {
  const { claims } = readDispatch({ id: 'taken', text, lang, date: '2021-05-03' }, loadLanguage(lang))
  const taken = claims.flatMap((claim) => claim.roles.filter((role) => !isToldHere(role, claim)))
  expect(taken.map((role) => role.text)).toContain(who)
  for (const { start, end, text: words, basis } of taken) {
    expect(basis).toBe('inferred')
    expect(text.slice(start, end)).toBe(words)
  }
})
