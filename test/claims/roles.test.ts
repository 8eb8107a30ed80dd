import { expect, test } from 'vitest'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { describes, inCommon } from '../../src/claims/roles.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

function phrasesOf(text: string, lang: string) {
  const { context } = work({ id: 'roles', text, lang, date: '2021-05-03' }, loadLanguage(lang))
  const nominals = nominalsOf(context, 0)
  return { tree: context.trees[0]!, named: (name: string) => nominals.find((n) => n.text.includes(name))! }
}

test('coordinated names that have roles have theirs in common, and others keep their own', () => {
  const { tree, named } = phrasesOf('The truce of Lornac, brokered by Norway and Kenya, began.', 'en')
  const norway = { nominal: named('Norway'), shares: [0.8, 0.1] }
  const kenya = { nominal: named('Kenya'), shares: [0.3, 0.5] }
  const lornac = { nominal: named('Lornac'), shares: [0.1, 0.9] }
  const likely = [norway, kenya, lornac]
  for (const one of [norway, kenya]) {
    const [mediator, party] = inCommon(tree, one, likely)
    expect(mediator).toBeCloseTo(0.55)
    expect(party).toBeCloseTo(0.3)
  }
  expect(inCommon(tree, lornac, likely)).toBe(lornac.shares)
  expect(inCommon(tree, norway, [norway, lornac])).toBe(norway.shares)
})

test('an adjective of a state right before a name is part of how it is introduced', () => {
  const { named } = phrasesOf('Selon le premier ministre Arménien Nikol Pachinian, la trêve tient.', 'fr')
  const adjective = named('Nikol')
  expect(describes({ ...adjective, kind: 'demonym', end: adjective.start - 1 }, adjective)).toBe(true)
  expect(describes({ ...adjective, kind: 'state', end: adjective.start - 1 }, adjective)).toBe(false)
  expect(describes({ ...adjective, kind: 'demonym', end: adjective.start - 5 }, adjective)).toBe(false)
})
