import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { collect, dispatchOf, engineOf, fill, readingOf, temporaryFolder } from './support.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))
const NODE = process.execPath

/** Runs a writer until it has committed so many batches, then kills it in the middle of its work. */
async function killedAfter(path: string, first: number, batches: number): Promise<number> {
  const child = spawn(NODE, [WRITER, path, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let committed = first
  let seen = 0
  for await (const line of createInterface(child.stdout)) {
    committed = Number(line)
    if (++seen === batches) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return committed
}

test('a kill at any moment leaves every committed batch, whole, and a store that goes on', async () => {
  const path = join(temporaryFolder(), 'store.db')
  let committed = 0
  for (const batches of [1, 3, 7]) {
    committed = await killedAfter(path, committed, batches)
    await using store = await openStore(path)
    const readings = await collect(store.readings())
    expect(readings.length).toBeGreaterThanOrEqual(committed)
    for (const reading of readings) expect(reading).toEqual(readingOf(reading.dispatch))
  }
  await using store = await openStore(path)
  const { dispatches } = await store.summary()
  await fill(
    store,
    Array.from({ length: dispatches + 8 }, (_, n) => dispatchOf(n)),
  )
  expect(await store.summary()).toMatchObject({ dispatches: dispatches + 8, claims: dispatches + 8, unread: 0 })
  expect(await collect(store.unread(engineOf))).toEqual([])
})

test('two processes write one store at once', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const counts = await Promise.all([killedAfter(path, 0, 5), killedAfter(path, 1000, 5)])
  await using store = await openStore(path)
  const { dispatches, claims } = await store.summary()
  expect(dispatches).toBeGreaterThanOrEqual(counts[0]! + counts[1]! - 1000)
  expect(claims).toBeGreaterThanOrEqual(dispatches - 16)
})
