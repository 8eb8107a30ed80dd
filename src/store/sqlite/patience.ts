import { setTimeout } from 'node:timers/promises'
import type { TrucelineError } from '../../model/errors.ts'

/** How long a step waits for another process's to end, and how often it looks, in milliseconds. */
const PATIENCE_MS = 30_000
const LOOK_MS = 20

/**
 * Tries a step again while another process has the store. The wait is ours and not SQLite's: that one would stop this whole
 * process, Ctrl-C and the other transaction included, and some steps (changing a new file to WAL) don't wait at all.
 *
 * @throws TrucelineError `store-busy` after half a minute; anything else at once
 */
export async function patiently<T>(step: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if ((error as TrucelineError).code !== 'store-busy' || Date.now() > end) throw error
    }
    await setTimeout(LOOK_MS)
  }
}
