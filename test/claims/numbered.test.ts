import { expect, test } from 'vitest'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { numbered, Thinner } from '../../train/claims/numbered.ts'
import { Room } from '../../train/syntax/net/room.ts'
import { Random } from '../../train/syntax/random.ts'

test('features met often enough are numbered, each once in a list', () => {
  const [a, b, rare] = ['a', 'b', 'rare'].map((name) => featureKeys([name])[0]!) as [number, number, number]
  const { ids, rows } = numbered([Int32Array.of(a, b, a), Int32Array.of(rare, b), Int32Array.of(a)], 2)
  expect(ids.size).toBe(2)
  expect(rows.map((row) => [...row])).toEqual([[0, 1], [1], [0]])
})

test('a thinned list keeps its share, and stays until the room is cleared', () => {
  const row = Int32Array.from({ length: 3000 }, (_, i) => i)
  expect([...new Thinner(0, new Random(1)).kept(row)]).toEqual([...row])
  const thinner = new Thinner(0.25, new Random(1))
  const kept = Array.from({ length: 6 }, () => thinner.kept(row))
  const copies = kept.map((list) => [...list])
  for (const list of kept) expect(list.length / row.length).toBeCloseTo(0.75, 1)
  expect(kept.map((list) => [...list])).toEqual(copies)
  expect(new Set(copies.map((list) => list.join())).size).toBe(6)
})

test('room that is taken holds zeros and is nobody else’s until it is cleared', () => {
  const room = new Room()
  const first = room.take(100_000)
  first.fill(1)
  const second = room.take(100_000)
  expect(second.every((v) => v === 0)).toBe(true)
  second.fill(2)
  expect(first.every((v) => v === 1)).toBe(true)
  room.clear()
  expect(room.take(100_000).every((v) => v === 0)).toBe(true)
})
