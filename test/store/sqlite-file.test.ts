import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { dispatchOf, engineOf, fill, temporaryFolder, temporaryStore } from './support.ts'

const code = (value: string) => expect.objectContaining({ code: value })

describe('a file that is no store of ours is named and left untouched', () => {
  test.each([
    ['text', Buffer.from('Dear diary')],
    ['one byte', Buffer.from('x')],
    ['binary', Buffer.from([0, 1, 2, 3, 255, 254])],
  ])('%s', async (_name, bytes) => {
    const path = join(temporaryFolder(), 'store.db')
    writeFileSync(path, bytes)
    await expect(openStore(path)).rejects.toEqual(code('store-not-ours'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test('another program’s database', async () => {
    const path = join(temporaryFolder(), 'other.db')
    const other = new DatabaseSync(path)
    other.exec('create table notes (text)')
    other.close()
    const before = readFileSync(path)
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store-not-ours', value: path })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a folder, and an address of another kind', async () => {
    await expect(openStore(temporaryFolder())).rejects.toEqual(code('store-unreadable'))
    await expect(openStore('mysql://somewhere/x')).rejects.toEqual(code('store-unsupported'))
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'x')
    await expect(openStore(join(file, 'store.db'))).rejects.toEqual(code('store-unreadable'))
  })
})

test('a store of a newer schema is refused with both versions', async () => {
  const path = join(temporaryFolder(), 'store.db')
  await (await openStore(path)).close()
  const raw = new DatabaseSync(path)
  raw.exec('pragma user_version = 999')
  raw.close()
  await expect(openStore(path)).rejects.toMatchObject({
    code: 'store-newer',
    message: expect.stringMatching(/schema 999, this one knows \d+/),
  })
})

test('a damaged store is named and left untouched', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path)
  await fill(
    store,
    Array.from({ length: 200 }, (_, n) => dispatchOf(n)),
  )
  await store.close()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096, bytes.length - 4096)
  writeFileSync(path, bytes)
  await expect(openStore(path)).rejects.toMatchObject({ code: 'store-corrupt', value: path })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a store cut short is named and left untouched', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path)
  await fill(
    store,
    Array.from({ length: 200 }, (_, n) => dispatchOf(n)),
  )
  await store.close()
  const bytes = readFileSync(path).subarray(0, 20_000)
  writeFileSync(path, bytes)
  await expect(openStore(path)).rejects.toEqual(code('store-corrupt'))
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('an empty file becomes a store, and missing folders are made', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'empty.db'), '')
  await (await openStore(join(folder, 'empty.db'))).close()
  const store = await temporaryStore(join(folder, 'a', 'b', 'store.db'))
  expect((await store.summary()).dispatches).toBe(0)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
  const folder = join(temporaryFolder(), 'locked')
  mkdirSync(folder)
  chmodSync(folder, 0o500)
  await expect(openStore(join(folder, 'store.db'))).rejects.toEqual(code('store-unreadable'))
})

test('two openings share a store and see each other’s work', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const [one, two] = [await temporaryStore(path), await temporaryStore(path)]
  const before = await two.revision()
  await Promise.all([
    fill(
      one,
      Array.from({ length: 30 }, (_, n) => dispatchOf(n)),
    ),
    fill(
      two,
      Array.from({ length: 30 }, (_, n) => dispatchOf(n + 15)),
    ),
  ])
  expect(await one.summary()).toMatchObject({ dispatches: 45, claims: 45, unread: 0 })
  expect(await two.revision()).not.toBe(before)
})

test('the lists go by their indexes, so that no page costs more than the one before', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path)
  await store.admit([dispatchOf(1)], engineOf)
  await store.close()
  const raw = new DatabaseSync(path)
  const plan = raw
    .prepare(
      "explain query plan select key from dispatches where engine is not null and sort_key > 'x' order by sort_key",
    )
    .all()
  raw.close()
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH dispatches USING INDEX dispatches_order (sort_key>?)'])
})
