import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Context } from './context.ts'

/**
 * Where the store is: `--store`, else TRUCELINE_STORE, else `truceline/truceline.db` in the user's data folder
 * (`XDG_DATA_HOME`, by default `~/.local/share`).
 */
export function storeLocation(context: Context, option: string | undefined): string {
  const named = option ?? (context.env.TRUCELINE_STORE || undefined)
  if (named === undefined) return join(dataFolder(context), 'truceline.db')
  return named.includes('://') ? named : resolve(named)
}

/** The store of the bundled samples, apart from the analyst's own. */
export function samplesLocation(context: Context, option: string | undefined): string {
  return option === undefined ? join(dataFolder(context), 'samples.db') : storeLocation(context, option)
}

/** Where an analyst's own actors are kept: TRUCELINE_ACTORS, else `actors.json` beside the default store. */
export function actorsLocation(context: Pick<Context, 'env'>): string {
  const named = context.env.TRUCELINE_ACTORS || undefined
  return named === undefined ? join(dataFolder(context), 'actors.json') : resolve(named)
}

/** Where an analyst defines conflicts: TRUCELINE_CONFLICTS, else `conflicts.yml` beside the default store. */
export function conflictsLocation(context: Pick<Context, 'env'>): string {
  const named = context.env.TRUCELINE_CONFLICTS || undefined
  return named === undefined ? join(dataFolder(context), 'conflicts.yml') : resolve(named)
}

function dataFolder({ env }: Pick<Context, 'env'>): string {
  // The specification has relative paths ignored.
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : undefined
  return join(base ?? join(env.HOME ?? homedir(), '.local', 'share'), 'truceline')
}
