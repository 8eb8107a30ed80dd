import type { OwnActor } from '../language/index.ts'
import { createPool } from '../work/index.ts'
import type { Surroundings } from './context.ts'
import { loadEngine } from './load-engine.ts'
import { actorsLocation, conflictsLocation } from './locations.ts'

/** A terminal, npm and a parent process may each pass one Ctrl-C on; only one that comes later means "at once". */
const REPEAT_MS = 1000

/** The process's own streams and environment, with Ctrl-C as the signal and a closed pipe as a quiet end. */
export function processContext(): Surroundings {
  process.stdout.on('error', endQuietly)
  process.stderr.on('error', endQuietly)
  let own: readonly OwnActor[] = []
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: interruptSignal(),
    loadEngine: async () => {
      const { readOwnActors } = await import('../language/own-actors.ts')
      const { readOwnConflicts } = await import('../language/own-conflicts.ts')
      own = readOwnActors(actorsLocation(process))
      return loadEngine(own, readOwnConflicts(conflictsLocation(process)))
    },
    createPool: () => createPool({ data: { own } }),
    page: new URL('../../dist/web/index.html', import.meta.url),
    samples: new URL('../../samples/', import.meta.url),
  }
}

/** Whoever read our output has seen enough (`truceline truces | head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const interrupt = () => {
    if (!controller.signal.aborted) {
      first = Date.now()
      controller.abort()
      // Nothing that waits (a pipe, a keyboard) may hold up the end; what is being kept is.
      process.stdin.unref?.()
    } else if (Date.now() - first > REPEAT_MS) process.exit(130)
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return controller.signal
}
