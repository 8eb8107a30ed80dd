import type { Reading } from '../model/claim.ts'
import { TrucelineError } from '../model/errors.ts'
import type { TruceRecord } from '../model/record.ts'
import { openStore, type Store, type StoreSummary } from '../store/index.ts'
import type { Context } from './context.ts'
import type { Engine, TwoTimes } from './engine.ts'
import { storeLocation } from './locations.ts'
import { say } from './output.ts'

export interface StoreOptions {
  readonly store?: string
}

/** Opens the store that the options name, for as long as `use` takes. */
export async function withStore<T>(
  context: Context,
  options: StoreOptions,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  await using store = await openStore(storeLocation(context, options.store))
  return await use(store)
}

/** What a record is asked for with. */
export interface RecordOptions extends TwoTimes {
  /** As the engine alone read it. */
  readonly unreviewed?: boolean
}

/** The record of what the store holds, at two times where they are given, with the decisions of reviewers. */
export async function recordOf(store: Store, engine: Engine, options: RecordOptions = {}): Promise<TruceRecord> {
  const readings: Reading[] = []
  for await (const reading of store.readings()) readings.push(reading)
  return engine.record(readings, options, options.unreviewed ? [] : await store.decisions())
}

/** Refuses an empty store, with the way to fill it, and tells of what this version has not read. */
export async function requireDispatches(context: Context, store: Store, engine: Engine): Promise<void> {
  const summary = await store.summary()
  if (summary.dispatches === 0) {
    throw new TrucelineError('store-empty', `the store ${store.location} holds no dispatches yet`, {
      value: store.location,
      repair: 'read some: truceline read FILE_OR_FOLDER; or see the samples: truceline start',
    })
  }
  const count = summary.unread + outdated(summary, engine)
  if (count > 0) say(context, context.texts.messages.unread(count, summary.dispatches))
}

/** Dispatches that another version than this one has read. */
function outdated({ engines }: StoreSummary, engine: Engine): number {
  let count = 0
  for (const [lang, read] of Object.entries(engines)) {
    if (!engine.languages.includes(lang)) continue
    const current = engine.version(lang)
    for (const [by, dispatches] of Object.entries(read)) if (by !== current) count += dispatches
  }
  return count
}
