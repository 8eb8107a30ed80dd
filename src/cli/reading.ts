import type { Intake, IntakeNote } from '../intake/index.ts'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Store } from '../store/index.ts'
import type { Read, ReadAll } from '../work/index.ts'
import type { Engine } from './engine.ts'

/** One after the other, in this thread; between two of them signals and the terminal get their turn. */
export function readInTurn(engine: Engine): ReadAll {
  return async function* (dispatches) {
    for await (const dispatch of dispatches) {
      yield readOne(engine, dispatch)
      await new Promise(setImmediate)
    }
  }
}

function readOne(engine: Engine, dispatch: Dispatch): Read {
  engine.prepare(dispatch.lang)
  try {
    return { reading: engine.read(dispatch) }
  } catch (error) {
    return { dispatch, error }
  }
}

export interface ReadCounts {
  /** Read now. */
  read: number
  /** Met before and read by this engine already. */
  known: number
  /** Could not be had or read. */
  failed: number
  /** Claims in what was read now. */
  claims: number
}

export interface ReadHooks {
  readonly signal: AbortSignal
  readonly onProblem: (problem: TrucelineError) => void
  readonly onNote: (note: IntakeNote) => void
  readonly onCounts: (counts: Readonly<ReadCounts>) => void
}

/** Dispatches that are admitted, read and put together: what a kill may cost at most. */
const BATCH = 32

/**
 * Reads what comes in into the store. Each batch is kept as soon as it is read, so a run that was interrupted goes on
 * where it was when the same command is given again.
 */
export async function readInto(
  store: Store,
  intake: AsyncIterable<Intake>,
  engine: Engine,
  hooks: ReadHooks,
  readAll: ReadAll,
): Promise<ReadCounts> {
  const counts: ReadCounts = { read: 0, known: 0, failed: 0, claims: 0 }
  const fail = (problem: TrucelineError) => {
    counts.failed++
    hooks.onProblem(problem)
  }
  for await (const items of batches(intake, hooks.signal)) {
    const dispatches: Dispatch[] = []
    for (const item of items) {
      if ('problem' in item) {
        fail(item.problem)
        continue
      }
      for (const note of item.notes) hooks.onNote(note)
      dispatches.push(item.dispatch)
    }
    const admissions = await store.admit(dispatches, (lang) => engine.version(lang))
    const toRead = new Map<string, Dispatch>()
    for (const { dispatch, state } of admissions) {
      if (state === 'known' || toRead.has(dispatch.id)) counts.known++
      if (state !== 'known') toRead.set(dispatch.id, dispatch)
    }
    await readBatch(store, [...toRead.values()], readAll, counts, fail, hooks)
    hooks.onCounts(counts)
  }
  return counts
}

/** Reads again what the store holds unread or read by another engine. */
export async function readUnread(
  store: Store,
  engine: Engine,
  hooks: ReadHooks,
  readAll: ReadAll,
): Promise<ReadCounts> {
  const counts: ReadCounts = { read: 0, known: 0, failed: 0, claims: 0 }
  const fail = (problem: TrucelineError) => {
    counts.failed++
    hooks.onProblem(problem)
  }
  const canRead = (lang: string) => (engine.languages.includes(lang) ? engine.version(lang) : undefined)
  for await (const dispatches of store.unread(canRead)) {
    if (hooks.signal.aborted) break
    await readBatch(store, dispatches, readAll, counts, fail, hooks)
  }
  return counts
}

async function readBatch(
  store: Store,
  dispatches: readonly Dispatch[],
  readAll: ReadAll,
  counts: ReadCounts,
  fail: (problem: TrucelineError) => void,
  hooks: ReadHooks,
): Promise<void> {
  const readings: Reading[] = []
  for await (const result of readAll(dispatches)) {
    if ('error' in result) fail(readingFailed(result.dispatch, result.error))
    else {
      readings.push(result.reading)
      counts.read++
      counts.claims += result.reading.claims.length
      hooks.onCounts(counts)
    }
    if (hooks.signal.aborted) break
  }
  if (readings.length > 0) await store.put(readings)
}

/** The problem with a dispatch on which the engine itself gave up. */
export function readingFailed(dispatch: Dispatch, error: unknown): TrucelineError {
  if (error instanceof TrucelineError) return error
  const origin = dispatch.origin ?? dispatch.id
  const detail = error instanceof Error ? error.message : String(error)
  return new TrucelineError('reading-failed', `${origin} could not be read through: ${detail}`, {
    value: origin,
    repair: 'the others were read; please report this one with its text',
    cause: error,
  })
}

async function* batches(intake: AsyncIterable<Intake>, signal: AbortSignal): AsyncGenerator<Intake[]> {
  let batch: Intake[] = []
  for await (const item of untilAborted(intake, signal)) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0 && !signal.aborted) yield batch
}

/** Stops at once when the signal comes, even where the next item is still waited for (a pipe, a keyboard). */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted])
      if (next === undefined || next.done || signal.aborted) return
      yield next.value
    }
  } finally {
    // Not awaited: it would wait for the very item that does not come.
    iterator.return?.().catch(() => {})
  }
}
