import type { Reading } from '../model/claim.ts'
import type { TruceRecord } from '../model/record.ts'
import type { Store } from '../store/index.ts'
import type { Analysis, RecordChoices, Services } from './resource.ts'

/** Pairs of times whose records are kept: two sliders moved back and forth. */
const KEPT = 8

/** The record at two times, made anew only when the store has changed since. */
export function keptRecord(store: Store, analysis: Analysis): Services['recordOf'] {
  const kept = new Map<string, Promise<TruceRecord>>()
  let keptFor = ''
  return async (choices) => {
    const revision = await store.revision()
    if (revision !== keptFor) kept.clear()
    keptFor = revision
    const key = JSON.stringify([choices.on, choices.asKnown, choices.unreviewed === true])
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(store, analysis, choices)
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, made)
    // A failure is not worth keeping: the next request tries again.
    made.catch(() => kept.delete(key))
    return made
  }
}

async function make(store: Store, analysis: Analysis, choices: RecordChoices): Promise<TruceRecord> {
  const readings: Reading[] = []
  for await (const reading of store.readings()) readings.push(reading)
  return analysis.record(readings, choices, choices.unreviewed ? [] : await store.decisions())
}
