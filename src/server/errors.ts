import { TrucelineError } from '../model/errors.ts'

const STATUS: Readonly<Record<string, 400 | 403 | 404 | 405 | 409 | 503>> = {
  'invalid-query': 400,
  'unknown-conflict': 400,
  'unknown-actor': 400,
  'unknown-place': 400,
  'unknown-source': 400,
  'ambiguous-name': 400,
  'host-not-allowed': 403,
  'not-found': 404,
  'no-such-address': 404,
  'method-not-allowed': 405,
  'reading-outdated': 409,
  'store-busy': 503,
}

/** An error as the one shape and its HTTP status. What is not meant for a person to see stays in the log. */
export function errorAnswer(error: unknown): { status: 400 | 403 | 404 | 405 | 409 | 500 | 503; body: object } {
  if (error instanceof TrucelineError) return { status: STATUS[error.code] ?? 500, body: error.toJSON() }
  const hidden = new TrucelineError('internal-error', 'something went wrong inside Truceline', {
    repair: 'the terminal where the server runs says more',
  })
  return { status: 500, body: hidden.toJSON() }
}
