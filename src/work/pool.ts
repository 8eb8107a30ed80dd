import { availableParallelism, totalmem } from 'node:os'
import type { OwnActor } from '../language/index.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { inOrder } from './in-order.ts'
import type { Read, ReadAll } from './read-all.ts'
import { Threads } from './threads.ts'

/** A reading thread with both languages in it takes half of this; the rest is left to the others on the machine. */
const MEMORY_EACH = 1024 ** 3

/** Dispatches that a thread has at hand, so that it never waits for the next. */
const AT_HAND = 2

/** Dispatches read ahead of the one that is given back, for each thread: one long dispatch must not stop the others. */
const AHEAD = 8

export interface PoolOptions {
  /** Threads; `threadsHere()` when absent. */
  readonly threads?: number
  /** Handed to every thread: an analyst's own actors as `own`. */
  readonly data?: { readonly own: readonly OwnActor[] }
  /** Module that a thread runs: it calls `answerJobs`. */
  readonly script?: URL
}

/** Threads that read dispatches. Those still at work when it is closed are ended where they stand. */
export interface Pool extends AsyncDisposable {
  readonly threads: number
  readonly read: ReadAll
}

/** One thread a core, as far as memory allows. */
function threadsHere(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / MEMORY_EACH)))
}

/**
 * Makes a pool. A thread starts with the first dispatch that finds no other one free. What a thread throws, or a thread
 * that dies, costs the one dispatch that it was reading.
 */
export function createPool({ threads = threadsHere(), data, script = READING_THREAD }: PoolOptions = {}): Pool {
  const team = new Threads(script, threads, AT_HAND, data)
  const readOne = (dispatch: Dispatch): Promise<Read> =>
    team
      .run(dispatch)
      .then((result) => ('reading' in result ? { reading: result.reading } : { dispatch, error: result.error }))
  return {
    threads,
    read: (dispatches) => inOrder(dispatches, readOne, threads * AHEAD),
    [Symbol.asyncDispose]: () => team.end(),
  }
}

const READING_THREAD = new URL('./reading-thread.ts', import.meta.url)
