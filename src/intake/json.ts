import { TrucelineError } from '../model/errors.ts'
import { FIELDS, type Fields } from './header.ts'

export interface JsonDispatch {
  readonly fields: Fields
  readonly text: string
}

/** What a JSON value is called in messages. */
const nameOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`)

/**
 * A dispatch from a JSON object with `text` and optional `id`, `title`, `date`, `lang`, `url`, `source`; null counts
 * as absent and other keys are passed over. `doc` is understood for `id`, so what `read --claims` wrote can be read.
 *
 * @param origin file and line, for messages
 * @throws TrucelineError `invalid-json-dispatch`
 */
export function jsonDispatch(value: unknown, origin: string): JsonDispatch {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(origin, `holds ${nameOf(value)} where a dispatch is expected`)
  }
  const { text, doc, ...record } = value as { text?: unknown; doc?: unknown } & Record<string, unknown>
  if (typeof text !== 'string') throw wrong(origin, `has ${text === undefined ? 'no' : nameOf(text)} "text"`)
  const fields: { -readonly [F in keyof Fields]: Fields[F] } = {}
  for (const field of FIELDS) {
    const given = record[field] ?? (field === 'id' ? doc : undefined) ?? undefined
    if (given === undefined) continue
    if (typeof given !== 'string' && !(field === 'id' && typeof given === 'number')) {
      throw wrong(origin, `has ${nameOf(given)} as "${field}"`)
    }
    if (String(given).trim() !== '') fields[field] = String(given)
  }
  return { fields, text }
}

/**
 * Parses JSON.
 * @throws TrucelineError `invalid-json` naming file and line
 */
export function parseJson(text: string, origin: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new TrucelineError('invalid-json', `${origin} is not valid JSON (${(error as Error).message})`, {
      value: origin,
      repair: 'correct it; each line of a .jsonl file is one object such as {"id":"a","text":"…","date":"2020-11-07"}',
      cause: error,
    })
  }
}

function wrong(origin: string, what: string): TrucelineError {
  return new TrucelineError('invalid-json-dispatch', `${origin} ${what}`, {
    value: origin,
    repair: 'write {"text":"…"} with optional "id", "title", "date", "lang", "url" and "source", all strings',
  })
}
