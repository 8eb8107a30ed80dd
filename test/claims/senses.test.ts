import { expect, it } from 'vitest'
import type { Draft } from '../../src/claims/draft.ts'
import { oneSense } from '../../src/claims/senses.ts'

const draft = (kind: string, type: string, index: number, confidence: number): Draft =>
  ({ sentence: 0, index, kind, type, confidence }) as Draft

it('how far something extends is told of a treaty or of a truce, whichever is surer', () => {
  const treaty = draft('agreement', 'scope', 3, 0.7)
  const truce = draft('truce', 'holding', 3, 0.4)
  expect(oneSense([treaty, truce])).toEqual([treaty])
  expect(oneSense([truce, { ...treaty, confidence: 0.3 }])).toEqual([truce])
  expect(oneSense([treaty, draft('truce', 'holding', 5, 0.4)])).toHaveLength(2)
})

it('other claims of one word stay, and parts of one as well', () => {
  const toll = draft('toll', 'killed', 3, 0.5)
  const attack = draft('violence', 'attack', 3, 0.9)
  const parts = [draft('truce', 'holding', 4, 0.5), draft('truce', 'holding', 4, 0.6)]
  expect(oneSense([toll, attack, ...parts])).toEqual([toll, attack, ...parts])
})
