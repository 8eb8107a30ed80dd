import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../src/store/index.ts'

export { dispatchOf, ENGINE, engineOf, fill, readingOf } from './fill.ts'

/** A folder of its own for a test, taken away after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A fresh store, closed and taken away after the test. */
export async function temporaryStore(path = join(temporaryFolder(), 'store.db')): Promise<Store> {
  const store = await openStore(path)
  onTestFinished(() => store.close())
  return store
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
