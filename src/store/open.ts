import { TrucelineError } from '../model/errors.ts'
import { openSqliteStore } from './sqlite/open.ts'
import type { Store } from './store.ts'

/**
 * Opens the store that a location names, and makes it when it is missing. A location is the path of a SQLite file.
 *
 * @throws TrucelineError `store-unsupported` for an address of another kind, and what the engine's own opening throws
 */
export async function openStore(location: string): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(location)?.[1]
  if (scheme !== undefined) {
    throw new TrucelineError('store-unsupported', `a store at ${scheme}:// is not supported`, {
      value: location,
      repair: 'name a file, for example --store dispatches.db',
    })
  }
  return openSqliteStore(location)
}
