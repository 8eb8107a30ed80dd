import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../src/model/dispatch.ts'
import { openStore } from '../../src/store/index.ts'
import { collect, fill } from './support.ts'

const texts = ['Le ministère a appelé à une trêve au Haut-Karabakh.', 'Deuxième.', 'Troisième « 🕊 ».']
const dates = ['2020-10-10', '2020-10-11', '2020-11']

const dispatches = fc.array(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      text: fc.constantFrom(...texts),
      lang: fc.constant('fr'),
      date: fc.constantFrom(...dates),
    },
    { requiredKeys: ['id', 'text', 'lang'] },
  ),
  { maxLength: 12 },
)

/** The set of text and date pairs that must be stored: an undated copy adds nothing to a dated one. */
function expected(given: readonly Dispatch[]): string[] {
  const dated = new Set(given.filter(({ date }) => date).map(({ text, date }) => `${text}|${date}`))
  const texts = new Set(given.filter(({ date }) => date).map(({ text }) => text))
  for (const { text, date } of given) if (!date && !texts.has(text)) dated.add(`${text}|`)
  return [...dated].sort()
}

test('any arrivals in any order and split are stored once each, and again adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(dispatches, fc.integer({ min: 1, max: 5 }), async (given, size) => {
      await using store = await openStore(':memory:')
      const run = async () => {
        for (let from = 0; from < given.length; from += size) await fill(store, given.slice(from, from + size))
      }
      await run()
      const kept = (await collect(store.readings())).map(({ dispatch }) => dispatch)
      expect(kept.map(({ text, date }) => `${text}|${date ?? ''}`).sort()).toEqual(expected(given))
      expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length)
      await run()
      expect((await collect(store.readings())).map(({ dispatch }) => dispatch)).toEqual(kept)
      expect((await store.summary()).unread).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('a text comes back to the letter', async () => {
  await using store = await openStore(':memory:')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      const [admission] = await store.admit([{ id: 'x', text, lang: 'fr' }], () => 'e')
      expect((await store.dispatch(admission!.dispatch.id))?.text).toBe(text)
    }),
    { numRuns: 200 },
  )
})
