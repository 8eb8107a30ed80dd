import { TrucelineError } from '../model/errors.ts'
import type { IntakeNote } from './intake.ts'

export interface Decoded {
  readonly text: string
  readonly notes: readonly IntakeNote[]
}

/** Control characters that a text may hold (a stray form feed, a terminal's colours), and their share beyond that. */
const CONTROLS = 8
const CONTROL_SHARE = 0.005

/**
 * Bytes as text: UTF-8 or UTF-16 by its byte-order mark, UTF-8 where the bytes are valid UTF-8, else windows-1252
 * with a note. The byte-order mark is dropped and line ends become `\n`; nothing else changes.
 *
 * @param origin where the bytes came from, for messages
 * @throws TrucelineError `not-text` for binary data
 */
export function decodeText(bytes: Uint8Array, origin: string): Decoded {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) {
    const text = new TextDecoder(marked).decode(bytes)
    return { text: textOnly(text, origin), notes: [] }
  }
  if (bytes.includes(0)) throw notText(origin)
  try {
    return { text: textOnly(new TextDecoder('utf-8', { fatal: true }).decode(bytes), origin), notes: [] }
  } catch (error) {
    if (error instanceof TrucelineError) throw error
  }
  const text = textOnly(new TextDecoder('windows-1252').decode(bytes), origin)
  const message = `${origin} is not valid UTF-8 and was read as windows-1252`
  return { text, notes: [{ code: 'decoded-as-windows-1252', origin, message }] }
}

/** The encoding that a byte-order mark announces. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * A dispatch's text from a string: byte-order mark dropped, line ends `\n`, lone surrogates (which no encoding can
 * store) replaced one for one, so that offsets stay.
 *
 * @throws TrucelineError `not-text` when it holds characters that text does not
 */
export function textOnly(text: string, origin: string): string {
  let controls = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  for (const _ of text.matchAll(/[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g)) controls++
  if (text.includes('\0') || controls > text.length * CONTROL_SHARE + CONTROLS) throw notText(origin)
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  return body.replaceAll(/\r\n?/g, '\n').toWellFormed()
}

function notText(origin: string): TrucelineError {
  return new TrucelineError('not-text', `${origin} is not a text file`, {
    value: origin,
    repair: 'give plain text, Markdown or JSON lines; save other documents as UTF-8 text first',
  })
}
