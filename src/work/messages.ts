import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'

/** To a thread: read this. */
export interface Job {
  readonly id: number
  readonly dispatch: Dispatch
}

/** From a thread: it has loaded and takes jobs. */
export interface Ready {
  readonly ready: true
}

/** From a thread: what came of a job. `fatal` is no dispatch's fault (data or models that cannot be loaded). */
export type Answer = { readonly id: number } & (
  | { readonly reading: Reading }
  | { readonly error: SentError }
  | { readonly fatal: SentError }
)

/** An error as it crosses from thread to thread, where classes are lost. */
export interface SentError {
  readonly message: string
  readonly stack?: string
  readonly truceline?: { readonly code: string; readonly value?: string; readonly repair?: string }
}

export function sendError(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack } = error
  const sent = stack === undefined ? { message } : { message, stack }
  if (!(error instanceof TrucelineError)) return sent
  const { code, value, repair } = error
  return {
    ...sent,
    truceline: { code, ...(value === undefined ? {} : { value }), ...(repair === undefined ? {} : { repair }) },
  }
}

export function receiveError({ message, stack, truceline }: SentError): Error {
  const error = truceline ? new TrucelineError(truceline.code, message, truceline) : new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
