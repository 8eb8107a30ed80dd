import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { TrucelineError } from '../../model/errors.ts'
import { createStore } from '../create.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { translate, translating } from './errors.ts'
import { MIGRATIONS } from './migrations.ts'
import { patiently } from './patience.ts'
import { matchingWords } from './search.ts'

/** Marks a SQLite file as a Truceline store: the ASCII letters `TRUC`. */
const APPLICATION_ID = 0x54525543
const MAGIC = 'SQLite format 3\0'
/** How long an opening waits for another process that makes or migrates the store, in milliseconds. */
const OPENING_MS = 30_000
/** How long SQLite itself waits afterwards; transactions wait longer, without stopping the process (dialect.ts). */
const BUSY_MS = 100
/** Files up to this size have their pages checked at each opening (tens of milliseconds); larger ones as they are read. */
const CHECKED_BYTES = 32 * 2 ** 20

/**
 * Opens a store in one SQLite file, and makes it when the file is missing or empty. WAL lets several processes share
 * it; with `synchronous = NORMAL` a killed process loses no committed batch, and a power cut at most the last few.
 *
 * @throws TrucelineError `store-not-ours` `store-newer` `store-corrupt` `store-unreadable` `store-not-writable`; the
 *   file is not touched
 */
export async function openSqliteStore(path: string): Promise<Store> {
  const fresh = isFresh(path)
  if (fresh) makeFolder(path)
  else inspect(path)
  const database = translating(path, () => new DatabaseSync(path, { timeout: OPENING_MS }))
  try {
    await patiently(() => translating(path, () => database.exec('pragma journal_mode = wal')))
    database.exec('pragma synchronous = normal; pragma foreign_keys = on')
    migrate(database, path)
    database.exec(`pragma busy_timeout = ${BUSY_MS}`)
  } catch (error) {
    database.close()
    throw translate(error, path)
  }
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, path) })
  return createStore({ db, location: path, matchingWords, revision: async () => revision(database, path) })
}

function isFresh(path: string): boolean {
  if (!existsSync(path)) return true
  const stat = statSync(path)
  if (!stat.isFile()) {
    throw new TrucelineError('store-unreadable', `the store ${path} is not a file`, {
      value: path,
      repair: 'name a file with --store PATH, for example --store dispatches.db',
    })
  }
  return stat.size === 0
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new TrucelineError('store-unreadable', `the folder of the store ${path} cannot be made`, {
      value: path,
      repair: 'name a store in a folder you may write to with --store PATH',
      cause: error,
    })
  }
}

/** Looks at an existing file without writing to it. */
function inspect(path: string): void {
  if (firstBytes(path, MAGIC.length) !== MAGIC) throw notOurs(path)
  const database = translating(path, () => new DatabaseSync(path, { readOnly: true, timeout: OPENING_MS }))
  try {
    const version = pragma(database, 'user_version')
    const application = pragma(database, 'application_id')
    // A process killed between making the file and its first commit leaves an empty database: as good as none.
    const empty = database.prepare('select 1 from sqlite_schema limit 1').get() === undefined
    if (!(application === APPLICATION_ID || (empty && application === 0))) throw notOurs(path)
    if (version > MIGRATIONS.length) throw newer(path, version)
    if (statSync(path).size <= CHECKED_BYTES) checkPages(database, path)
  } catch (error) {
    throw translate(error, path)
  } finally {
    database.close()
  }
}

function checkPages(database: DatabaseSync, path: string): void {
  const found = Object.values(database.prepare('pragma quick_check(1)').get() ?? {})[0]
  if (found === 'ok') return
  throw new TrucelineError('store-corrupt', `the store ${path} is damaged; it was left as it is (${String(found)})`, {
    value: path,
    repair: 'restore it from a copy, or name another store with --store PATH and read the dispatches again',
  })
}

/** Brings the schema up to date, one transaction a step, so that two processes opening at once agree. */
function migrate(database: DatabaseSync, path: string): void {
  if (pragma(database, 'user_version') === MIGRATIONS.length) return
  database.exec('begin immediate')
  try {
    // Another process may have migrated while this one waited for the lock.
    const from = pragma(database, 'user_version')
    if (from > MIGRATIONS.length) throw newer(path, from)
    for (const step of MIGRATIONS.slice(from)) database.exec(step)
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`)
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** `data_version` counts the commits of others, `total_changes` the rows changed by this connection. */
function revision(database: DatabaseSync, path: string): string {
  return translating(path, () => {
    const row = database.prepare('select data_version as others, total_changes() as own from pragma_data_version').get()
    return `${row?.others}.${row?.own}`
  })
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`pragma ${name}`).get()?.[name] ?? 0)
}

function firstBytes(path: string, count: number): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(count)
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, count, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new TrucelineError('store-unreadable', `the store ${path} cannot be read`, {
      value: path,
      repair: 'make the file readable, or name another store with --store PATH',
      cause: error,
    })
  }
}

function notOurs(path: string): TrucelineError {
  return new TrucelineError('store-not-ours', `the file ${path} is not a Truceline store; it was left as it is`, {
    value: path,
    repair: 'name another path with --store PATH; a store is made there when the file is missing',
  })
}

function newer(path: string, version: number): TrucelineError {
  return new TrucelineError(
    'store-newer',
    `the store ${path} was written by a newer Truceline (schema ${version}, this one knows ${MIGRATIONS.length})`,
    { value: path, repair: 'update Truceline, or name another store with --store PATH' },
  )
}
