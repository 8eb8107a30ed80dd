import type { Kysely, RawBuilder } from 'kysely'
import { admitBatch } from './queries/admit.ts'
import { findClaim, findClaims } from './queries/claims.ts'
import { addDecisions, allDecisions } from './queries/decisions.ts'
import { findDispatch, findDispatches } from './queries/dispatches.ts'
import { putReadings } from './queries/put.ts'
import { findReading, streamReadings, streamUnread } from './queries/readings.ts'
import { summarise } from './queries/summary.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** What differs from engine to engine, named. */
export interface StoreParts {
  readonly db: Kysely<Tables>
  readonly location: string
  /** See `Store.revision`. */
  readonly revision: () => Promise<string>
  /** A condition on `dispatches`: title and text hold these words, as `DispatchFilter.words` describes. */
  readonly matchingWords: (words: string) => RawBuilder<boolean>
}

/** A store over one engine's connection. */
export function createStore({ db, location, revision, matchingWords }: StoreParts): Store {
  const close = () => db.destroy()
  return {
    location,
    admit: (dispatches, engineOf) => admitBatch(db, dispatches, engineOf),
    put: (readings) => putReadings(db, readings),
    unread: (engineOf) => streamUnread(db, engineOf),
    dispatches: (filter = {}) => findDispatches(db, filter, matchingWords),
    dispatch: (id) => findDispatch(db, id),
    reading: (id) => findReading(db, id),
    readings: () => streamReadings(db),
    claims: (filter = {}) => findClaims(db, filter),
    claim: (id) => findClaim(db, id),
    decide: (decisions) => addDecisions(db, decisions),
    decisions: () => allDecisions(db),
    summary: () => summarise(db),
    revision,
    close,
    [Symbol.asyncDispose]: close,
  }
}
