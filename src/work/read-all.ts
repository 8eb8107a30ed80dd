import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'

/** A reading, or why a dispatch could not be read. */
export type Read = { readonly reading: Reading } | { readonly dispatch: Dispatch; readonly error: unknown }

/** Reads many dispatches, and gives them back in the order they came. It takes no more of them than it has room for. */
export type ReadAll = (dispatches: Iterable<Dispatch> | AsyncIterable<Dispatch>) => AsyncIterable<Read>
