import { expect, test } from 'vitest'
import { type Bearer, bearerOf, bearersFor, bearersOf, lackedRoles } from '../../src/claims/bearers.ts'
import type { Nominal } from '../../src/claims/nominals.ts'
import type { RoleName } from '../../src/model/claim.ts'

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
  const offered = (own: string[]) => bearersFor(anchor(2), all, new Set(own)).map((b) => b.value)
  expect(offered([])).toEqual(['army', 'rebels'])
  expect(offered(['army'])).toEqual(['rebels'])
})
