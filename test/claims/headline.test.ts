import { expect, it } from 'vitest'
import { foldHeadline, topOf } from '../../src/claims/headline.ts'
import { loadLanguage } from '../../src/language/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { work } from '../../src/reader/index.ts'

const text = `Rebels shell port of Lemos, nine dead

LEMOS, Oct 9 - Insurgent gunners shelled the port of Lemos on Tuesday night, killing nine people.

The army shelled the hills in reply. Two shepherds were killed there.
`
const top = topOf(work({ id: 'top', text, lang: 'en', date: '2012-10-10' }, loadLanguage('en')).context.trees)

function claim(type: string, words: string, fields: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words)
  return {
    id: words,
    kind: type.split('/')[0] as Claim['kind'],
    type: type.split('/')[1] as Claim['type'],
    modality: 'actual',
    polarity: 'affirmed',
    roles: [],
    places: [],
    attribution: [],
    evidence: [{ start, end: start + words.length, text: words }],
    rule: 'test',
    confidence: 0.5,
    ...fields,
  }
}

const role = (name: Claim['roles'][number]['role'], words: string) => {
  const start = text.indexOf(words)
  return { role: name, start, end: start + words.length, text: words, basis: 'stated' as const }
}

it('makes one claim of a headline and its lead, which names more fully', () => {
  const head = claim('violence/shelling', 'Rebels shell port of Lemos', {
    roles: [role('attacker', 'Rebels'), role('target', 'port of Lemos')],
    confidence: 0.9,
  })
  const lead = claim('violence/shelling', 'Insurgent gunners shelled the port of Lemos', {
    roles: [role('attacker', 'Insurgent gunners')],
  })
  const reply = claim('violence/shelling', 'The army shelled the hills')
  const [one, other, ...none] = foldHeadline([head, lead, reply], top)
  expect(none).toEqual([])
  expect(other).toBe(reply)
  expect(one!.id).toBe(lead.id)
  expect(one!.roles.map((r) => r.text)).toEqual(['Insurgent gunners', 'port of Lemos'])
  expect(one!.evidence.map((e) => e.text)).toEqual([lead.evidence[0]!.text, head.evidence[0]!.text])
  expect(one!.confidence).toBe(0.9)
})

it.each([
  ['another figure', { quantity: { best: 9 } }, { quantity: { best: 2 } }],
  ['a toll without a figure beside one with', { quantity: { best: 9 } }, {}],
  ['another manner', { quantity: { best: 9 } }, { quantity: { best: 9 }, polarity: 'negated' as const }],
])('keeps two that differ: %s', (_, head, lead) => {
  const claims = [claim('toll/killed', 'nine dead', head), claim('toll/killed', 'killing nine people', lead)]
  expect(foldHeadline(claims, top)).toEqual(claims)
})

it('takes figures that can be the same for one', () => {
  const head = claim('toll/killed', 'nine dead', { quantity: { low: 8 } })
  const lead = claim('toll/killed', 'killing nine people', { quantity: { best: 9 } })
  expect(foldHeadline([head, lead], top).map((c) => c.quantity)).toEqual([{ best: 9 }])
})

it('leaves what stands below the lead, and a text without a headline, alone', () => {
  const claims = [
    claim('toll/killed', 'nine dead', { quantity: { best: 2 } }),
    claim('toll/killed', 'Two shepherds were killed', { quantity: { best: 2 } }),
  ]
  expect(foldHeadline(claims, top)).toEqual(claims)
  expect(foldHeadline(claims, undefined)).toEqual(claims)
})
