import { describe, expect, test } from 'vitest'
import type { Dispatch } from '../../src/model/dispatch.ts'
import { createPool, type Read } from '../../src/work/index.ts'

const script = new URL('./small-thread.ts', import.meta.url)

function dispatches(...texts: string[]): Dispatch[] {
  return texts.map((text, index) => ({ id: String(index), text, lang: 'fr' }))
}

async function idsOf(results: AsyncIterable<Read>): Promise<string[]> {
  const ids: string[] = []
  for await (const result of results)
    ids.push(
      'reading' in result ? result.reading.dispatch.id : `${result.dispatch.id} ${(result.error as Error).message}`,
    )
  return ids
}

describe('a pool', () => {
  test('gives readings back in the order of the dispatches', async () => {
    await using pool = createPool({ threads: 3, script })
    const texts = Array.from({ length: 40 }, (_, i) => (i % 7 === 0 ? 'long' : 'short'))
    expect(await idsOf(pool.read(dispatches(...texts)))).toEqual(texts.map((_, i) => String(i)))
  })

  test('a dispatch that cannot be read costs only itself', async () => {
    await using pool = createPool({ threads: 2, script })
    expect(await idsOf(pool.read(dispatches('a', 'throw', 'b')))).toEqual(['0', '1 gave up', '2'])
  })

  test('a thread that dies costs the dispatch that it was reading, and another takes its place', async () => {
    await using pool = createPool({ threads: 2, script })
    const ids = await idsOf(pool.read(dispatches('a', 'die', 'b', 'die', 'c', 'd', 'e')))
    expect(ids.filter((id) => id.includes('ended with status 3')).map((id) => id[0])).toEqual(['1', '3'])
    expect(ids.map((id) => id[0])).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  })

  test('what is no dispatch’s fault ends the run', async () => {
    await using pool = createPool({ threads: 2, script })
    await expect(idsOf(pool.read([{ id: '1', text: 'a', lang: 'xx' }]))).rejects.toThrow('no data for xx')
    await using broken = createPool({ threads: 2, script: new URL('./no-such-file.ts', import.meta.url) })
    await expect(idsOf(broken.read(dispatches('a', 'b', 'c')))).rejects.toThrow()
  })

  test('takes no more of the source than it has room for', async () => {
    await using pool = createPool({ threads: 1, script })
    let taken = 0
    const endless = async function* () {
      for (;;) yield { id: String(taken++), text: 'short', lang: 'fr' }
    }
    for await (const _ of pool.read(endless())) if (taken > 4) break
    const then = taken
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(taken).toBe(then)
    expect(taken).toBeLessThan(50)
  })

  test('can be left and used again, and ended while it works', async () => {
    const pool = createPool({ threads: 2, script })
    for await (const _ of pool.read(dispatches('a', 'long', 'long', 'long'))) break
    expect(await idsOf(pool.read(dispatches('x', 'y')))).toEqual(['0', '1'])
    const rest = idsOf(pool.read(dispatches('long', 'long', 'long', 'long', 'long', 'long')))
    const ended = expect(rest).rejects.toThrow('ended')
    await pool[Symbol.asyncDispose]()
    await ended
  })
})
