import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReviewDecision } from '../../src/model/record.ts'
import { openStore } from '../../src/store/index.ts'
import { dispatchOf, ENGINE, fill, readingOf, temporaryFolder, temporaryStore } from './support.ts'

const claim = { dispatch: 'dispatch-1', quote: 'une trêve « d’abord »\n', start: 0, kind: 'position' } as const
const decisions: readonly ReviewDecision[] = [
  { id: 'b', who: 'Zoé', when: '2021-01-02T03:04:05.678Z', why: 'c’est\tsûr', action: { type: 'accept', claim } },
  { id: 'a', who: 'w', when: '2021-01-01', action: { type: 'merge', claims: [claim, { ...claim, nth: 1 }] } },
  { id: 'c', who: 'w', when: '2021-01-03', action: { type: 'undo', decision: 'b' } },
]

test('decisions are kept whole, in order of arrival, and come again as the same', async () => {
  const store = await temporaryStore()
  expect(await store.decisions()).toEqual([])
  await store.decide(decisions.slice(0, 2))
  const before = await store.revision()
  await store.decide(decisions)
  await store.decide([{ ...decisions[0]!, who: 'somebody else' }])
  expect(await store.decisions()).toEqual(decisions)
  expect(await store.revision()).not.toBe(before)
})

test('decisions outlive a reading by another engine, and the store being closed', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path)
  await fill(store, [dispatchOf(1)])
  await store.decide(decisions)
  await store.put([readingOf(dispatchOf(1), `${ENGINE}, newer`)])
  await store.close()
  expect(await (await temporaryStore(path)).decisions()).toEqual(decisions)
})
