import { once } from 'node:events'
import type { IntakeNote } from '../intake/index.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Context, OutputStream } from './context.ts'
import { ERROR_TEXTS, type Texts } from './texts/all.ts'
import { en } from './texts/en.ts'

/** Writes, and waits where the reader at the other end is slower than we are. */
export async function write(stream: OutputStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

export function writeJson(context: Context, value: unknown): Promise<void> {
  return write(context.stdout, `${JSON.stringify(value, null, 2)}\n`)
}

/** A message for the person at the terminal, apart from the data. */
export function say(context: Context, message: string): void {
  context.stderr.write(`${message}\n`)
}

/** Errors of the command line itself, each with how it is told in a language. */
const LOCAL = new WeakMap<TrucelineError, (texts: Texts) => readonly string[]>()

/** An error that the texts tell: in English for JSON, in any language for a person. */
export function failIn(code: string, told: (texts: Texts) => readonly string[], value?: string): TrucelineError {
  const [message = '', repair] = told(en)
  const details = { ...(value === undefined ? {} : { value }), ...(repair === undefined ? {} : { repair }) }
  const error = new TrucelineError(code, message, details)
  LOCAL.set(error, told)
  return error
}

/** An error as a person reads it: what is wrong, and below what to do about it. */
export function errorLines(error: unknown, texts: Texts): string {
  const known = asError(error)
  const [message, repair] = toldIn(known, texts)
  return `${visible(message ?? known.message)} [${known.code}]${repair === undefined ? '' : `\n  ${visible(repair)}`}`
}

/** What is wrong and what to do about it in a language; an error that has no words in it tells itself in English. */
function toldIn(error: TrucelineError, texts: Texts): readonly (string | undefined)[] {
  const { value = '', hint, message, repair, code } = error
  const local = LOCAL.get(error)?.(texts)
  if (local) return [local[0] ?? message, local[1]]
  return ERROR_TEXTS[texts.code]?.[code]?.({ value, hint }) ?? [message, repair]
}

export function asError(error: unknown): TrucelineError {
  if (error instanceof TrucelineError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new TrucelineError('internal-error', `something went wrong inside Truceline: ${message}`, {
    repair: 'please report it with the command and, if you can, the dispatch',
    cause: error,
  })
}

/** What is told of a dispatch that could be read all the same. */
export function noteText({ origin }: IntakeNote, { messages }: Texts): string {
  return messages.note(oneLine(messages.decoded(origin)))
}

/**
 * Text from outside, safe to print: control characters and the marks that reverse a line's direction are shown as
 * their codes, so that a dispatch can move no cursor and hide no words.
 */
export function visible(text: string): string {
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replaceAll(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, code)
}

/** The same on one line: white space of any kind is one space. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ').trim())
}
