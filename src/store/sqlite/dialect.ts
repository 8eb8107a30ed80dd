import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { translating } from './errors.ts'
import { patiently } from './patience.ts'

/** How many prepared statements are kept; the queries of a store are far fewer, except inserts of odd lengths. */
const PREPARED_KEPT = 200

/** Kysely over the SQLite that Node brings, so that nothing has to be installed or compiled. */
export function nodeSqliteDialect(database: DatabaseSync, location: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver({ database: adapt(database, location) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * Transactions here always write. Taking the write lock at the start makes waiting possible: SQLite refuses at once
 * when a transaction that began by reading turns to writing too late.
 */
class ImmediateDriver extends SqliteDriver implements Driver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await patiently(() => connection.executeQuery(CompiledQuery.raw('begin immediate')))
  }
}

function adapt(database: DatabaseSync, location: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => {
      prepared.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = translating(location, () => wrap(database.prepare(sql), location))
      if (prepared.size >= PREPARED_KEPT) prepared.delete(prepared.keys().next().value!)
      prepared.set(sql, statement)
      return statement
    },
  }
}

function wrap(statement: StatementSync, location: string): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => translating(location, () => statement.all(...values(parameters))),
    run: (parameters) => translating(location, () => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
