import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitHeader } from '../../src/intake/header.ts'
import { splitLines } from '../../src/intake/lines.ts'
import { codes, dispatches, takeStdin } from './support.ts'

test('any bytes give a dispatch or a problem with a code, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }), async (pieces) => {
      const items = await takeStdin(...pieces)
      expect(items.length).toBeGreaterThan(0)
      for (const dispatch of dispatches(items)) expect(dispatch.text.isWellFormed()).toBe(true)
      for (const code of codes(items)) expect(code).not.toBe('unreadable-file')
    }),
    { numRuns: 300 },
  )
})

test('lines are the same however the stream is cut', async () => {
  const pieces = fc.array(fc.constantFrom('a', 'bb', '\n', '\n\n', 'c\nd'), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      async function* stream() {
        for (const part of parts) yield Buffer.from(part)
      }
      const found: string[] = []
      for await (const { bytes } of splitLines(stream(), 100)) found.push(Buffer.from(bytes!).toString())
      const expected = parts.join('').split('\n')
      if (expected.at(-1) === '') expected.pop()
      expect(found).toEqual(expected)
    }),
  )
})

test('a line beyond the limit is let go, and the next ones come', async () => {
  async function* stream() {
    yield Buffer.from('ok\n')
    for (let n = 0; n < 50; n++) yield Buffer.alloc(10, 'x')
    yield Buffer.from('\nafter')
  }
  const lines: (string | undefined)[] = []
  for await (const { bytes } of splitLines(stream(), 100)) lines.push(bytes && Buffer.from(bytes).toString())
  expect(lines).toEqual(['ok', undefined, 'after'])
})

test('a body is always the end of its text', () => {
  const part = fc.constantFrom('---\n', 'title: x\n', 'date: 2020\n', 'prose\n', '\n', '---', 'other: y\n')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      expect(text.endsWith(splitHeader(text).body)).toBe(true)
    }),
  )
})
