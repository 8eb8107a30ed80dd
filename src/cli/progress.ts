import type { Context } from './context.ts'
import { shorten } from './width.ts'

export interface Progress {
  /** @param done share of the input that is through, 0 to 1, where it is known */
  update(counts: string, done?: number): void
  /** Takes the line away, so that something else can be printed. */
  clear(): void
}

const BAR = 24
const REFRESH_MS = 100
const PLAIN_MS = 10_000

/** A bar that redraws itself on a terminal; elsewhere a line now and then, so that a log stays short. */
export function createProgress(context: Context): Progress {
  const { stderr, env } = context
  const live = stderr.isTTY === true && env.TERM !== 'dumb'
  let last = live ? 0 : Date.now()
  let drawn = false
  return {
    update(counts, done) {
      const now = Date.now()
      if (now - last < (live ? REFRESH_MS : PLAIN_MS)) return
      last = now
      const percent = done === undefined ? '' : `${String(Math.floor(done * 100)).padStart(3)}%  `
      if (!live) {
        stderr.write(`${percent}${counts}\n`)
        return
      }
      const filled = Math.round((done ?? 0) * BAR)
      const bar = done === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `
      stderr.write(`\r\x1b[2K${shorten(`${bar}${percent}${counts}`, (stderr.columns ?? 80) - 1)}`)
      drawn = true
    },
    clear() {
      if (drawn) stderr.write('\r\x1b[2K')
      drawn = false
    },
  }
}
