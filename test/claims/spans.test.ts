import { expect, test } from 'vitest'
import type { Draft } from '../../src/claims/draft.ts'
import { settleSpans } from '../../src/claims/spans.ts'

function draft(sort: string, edtf: string, start: number, evoked = 0.9): Draft {
  const [kind, type] = sort.split('/')
  return { kind, type, evoked, date: { edtf, start } } as unknown as Draft
}

function settled(...drafts: Draft[]): (string | undefined)[] {
  settleSpans(drafts)
  return drafts.map((d) => d.date?.edtf)
}

test('what happens at one moment does not last', () => {
  expect(settled(draft('background/onset', '2004/..', 5), draft('truce/entry', '2004-05-02/..', 9))).toEqual([
    '2004',
    '2004-05-02',
  ])
  const onset = draft('background/onset', '2004/..', 5)
  settleSpans([onset])
  expect(onset.date?.flags).toEqual(['moment'])
  expect(settled(draft('control/siege', '2004/..', 5), draft('truce/entry', '2004/2005', 9))).toEqual([
    '2004/..',
    '2004/2005',
  ])
})

test('figures dated by the beginning of a war are of all the time since', () => {
  expect(settled(draft('toll/killed', '1996', 5), draft('background/onset', '1996', 5))).toEqual(['1996/..', '1996'])
  // Another mention of the same year, a span that is told, and a beginning that is hardly told at all.
  expect(settled(draft('toll/killed', '1996', 40), draft('background/onset', '1996', 5))).toEqual(['1996', '1996'])
  expect(settled(draft('toll/killed', '1996/1998', 5), draft('background/onset', '1996', 5))[0]).toBe('1996/1998')
  expect(settled(draft('toll/killed', '1996', 5), draft('background/onset', '1996', 5, 0.2))[0]).toBe('1996')
})
