import { TrucelineError } from '../model/errors.ts'
import { DISPATCH_BYTES, megabytes } from './limits.ts'

/** Anything thrown while a source is read, as a problem that names the source. */
export function asProblem(error: unknown, origin: string): TrucelineError {
  if (error instanceof TrucelineError) return error
  const reason = REASONS[(error as NodeJS.ErrnoException | null)?.code ?? '']
  const detail = reason ?? (error instanceof Error ? error.message : String(error))
  return new TrucelineError('unreadable-file', `${origin} cannot be read: ${detail}`, {
    value: origin,
    repair: 'check that the path is right and that you may read the file',
    cause: error,
  })
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
}

export function emptyDispatch(origin: string): TrucelineError {
  return new TrucelineError('empty-dispatch', `${origin} holds no text`, {
    value: origin,
    repair: 'nothing to do, or give a file with text in it',
  })
}

export function tooLarge(origin: string): TrucelineError {
  return new TrucelineError('dispatch-too-large', `${origin} is larger than ${megabytes(DISPATCH_BYTES)}`, {
    value: origin,
    repair: 'split it into its dispatches, one a file, or one a line of a .jsonl file with "id" and "text"',
  })
}
