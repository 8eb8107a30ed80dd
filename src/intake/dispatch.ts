import { createHash } from 'node:crypto'
import type { Dispatch } from '../model/dispatch.ts'
import { TrucelineError } from '../model/errors.ts'
import { publicationDate } from './date.ts'
import { textOnly } from './decode.ts'
import type { Fields } from './header.ts'
import type { Intake, IntakeNote, IntakeOptions } from './intake.ts'
import { DISPATCH_BYTES } from './limits.ts'
import { asProblem, emptyDispatch, tooLarge } from './problems.ts'

export interface Raw {
  readonly text: string
  readonly fields: Fields
  readonly origin: string
  /** Id where the fields give none; otherwise it comes from the content. */
  readonly id?: string
  readonly notes?: readonly IntakeNote[]
}

const ID_LENGTH = 300

/** A dispatch from a text and what stood beside it, or the problem with it. */
export function makeDispatch(raw: Raw, options: IntakeOptions): Intake {
  try {
    return { dispatch: build(raw, options), notes: raw.notes ?? [] }
  } catch (error) {
    return { problem: asProblem(error, raw.origin), origin: raw.origin }
  }
}

function build({ text: given, fields, origin, id }: Raw, options: IntakeOptions): Dispatch {
  const text = textOnly(given, origin)
  if (text.trim() === '') throw emptyDispatch(origin)
  // No character takes more than three bytes a code unit, so most texts need no counting.
  if (text.length * 3 > DISPATCH_BYTES && Buffer.byteLength(text) > DISPATCH_BYTES) throw tooLarge(origin)
  if (/^\s*<(?:!doctype\s+html|html|\?xml)\b/i.test(text)) throw markup(origin)
  const lang = language(text, fields.lang, origin, options)
  const date = fields.date === undefined ? undefined : publicationDate(fields.date, origin)
  const known = date ?? options.stampOf?.(text, lang) ?? options.date
  return {
    id: dispatchId(fields.id ?? id ?? contentId(text), origin),
    text,
    lang,
    ...(fields.title === undefined ? {} : { title: line(fields.title) }),
    ...(known === undefined ? {} : { date: known }),
    ...(fields.url === undefined ? {} : { url: line(fields.url) }),
    ...(fields.source === undefined ? {} : { source: line(fields.source) }),
    origin,
  }
}

function language(text: string, named: string | undefined, origin: string, options: IntakeOptions): string {
  const lang = languageCode(named ?? options.lang ?? options.detectLanguage(text))
  if (lang !== undefined && options.languages.includes(lang)) return lang
  const can = options.languages.join(', ')
  if (lang === undefined && named === undefined) {
    throw new TrucelineError('language-unknown', `the language of ${origin} cannot be told`, {
      value: origin,
      repair: `name it with --lang or a header line "lang: …" (${can})`,
    })
  }
  throw new TrucelineError('language-unsupported', `${origin} is in "${lang ?? named}", which cannot be read`, {
    value: lang ?? named ?? '',
    repair: `languages that can be read: ${can}; a wrong guess is corrected with --lang or a header line "lang: …"`,
  })
}

/** The primary subtag of a BCP 47 tag: `fr-BE` is `fr`. */
function languageCode(tag: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_].*)?$/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
}

function contentId(text: string): string {
  return `d-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

function dispatchId(id: string, origin: string): string {
  const wellFormed = id.toWellFormed()
  if (wellFormed.length <= ID_LENGTH && !/\p{Cc}/u.test(wellFormed)) return wellFormed
  throw new TrucelineError(
    'invalid-id',
    `the id of ${origin} is longer than ${ID_LENGTH} or holds control characters`,
    {
      value: id.slice(0, ID_LENGTH),
      repair: 'give a short id of one line, or none',
    },
  )
}

/** A field as one line: runs of white space and control characters become one space. */
function line(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function markup(origin: string): TrucelineError {
  return new TrucelineError('unsupported-format', `${origin} is a web page or XML, not plain text`, {
    value: origin,
    repair: 'save the article as plain text first',
  })
}
