import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/work/in-order.ts'

test('whatever order work ends in, results keep the order of the items', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      async (turns, room) => {
        let running = 0
        let most = 0
        const work = async (item: number) => {
          most = Math.max(most, ++running)
          for (let turn = 0; turn < turns[item]!; turn++) await null
          running--
          return item
        }
        const results: number[] = []
        for await (const result of inOrder(turns.keys(), work, room)) results.push(result)
        expect(results).toEqual([...turns.keys()])
        expect(most).toBeLessThanOrEqual(room)
      },
    ),
  )
})

test('a failure comes when its turn does, and ends it', async () => {
  const results: number[] = []
  const run = async () => {
    for await (const result of inOrder([1, 2, 3], async (n) => (n === 2 ? Promise.reject(new Error('two')) : n), 3))
      results.push(result)
  }
  await expect(run()).rejects.toThrow('two')
  expect(results).toEqual([1])
})
