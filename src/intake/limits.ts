/** The largest single dispatch, in bytes; an archive belongs in JSON lines, which have no such limit as a whole. */
export const DISPATCH_BYTES = 20 * 2 ** 20
/** The longest JSON line, in bytes: a dispatch of the largest size with a good part of its letters escaped. */
export const LINE_BYTES = 3 * DISPATCH_BYTES
/** The largest JSON file read as a whole, in bytes. */
export const JSON_BYTES = 200 * 2 ** 20

/** `20 MB`, for messages. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`
}
