import { TrucelineError } from '../../model/errors.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a person can do something about. */
const KNOWN: Readonly<Record<number, { code: string; what: string; repair: string }>> = {
  5: {
    code: 'store-busy',
    what: 'is being written by another process that did not finish in time',
    repair: 'wait until the other run ends, or stop it, and try again; nothing was lost',
  },
  8: {
    code: 'store-not-writable',
    what: 'cannot be written',
    repair: 'make the file and its folder writable, or name another store with --store PATH',
  },
  10: {
    code: 'store-io',
    what: 'could not be read from or written to its disk',
    repair: 'check the disk, then run the same command again; what was committed is kept',
  },
  11: {
    code: 'store-corrupt',
    what: 'is damaged; it was left as it is',
    repair: 'restore it from a copy, or name another store with --store PATH and read the dispatches again',
  },
  13: {
    code: 'store-full',
    what: 'could not grow: its disk is full',
    repair: 'free some space, then run the same command again; what was committed is kept',
  },
  14: {
    code: 'store-unreadable',
    what: 'cannot be opened',
    repair: 'check that the path names a file in a folder you may write to, or name another store with --store PATH',
  },
}
const ALIASES: Readonly<Record<number, number>> = { 6: 5, 26: 11 }

/**
 * SQLite's own errors in the one error shape; anything else is passed on as it is.
 *
 * @param location the store, as named in the message
 */
export function translate(error: unknown, location: string): unknown {
  const extended = (error as { errcode?: unknown } | null)?.errcode
  if (typeof extended !== 'number') return error
  // The low byte is the primary code; the rest says more about it than a person needs.
  const primary = extended & 0xff
  const known = KNOWN[ALIASES[primary] ?? primary]
  if (known === undefined) return error
  const detail = (error as Error).message
  return new TrucelineError(known.code, `the store ${location} ${known.what} (${detail})`, {
    value: location,
    repair: known.repair,
    cause: error,
  })
}

/** Runs a step and translates what it throws. */
export function translating<T>(location: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw translate(error, location)
  }
}
