import { expect, it } from 'vitest'
import { foldRepeats } from '../../src/claims/repeat.ts'
import type { Claim, Role } from '../../src/model/claim.ts'

const text =
  'Ana Ruk and Ivo Sand spoke by telephone on Monday. Ana Ruk and Ivo Sand agreed by telephone; Mira Tol listened.'

const role = (name: Role['role'], words: string): Role => {
  const start = text.indexOf(words)
  return { role: name, start, end: start + words.length, text: words, basis: 'stated' }
}

function call(id: string, roles: Role[], fields: Partial<Claim> = {}): Claim {
  return {
    id,
    kind: 'contact',
    type: 'call',
    modality: 'actual',
    polarity: 'affirmed',
    roles,
    places: [],
    attribution: [],
    evidence: [{ start: 0, end: 7, text: 'Ana Ruk' }],
    rule: 'test',
    confidence: 0.5,
    ...fields,
  }
}

const monday = { edtf: '2024-03-04', basis: 'resolved' as const, start: 42, end: 48, text: 'Monday' }
const both = [role('participant', 'Ana Ruk'), role('participant', 'Ivo Sand')]

it('makes one claim of a call told twice of the same two', () => {
  const [one, ...none] = foldRepeats([call('first', both, { time: monday }), call('second', both)])
  expect(none).toEqual([])
  expect(one).toMatchObject({ id: 'first', time: monday })
  expect(one!.evidence).toHaveLength(2)
})

it.each([
  ['of other days', both, { time: { ...monday, edtf: '2024-03-05' } }],
  ['of which only one takes part in both', [both[0]!, role('participant', 'Mira Tol')], {}],
  [
    'on the word of others',
    both,
    { attribution: [{ source: 'agency', start: 1, end: 2, cue: 'said', mode: 'indirect' as const }] },
  ],
])('keeps two calls %s', (_, roles, fields) => {
  const first = call('first', both, {
    time: monday,
    attribution: [{ source: 'ministry', start: 0, end: 1, cue: 'said', mode: 'indirect' }],
  })
  expect(foldRepeats([first, call('second', roles, fields)])).toHaveLength(2)
})
