import { expect, test } from 'vitest'
import { nameBrokers } from '../../src/claims/brokered.ts'
import type { Draft } from '../../src/claims/draft.ts'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** Roles of a draft at a word after its brokers were named. */
function brokersOf(text: string, form: string, kind: string, roles: [string, string][] = []) {
  const { context } = work({ id: 'brokered', text, lang: 'en', date: '2023-05-08' }, loadLanguage('en'))
  const nominals = nominalsOf(context, 0)
  const draft = {
    sentence: 0,
    index: context.trees[0]!.words.findIndex((w) => w.form === form),
    kind,
    roles: roles.map(([role, name]) => ({ role, nominal: nominals.find((n) => n.text === name)!, probability: 0.5 })),
  } as unknown as Draft
  nameBrokers(context, draft, nominals)
  return draft.roles.map(({ role, nominal }) => `${role}: ${nominal.text}`)
}

test.each([
  ['A Norwegian-brokered ceasefire took effect on Tuesday.', 'took', 'truce', ['mediator: Norwegian']],
  ['A fragile US- and Saudi-brokered truce expired.', 'expired', 'truce', ['mediator: US', 'mediator: Saudi']],
  ['A Kenyan-Norwegian-sponsored truce ended.', 'ended', 'truce', ['mediator: Kenyan', 'mediator: Norwegian']],
  ['Egyptian-mediated talks resumed on Sunday.', 'talks', 'contact', ['mediator: Egyptian']],
  ['The UN-brokered agreement was signed in May.', 'signed', 'agreement', ['broker: UN']],
])('whoever is joined to the participle by a hyphen is the broker: %s', (text, form, kind, roles) => {
  expect(brokersOf(text, form, kind)).toEqual(roles)
})

test('a name has one role, and what was not brokered has no broker', () => {
  const text = 'Kenya violated a Norwegian-brokered truce.'
  expect(
    brokersOf(text, 'violated', 'truce', [
      ['violator', 'Kenya'],
      ['party', 'Norwegian'],
    ]),
  ).toEqual(['violator: Kenya', 'mediator: Norwegian'])
  expect(brokersOf('A Norwegian-backed force broke the truce.', 'broke', 'truce')).toEqual([])
  expect(brokersOf('A Norwegian-brokered sale ended.', 'ended', 'truce')).toEqual([])
  expect(brokersOf('A Norwegian-brokered truce ended the shelling.', 'shelling', 'violence')).toEqual([])
})
