import { expect, test } from 'vitest'
import { isCondition } from '../../src/claims/condition.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

test.each([
  ['en', 'Israel, should the ceasefire collapse, would strike the port.', 'collapse', true],
  ['en', 'The minister said that Israel, should the ceasefire collapse, would strike.', 'collapse', true],
  ['en', 'The two sides, which met in May, should meet again, he said.', 'meet', false],
  ['en', 'Should the rebels attack, the army will respond.', 'attack', true],
  ['en', 'If the rebels attack the convoy, the army will respond.', 'attack', true],
  ['en', 'The army withdrew after the ceasefire collapsed.', 'collapsed', false],
  ['en', 'The two sides should meet on Monday, the envoy said.', 'meet', false],
  ['en', 'He asked if the rebels had attacked the convoy.', 'attacked', false],
  ['fr', 'Si le cessez-le-feu est violé, nous le saurons, a prévenu le ministre.', 'violé', true],
  ['fr', 'Si les rebelles attaquent la ville, l’armée répondra.', 'attaquent', true],
  ['fr', 'Si les rebelles tiennent la ville, le reste de la province leur échappe.', 'tiennent', false],
  ['fr', 'L’armée a répondu après que les rebelles ont attaqué la ville.', 'attaqué', false],
])('what is told as a condition: %s %s', (lang, text, form, expected) => {
  const { context } = work({ id: 'condition', text, lang, date: '2021-05-03' }, loadLanguage(lang))
  const tree = context.trees[0]!
  expect(isCondition(context, tree, tree.words.find((w) => w.form === form)!.index)).toBe(expected)
})
